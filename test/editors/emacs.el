;; What a person does in Emacs with eglot: opens an ordinance, looks at what is wrong, asks, renames and lays out.
;; Writes what was seen as JSON.
(dolist (folder (file-expand-wildcards "/usr/share/emacs/site-lisp/elpa/*")) (add-to-list 'load-path folder))
(require 'eglot)
(require 'json)
(require 'flymake)

(define-derived-mode andersom-mode prog-mode "Andersom")
(add-to-list 'auto-mode-alist '("\\.andersom\\'" . andersom-mode))
(add-to-list 'eglot-server-programs
             (cons 'andersom-mode (append (json-parse-string (getenv "ANDERSOM_LSP") :array-type 'list) nil)))
(setq eglot-sync-connect 60 eglot-connect-timeout 60 eglot-autoshutdown nil eglot-confirm-server-initiated-edits nil)

(defvar seen nil)
(defun note (key value) (push (cons key value) seen))
(defun wait-for (test)
  (let ((end (+ (float-time) 60)))
    (while (and (not (funcall test)) (< (float-time) end)) (accept-process-output nil 0.02))
    (funcall test)))
(defun go-to (words extra) (goto-char (point-min)) (search-forward words) (goto-char (+ (match-beginning 0) extra)))
(defun ask (method &optional more)
  (jsonrpc-request (eglot-current-server) method (append (eglot--TextDocumentPositionParams) more)))

(condition-case problem
    (progn
      (find-file (getenv "ANDERSOM_FILE"))
      (apply #'eglot (eglot--guess-contact))
      (unless (wait-for (lambda () (flymake-diagnostics))) (error "no diagnostics"))
      (note 'wrong (flymake-diagnostic-text (car (flymake-diagnostics))))
      (go-to "blauwte" 0)
      (delete-char 7)
      (insert "inkomen")
      (eglot--signal-textDocument/didChange)
      (unless (wait-for (lambda () (null (flymake-diagnostics)))) (error "still wrong"))
      (go-to "het inkomen is hoogstens" 5)
      (note 'hover (ask :textDocument/hover))
      (go-to "inkomen: bedrag" 2)
      (eglot-rename "loon")
      (note 'renamed (split-string (buffer-string) "\n"))
      (eglot-format-buffer)
      (note 'laid_out (split-string (buffer-string) "\n"))
      (eglot-shutdown (eglot-current-server))
      (note 'stopped t))
  (error (note 'problem (format "%S" problem))))

(let ((json-encoding-pretty-print nil))
  (with-temp-file (getenv "ANDERSOM_OUT") (insert (json-encode (reverse seen)))))
(kill-emacs 0)
