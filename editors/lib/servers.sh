#!/usr/bin/env bash
# servers.sh FOLDER: prints the process ids of the language servers that were started from a folder and still run.
for process in /proc/[0-9]*; do
  program=$(readlink "$process/exe" 2>/dev/null) || continue
  case $program in "$1"/*/callplan | "$1"/callplan) echo "${process#/proc/}" ;; esac
done
