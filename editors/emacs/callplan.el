;;; callplan.el --- Coaching for sales call plans, with eglot  -*- lexical-binding: t -*-

;;; Commentary:
;; (load "/path/to/callplan/editors/emacs/callplan")

;;; Code:

(defvar eglot-server-programs)
(declare-function eglot-current-server "eglot")

(defvar callplan-program "callplan"
  "The program that coaches plans, by its name or its whole path.")

(defun callplan-trouble ()
  "Say what to do where no server can be started; nil where one can."
  (if (not (executable-find callplan-program t))
      (format "there is no program %s; build it in a clone of callplan with \"go install ./cmd/callplan\" and have $(go env GOPATH)/bin on the PATH, or name it: (setq callplan-program \"/path/to/callplan\")"
              callplan-program)
    (let ((ended (process-file callplan-program nil nil nil "lsp" "--help")))
      (unless (equal ended 0)
        (format "\"%s lsp\" ends at once (%s); it may be an old version, or another program of that name: build it from the clone that callplan.el comes from"
                callplan-program ended)))))

(defvar callplan--told nil "What was said already.")

(defun callplan-ensure ()
  "Have the plan in this buffer coached.
Other TOML files start no server.  Where one runs, eglot tells it of
those in the project as well, and it is silent about them."
  (remove-hook 'after-save-hook #'callplan-ensure t)
  (when (and buffer-file-name
             (string-match-p "\\(\\.plan\\|/callplan\\)\\.toml\\'" buffer-file-name))
    (require 'eglot)
    ;; In this buffer alone: elsewhere eglot starts what its user has for TOML.
    (setq-local eglot-server-programs
                (cons `((conf-toml-mode toml-ts-mode) . (,callplan-program "lsp")) (default-value 'eglot-server-programs)))
    (if (not (file-directory-p default-directory))
        (add-hook 'after-save-hook #'callplan-ensure nil t) ; no program starts in a folder that is not there yet
      (let ((trouble (and (not (eglot-current-server)) (callplan-trouble))))
        (cond ((not trouble) (eglot-ensure))
              ((not (member trouble callplan--told))
               (push trouble callplan--told)
               (display-warning 'callplan trouble)))))))

(add-hook 'conf-toml-mode-hook #'callplan-ensure)
(add-hook 'toml-ts-mode-hook #'callplan-ensure)

(provide 'callplan)
;;; callplan.el ends here
