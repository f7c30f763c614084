#!/bin/sh
# Double-click on macOS (and Linux, where files are run): opens the preview of the folder in which this file lies.
cd "$(dirname "$0")" || exit 2
exec npx styrkedata preview
