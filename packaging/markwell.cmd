@echo off
rem Starts Markwell with the Java beside it. Arguments and exit code are passed through; JAVA_OPTS is honoured.
rem
rem Paths and arguments may hold signs that this shell obeys; see markwell.cmd of the sources. Only the two
rem lines after the first setlocal use percent signs.
setlocal DisableDelayedExpansion
set ARGUMENTS=%*
set "BIN=%~dp0"
setlocal EnableDelayedExpansion
"!BIN!..\runtime\bin\java.exe" !JAVA_OPTS! -jar "!BIN!..\lib\markwell.jar" !ARGUMENTS!
exit /b !ERRORLEVEL!
