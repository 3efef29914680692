;;; session.el --- A session with callplan in eglot  -*- lexical-binding: t -*-

;; Run by test.sh in an Emacs with a terminal, so that keys, timers and redisplay are those of its user.

(require 'cl-lib)
(require 'eglot)

(defvar work (getenv "WORK"))
(defvar plans (file-name-as-directory (expand-file-name "plans" work)))
(defvar lib (getenv "LIB"))
(defvar patience 30 "Seconds; the machine may be busy with something else.")

(defun saw (format &rest args)
  (let ((coding-system-for-write 'utf-8-unix))
    (write-region (concat (apply #'format format args) "\n") nil (expand-file-name "got" work) t 'quiet)))

(defun await (what ask)
  "Wait until ASK, called again and again, answers."
  (let ((end (+ (float-time) patience)) answer)
    (while (not (setq answer (funcall ask)))
      (when (> (float-time) end) (error "Waited %d s in vain for %s" patience what))
      (sit-for 0.1)
      (when eglot--managed-mode         ; no idle timer runs before the first command; this is what eglot's would do
        (eglot--signal-textDocument/didChange)))
    answer))

(defun plan (name) (expand-file-name (concat name ".plan.toml") plans))
(defun text () (buffer-substring-no-properties (point-min) (point-max)))
(defun on-disk (file) (with-temp-buffer (insert-file-contents file) (text)))

(defun find-words (words)
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0)))

(defun keys (keys) (execute-kbd-macro (vconcat keys))) ; in a string ë would be M-k

(defun differences (before file)
  "Say how FILE on the disk differs from what it held BEFORE."
  (let ((old (expand-file-name "before" work)) (coding-system-for-write 'utf-8))
    (write-region before nil old nil 'quiet)
    (with-temp-buffer
      (call-process "diff" nil t nil "-U0" old file)
      (goto-char (point-min))
      (while (re-search-forward "^\\([-+]\\)\\([^-+\n].*\\|\\)$" nil t)
        (saw "  %s%s" (match-string 1) (match-string 2))))))

(defun found ()
  "What flymake shows: line, column, kind, words and message of each."
  (sort (cl-loop for d in (flymake-diagnostics)
                 for beg = (flymake-diagnostic-beg d)
                 collect (save-excursion
                           (goto-char beg)
                           (list (line-number-at-pos) (1+ (- beg (line-beginning-position)))
                                 (flymake-diagnostic-type d)
                                 (buffer-substring-no-properties beg (flymake-diagnostic-end d))
                                 (replace-regexp-in-string "\n.*" "" (flymake-diagnostic-text d)))))
        (lambda (a b) (string< (format "%05d%05d%s" (car a) (cadr a) (nth 4 a)) (format "%05d%05d%s" (car b) (cadr b) (nth 4 b))))))

(defun shows (rule) (cl-some (lambda (d) (string-search (format "[%s]" rule) (nth 4 d))) (found)))

(defun show-found ()
  (dolist (d (found))
    (saw "  %d:%d %s \"%s\": %s" (nth 0 d) (nth 1 d) (string-remove-prefix "eglot-" (symbol-name (nth 2 d)))
         (nth 3 d) (nth 4 d))))

(defun act (words title)
  "Choose the code action that begins with TITLE at WORDS, as its user does."
  (find-words words)
  (let ((before (text)) (last-nonmenu-event t) chosen)
    (let ((completing-read-function
           (lambda (_prompt menu &rest _)
             (setq chosen (cl-find-if (lambda (m) (string-prefix-p title (car m))) menu))
             (unless chosen (error "No action %s among %S" title (mapcar #'car menu)))
             (car chosen))))
      (call-interactively #'eglot-code-actions))
    (await (concat "the edit of " title) (lambda () (not (equal before (text)))))
    (eglot--signal-textDocument/didChange)
    (sit-for 1)                         ; eglot asks about the places of findings as they were told last
    (saw "  %s" (car chosen))))

(defun servers ()
  (split-string (shell-command-to-string (format "%s/servers.sh %s/bin" lib work))))

(defun lint (file)
  "What the command line finds in FILE, as lines and rules."
  (with-temp-buffer
    (call-process "callplan" nil t nil "lint" "--hints" "--format" "concise" file)
    (goto-char (point-min))
    (let (all)
      (while (re-search-forward "^.*?:\\([0-9]+\\):[0-9]+: [a-z]+\\(\\[[a-z-]+\\]\\)" nil t)
        (push (concat (match-string 1) (match-string 2)) all))
      (sort all #'string<))))

(defun play ()
  (setq make-backup-files nil create-lockfiles nil)
  (find-file (plan "zoe"))
  (keys (kbd "C-f"))                 ; eglot starts behind the next command
  (await "the server" #'eglot-current-server)
  (saw "columns in %s" (plist-get (eglot--capabilities (eglot-current-server)) :positionEncoding))

  (saw "diagnostics:")
  (await "diagnostics" (lambda () (shows "talk-to")))
  (show-found)

  (saw "hints:")
  (let ((hints (await "hints" (lambda ()
                                (redisplay t)
                                (cl-remove-if-not (lambda (o) (overlay-get o 'eglot--inlay-hint))
                                                  (overlays-in (point-min) (point-max)))))))
    (dolist (o (sort hints (lambda (a b) (< (overlay-start a) (overlay-start b)))))
      (saw "  %d:%s" (line-number-at-pos (overlay-start o))
           (substring-no-properties (or (overlay-get o 'before-string) (overlay-get o 'after-string))))))

  (saw "hover:")
  (find-words "meeting")
  (call-interactively #'eldoc)
  (saw "  %s" (await "the documentation"
                     (lambda ()
                       (when-let* ((buffer (get-buffer "*eldoc*")))
                         (with-current-buffer buffer
                           (goto-char (point-min))
                           (and (re-search-forward "^.*size 2 of 9.*$" nil t) (match-string-no-properties 0)))))))

  (saw "a rewrite:")
  (let ((before (on-disk (plan "zoe"))))
    (act "Talk to" "Make the customer the one who acts")
    (await "the end of the finding" (lambda () (not (shows "talk-to"))))
    (saw "completion of a commitment:")
    (find-words "\"\"")
    (keys (kbd "C-f share C-M-i"))
    (await "the commitment" (lambda () (string-search "commitment = \"share-information\"\n" (text))))
    (save-buffer)
    (differences before (plan "zoe")))

  (saw "fixes:")
  (find-file (plan "slips"))
  (keys (kbd "C-f"))
  (await "diagnostics" (lambda () (shows "unknown-key")))
  (show-found)
  (let ((before (on-disk (plan "slips"))))
    (act "account" "Rename")
    (act "discovry" "Write")
    (act "contact" "Fix everything")
    (act "[primary]" "Add a fallback")
    (act "[primary]" "Ignore not-time-bound here")
    (save-buffer)
    (differences before (plan "slips")))
  (kill-buffer)

  (saw "a contact renamed in all plans:")
  (let ((before (on-disk (plan "zoe"))) (earlier (on-disk (plan "zoe-before"))))
    (find-words "Zoë Ruiz")
    (keys (vconcat (kbd "M-x eglot-rename RET") "Zoë Moreau" (kbd "RET")))
    (await "the new name" (lambda () (string-search "Zoë Moreau, head" (text))))
    (save-some-buffers t)
    (differences before (plan "zoe"))
    (await "the other plan" (lambda () (not (equal earlier (on-disk (plan "zoe-before"))))))
    (differences earlier (plan "zoe-before")))

  (saw "a configuration that appears:")
  (find-file (plan "zoe"))
  (await "the hint" (lambda () (shows "missing-secondary")))
  (write-region "[rules]\nmissing-secondary = \"off\"\n" nil (expand-file-name "callplan.toml" plans) nil 'quiet)
  (await "the rule to be off" (lambda () (not (shows "missing-secondary"))))
  (show-found)

  (saw "a setting:")
  (setq-default eglot-workspace-configuration '(:callplan (:hints (:smart :json-false))))
  (eglot-signal-didChangeConfiguration (eglot-current-server))
  (eglot-inlay-hints-mode -1)           ; it cannot be told to draw them again
  (eglot-inlay-hints-mode 1)
  (await "no letters" (lambda ()
                        (redisplay t)
                        (and (overlays-in (point-min) (point-max))
                             (cl-notany (lambda (o) (string-search "ART" (or (overlay-get o 'before-string) (overlay-get o 'after-string) "")))
                                        (overlays-in (point-min) (point-max))))))
  (saw "  no letters behind the objectives")

  (saw "callplan fix from outside:")
  (let ((before (text)))
    (write-region (string-replace "2026-12-03" "\"2026-12-03\"" before) nil (plan "zoe") nil 'quiet)
    (revert-buffer t t)
    (await "the slip" (lambda () (shows "wrong-type")))
    (auto-revert-mode 1)
    (call-process "callplan" nil nil nil "fix" (plan "zoe"))
    (await "the fixed file" (lambda () (equal before (text))))
    (await "the end of the finding" (lambda () (not (shows "wrong-type")))))
  (saw "  seen")

  (saw "a server that is killed:")
  (sit-for 3.5)                         ; eglot starts again only what had lasted for three seconds
  (let ((old (servers)))
    (signal-process (string-to-number (car old)) 'KILL)
    (await "the next server" (lambda () (let ((new (servers))) (and new (not (equal new old))))))
    (await "its connection" #'eglot-current-server)
    (find-words "Zoë tells us")
    (keys (concat "\C-k" "Talk to Zoë about rates\""))
    (await "what it finds" (lambda () (shows "talk-to"))))
  (saw "  %d runs, and finds what was written" (length (servers)))

  (saw "200 keys:")
  (find-words "Talk to")
  (keys "\C-k")
  (dotimes (_ 20) (keys "Convince 🙂"))
  (keys (concat (kbd "C-a C-k") "goal       = \"🙂 Convince Zoë of our rates by 10 December\""))
  (save-buffer)
  (let ((want (lint (plan "zoe"))))
    (await "the findings of the command line"
           (lambda () (equal want (sort (mapcar (lambda (d) (format "%d%s" (car d) (progn (string-match "\\[[a-z-]+\\]" (nth 4 d)) (match-string 0 (nth 4 d))))) (found)) #'string<)))))
  (show-found)

  (saw "the same with CRLF:")
  (write-region (string-replace "\n" "\r\n" (on-disk (plan "zoe"))) nil (plan "crlf") nil 'quiet)
  (find-file (plan "crlf"))
  (keys (kbd "C-f"))
  (await "diagnostics" (lambda () (shows "convince")))
  (act "Convince" "Make the customer the one who acts")
  (save-buffer)
  (with-temp-buffer
    (let ((coding-system-for-read 'utf-8-unix)) (insert-file-contents (plan "crlf")))
    (goto-char (point-min))
    (saw "  lines that end in CRLF: %s" (= (count-matches "\r\n") (count-matches "\n"))))

  (saw "two folders, each with its own callplan.toml:")
  (dolist (folder '("north" "south"))
    (let ((dir (file-name-as-directory (expand-file-name folder plans))))
      (make-directory dir)
      (write-region (format "[rules]\n%s = \"off\"\n" (if (equal folder "north") "convince" "closing-misses-primary"))
                    nil (concat dir "callplan.toml") nil 'quiet)
      (copy-file (plan "zoe") (concat dir "zoe.plan.toml"))
      (find-file (concat dir "zoe.plan.toml"))
      (keys (kbd "C-f"))
      (await "diagnostics" #'found)
      (saw " %s" folder)
      (show-found)))

  (saw "a plan in a folder that is no project:")
  (make-directory (expand-file-name "alone" work))
  (copy-file (plan "zoe") (expand-file-name "alone/zoe.plan.toml" work))
  (find-file (expand-file-name "alone/zoe.plan.toml" work))
  (keys (kbd "C-f"))
  (await "diagnostics" (lambda () (shows "convince")))
  (show-found)

  (find-file (expand-file-name "pyproject.toml" plans))
  (keys (kbd "C-f"))
  (sit-for 1)
  (saw "findings in a TOML file that is no plan: %d" (length (found))))

(condition-case e (play)
  ((debug error) (saw "FAILED: %s\nthe buffer %s:\n%s\n%S" (error-message-string e) (buffer-name) (text) (found))
   (saw "messages:\n%s" (with-current-buffer "*Messages*" (text)))
   (kill-emacs 1)))
(set-buffer-modified-p nil)
(kill-emacs 0)
;;; session.el ends here
