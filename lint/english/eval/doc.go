// Package eval compares what lint/english reads in labelled sentences with their labels. It opens no file: the command
// cmd/eval and the test in lint/english bring the text.
package eval
