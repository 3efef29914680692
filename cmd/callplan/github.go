package main

import (
	"os"
	"path/filepath"

	"callplan/lint"
	"callplan/lint/report"
)

// checkout gives the current folder and the top of the checkout that annotations of GitHub are relative to.
func checkout() (dir, root string) {
	dir, err := os.Getwd()
	if err != nil {
		return "", ""
	}
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real
	}
	if named := os.Getenv("GITHUB_WORKSPACE"); named != "" {
		if root, err := filepath.EvalSymlinks(named); err == nil {
			return dir, root
		}
	}
	for root = dir; ; root = filepath.Dir(root) {
		if _, err := os.Lstat(filepath.Join(root, ".git")); err == nil {
			return dir, root
		}
		if filepath.Dir(root) == root {
			return dir, dir
		}
	}
}

// stepSummary is the summary for the page of a run on GitHub. A nil one does nothing. That the page could not be
// written is said and changes no exit code: the findings are in the log.
type stepSummary struct {
	app     *app
	file    *os.File
	printer report.Printer
	err     error
}

// newStepSummary opens the file that GITHUB_STEP_SUMMARY names, if it names one. Other tools of the same step write
// there too, so it is only ever added to.
func newStepSummary(a *app, o report.Options) *stepSummary {
	path := os.Getenv("GITHUB_STEP_SUMMARY")
	if path == "" {
		return nil
	}
	file, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	if err != nil {
		a.say("the step summary could not be written to %s: %s", shown(path), why(err))
		return nil
	}
	return &stepSummary{app: a, file: file, printer: report.StepSummary(file, o)}
}

func (s *stepSummary) add(path string, src []byte, findings []lint.Finding) {
	if s != nil && s.err == nil {
		s.err = s.printer.File(path, src, findings)
	}
}

func (s *stepSummary) close(sum report.Summary) {
	if s == nil {
		return
	}
	if s.err == nil {
		s.err = s.printer.Close(sum)
	}
	if err := s.file.Close(); s.err == nil {
		s.err = err
	}
	if s.err != nil {
		s.app.say("the step summary could not be written to %s: %s", shown(s.file.Name()), why(s.err))
	}
}
