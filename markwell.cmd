@echo off
rem Runs Markwell from its checkout on Windows; builds the program when it is missing or older
rem than its sources. Arguments and exit code are passed through; JAVA_OPTS is honoured.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\markwell.jar"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
powershell -NoProfile -Command "$j = Get-Item -ErrorAction SilentlyContinue $env:JAR; if (-not $j) { exit 1 }; $n = Get-ChildItem -Recurse -File ($env:HOME_DIR + 'pom.xml'), ($env:HOME_DIR + 'src\main'), ($env:HOME_DIR + 'themes\default') | Where-Object { $_.LastWriteTime -gt $j.LastWriteTime } | Select-Object -First 1; if ($n) { exit 1 }"
if errorlevel 1 (
  echo markwell: building the program, this takes a minute the first time 1>&2
  pushd "%HOME_DIR%"
  call mvn -q -B -DskipTests package 1>&2
  if errorlevel 1 (
    popd
    echo markwell: the program could not be built 1>&2
    exit /b 3
  )
  popd
  copy /b "%JAR%"+,, "%JAR%" >nul
)
"%JAVA%" -XX:TieredStopAtLevel=1 -Xshare:auto %JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
