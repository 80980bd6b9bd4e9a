@echo off
rem Runs Markwell from its checkout on Windows; builds the program when it is missing or older
rem than its sources. Arguments and exit code are passed through; JAVA_OPTS is honoured.
rem
rem Paths and arguments may hold signs that this shell obeys. A variable between percent signs is put
rem in before a line is read; one between exclamation marks afterwards, and nothing in it is obeyed.
rem So only the two lines after the first setlocal use percent signs.
setlocal DisableDelayedExpansion
set ARGUMENTS=%*
set "HOME_DIR=%~dp0"
setlocal EnableDelayedExpansion
set "JAR=!HOME_DIR!target\markwell.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA_HOME=!JAVA_HOME:"=!"
if defined JAVA_HOME if exist "!JAVA_HOME!\bin\java.exe" set "JAVA=!JAVA_HOME!\bin\java.exe"
powershell -NoProfile -Command "$j = Get-Item -LiteralPath $env:JAR -ErrorAction SilentlyContinue; if (-not $j) { exit 1 }; $n = Get-ChildItem -Recurse -File -LiteralPath ($env:HOME_DIR + 'pom.xml'), ($env:HOME_DIR + 'src\main'), ($env:HOME_DIR + 'themes\default') | Where-Object { $_.LastWriteTime -gt $j.LastWriteTime } | Select-Object -First 1; if ($n) { exit 1 } else { exit 0 }"
if errorlevel 1 (
  echo markwell: building the program, this takes a minute the first time 1>&2
  pushd "!HOME_DIR!"
  call mvn -q -B -DskipTests package 1>&2
  if errorlevel 1 (
    popd
    echo markwell: the program could not be built 1>&2
    exit /b 3
  )
  popd
  copy /b "!JAR!"+,, "!JAR!" >nul
)
"!JAVA!" -XX:TieredStopAtLevel=1 -Xshare:auto !JAVA_OPTS! -jar "!JAR!" !ARGUMENTS!
exit /b !ERRORLEVEL!
