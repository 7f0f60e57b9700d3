@echo off
rem Runs Errdex: in its sources, which it builds first when that has not been done or they have changed, and from the folder
rem bin of a release, beside which lib has the jar.
setlocal EnableExtensions EnableDelayedExpansion
set "home=%~dp0"
set "jar=%home%target\errdex.jar"
set "archive=%home%target\errdex.jsa"
set "installed="
if exist "%home%..\lib\errdex.jar" (
    set "installed=1"
    set "jar=%home%..\lib\errdex.jar"
    set "archive=%LOCALAPPDATA%\errdex\errdex.jsa"
    if not exist "%LOCALAPPDATA%\errdex" mkdir "%LOCALAPPDATA%\errdex" 2>nul
)
set "jdk="

if exist "%home%..\runtime\release" call :try "%home%..\runtime"
if not defined jdk if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined jdk for /f "delims=" %%j in ('where java 2^>nul') do if not defined jdk call :try "%%~dpj.."
for %%p in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks") do (
    if not defined jdk if exist "%%~p" for /d %%d in ("%%~p\*") do if not defined jdk call :try "%%~d"
)
if not defined jdk (
    echo errdex: no Java 21 or newer was found.>&2
    echo   hint: install one, or set JAVA_HOME to it.>&2
    exit /b 3
)

set "stale="
if not defined installed if not exist "%jar%" set "stale=1"
if not defined installed if not defined stale for /f %%s in ('powershell -NoProfile -Command "$j=(Get-Item -LiteralPath $env:jar).LastWriteTimeUtc; if (Get-ChildItem -LiteralPath ($env:home+'pom.xml'),($env:home+'src\main'),($env:home+'src\launcher'),($env:home+'templates'),($env:home+'static') -Recurse -File | Where-Object LastWriteTimeUtc -gt $j | Select-Object -First 1) { 'yes' }"') do set "stale=1"
if defined stale (
    where mvn >nul 2>nul || (
        echo errdex: Maven is needed to build Errdex, and there is no command "mvn".>&2
        echo   hint: install it and put its bin folder into PATH.>&2
        exit /b 3
    )
    echo Building Errdex ...>&2
    pushd "%home%"
    call mvn --batch-mode --quiet -Dmaven.test.skip=true package 1>&2
    set "failed=!errorlevel!"
    popd
    if not "!failed!"=="0" (
        echo errdex: Errdex itself could not be built; the reasons stand above.>&2
        exit /b 3
    )
)

rem Most commands end before the second compiler, and room for much garbage, have paid for themselves; two run long. Where
rem somebody says how much memory there is, the pages need it.
set "room=-XX:NewSize=64m -XX:MaxNewSize=300m"
set "options=!JDK_JAVA_OPTIONS! !JAVA_TOOL_OPTIONS!"
if not "!options:-Xmx=!"=="!options!" set "room=-XX:NewRatio=5"
set "pace=-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=128m %room%"
if /i "%~1"=="serve" set "pace="
if /i "%~1"=="scan" set "pace="

"%jdk%\bin\java.exe" %pace% -XX:+UseParallelGC -Xshare:auto -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%archive%" -Xlog:disable -jar "%jar%" %*
exit /b %errorlevel%

rem Takes a JDK when its own "release" file says 21 or newer.
:try
set "place=%~f1"
if not exist "%place%\bin\java.exe" exit /b 0
if not exist "%place%\release" exit /b 0
for /f tokens^=2^ delims^=.^" %%v in ('findstr /b "JAVA_VERSION=" "%place%\release"') do (
    if %%v GEQ 21 set "jdk=%place%"
)
exit /b 0
