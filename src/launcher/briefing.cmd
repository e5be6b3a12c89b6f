@echo off
rem Starts Briefing Builder with a Java that fits: the workspace without arguments or with a project,
rem else the command line.
rem Looked at in turn: %BRIEFING_JAVA% (a java program), the runtime beside lib, %JAVA_HOME%, java on
rem the PATH, the usual places. A JDK's version is read from its release file, without starting it.
setlocal EnableExtensions DisableDelayedExpansion
set "NEEDED=25"
for %%H in ("%~dp0..") do set "HOME_DIR=%%~fH"
set "FOUND="

if not defined BRIEFING_JAVA goto look
call :fits "%BRIEFING_JAVA%"
if defined FOUND goto run
echo BRIEFING_JAVA is no Java %NEEDED% or newer: "%BRIEFING_JAVA%" 1>&2
exit /b 3

:look
call :fits "%HOME_DIR%\runtime\bin\java.exe"
if defined FOUND goto run
if defined JAVA_HOME call :fits "%JAVA_HOME%\bin\java.exe"
if defined FOUND goto run
for %%J in (java.exe) do call :fits "%%~$PATH:J"
if defined FOUND goto run
for %%P in ("%ProgramFiles%" "%LOCALAPPDATA%\Programs") do (
  for %%V in ("Eclipse Adoptium" Java Zulu Microsoft "Amazon Corretto" BellSoft) do (
    for /d %%J in ("%%~P\%%~V\*") do if not defined FOUND call :fits "%%~J\bin\java.exe"
  )
)
if defined FOUND goto run
for /d %%J in ("%USERPROFILE%\.jdks\*") do if not defined FOUND call :fits "%%~J\bin\java.exe"
if defined FOUND goto run
echo Briefing Builder needs Java %NEEDED% or newer, and found none. Install one from https://adoptium.net, or set BRIEFING_JAVA to its java program. 1>&2
exit /b 3

:run
if "%~1"=="" goto window
if /i "%~x1"==".briefing" goto window
"%FOUND%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto ^
  --enable-native-access=ALL-UNNAMED ^
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
  -Djava.awt.headless=true "-Dorg.sqlite.lib.path=%HOME_DIR%\lib\sqlite" ^
  -cp "%HOME_DIR%\lib\briefing-builder.jar" org.briefingbuilder.cli.Main %*
exit /b %ERRORLEVEL%

:window
start "" /b "%FOUND%" -Xmx1g -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 ^
  -XX:MaxNewSize=192m -XX:MetaspaceSize=64m ^
  -XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=12000 ^
  -XX:Tier4CompileThreshold=300000 -XX:Tier4BackEdgeThreshold=800000 -Xshare:auto ^
  "-Dbriefing.classes=%HOME_DIR%\lib\window.classes" ^
  --module-path "%HOME_DIR%\lib\javafx" --add-modules javafx.controls ^
  --enable-native-access=ALL-UNNAMED,javafx.graphics --sun-misc-unsafe-memory-access=allow ^
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
  -Djava.awt.headless=true "-Dorg.sqlite.lib.path=%HOME_DIR%\lib\sqlite" ^
  -cp "%HOME_DIR%\lib\briefing-builder.jar" org.briefingbuilder.ui.window.Main %*
exit /b 0

rem Sets FOUND when %1 is a program of a Java that is new enough.
:fits
if "%~1"=="" exit /b 1
if not exist "%~1" exit /b 1
set "VERSION="
if exist "%~dp1..\release" (
  for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~dp1..\release"`) do set "VERSION=%%~V"
) else (
  for /f "tokens=2 delims== " %%V in ('""%~1" -XshowSettings:properties -version 2^>^&1" ^| findstr /c:"java.specification.version"') do set "VERSION=%%V"
)
if not defined VERSION exit /b 1
for /f "delims=.+- tokens=1" %%V in ("%VERSION%") do set "VERSION=%%V"
set /a NUMBER=VERSION 2>nul
if %NUMBER% GEQ %NEEDED% set "FOUND=%~1"
exit /b 0
