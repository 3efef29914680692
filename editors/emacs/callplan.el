;;; callplan.el --- Coaching for sales call plans, with eglot  -*- lexical-binding: t -*-

;;; Commentary:
;; (load "/path/to/callplan/editors/emacs/callplan")

;;; Code:

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '((conf-toml-mode toml-ts-mode) . ("callplan" "lsp"))))

(defun callplan-ensure ()
  "Have the plan in this buffer coached.
Other TOML files start no server.  Where one runs, eglot tells it of
those in the project as well, and it is silent about them."
  (when (and buffer-file-name
             (string-match-p "\\(\\.plan\\|/callplan\\)\\.toml\\'" buffer-file-name))
    (eglot-ensure)))

(add-hook 'conf-toml-mode-hook #'callplan-ensure)
(add-hook 'toml-ts-mode-hook #'callplan-ensure)

(provide 'callplan)
;;; callplan.el ends here
