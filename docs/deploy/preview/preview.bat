@echo off
rem Double-click on Windows: opens the preview of the folder in which this file lies.
cd /d "%~dp0"
call npx styrkedata preview
pause
