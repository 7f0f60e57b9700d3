@echo off
rem Runs Errdex: in its sources, which it builds first when that has not been done or they have changed, and from the folder
rem bin of a release, beside which lib has the jar.
setlocal EnableExtensions EnableDelayedExpansion
set "home=%~dp0"
set "jar=%home%target\errdex.jar"
set "archive=%home%target\errdex.jsa"
set "memory=%home%target\memory.txt"
set "installed="
if exist "%home%..\lib\errdex.jar" (
    set "installed=1"
    set "jar=%home%..\lib\errdex.jar"
    set "archive=%LOCALAPPDATA%\errdex\errdex.jsa"
    set "memory=%LOCALAPPDATA%\errdex\memory.txt"
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

rem Room for much garbage has paid for itself, unless somebody says how much memory there is, or there are less than three
rem gigabytes, of which Java takes a quarter: then the pages need it. Windows is asked once, as that takes a second.
if not exist "%memory%" powershell -NoProfile -Command "if ((Get-CimInstance Win32_ComputerSystem).TotalPhysicalMemory -lt 3000000000) { 'small' } else { 'large' }" >"%memory%" 2>nul
set "room=-XX:NewSize=64m -XX:MaxNewSize=300m"
set "much=-XX:MetaspaceSize=128m -XX:MaxNewSize=400m"
set "small="
set "options=!JDK_JAVA_OPTIONS! !JAVA_TOOL_OPTIONS!"
if not "!options:-Xmx=!"=="!options!" set "small=1"
if not "!options:-XX:Max=!"=="!options!" set "small=1"
findstr /b /c:"small" "%memory%" >nul 2>nul && set "small=1"
if defined small (
    set "room=-XX:NewRatio=5"
    set "much=-XX:NewRatio=5"
)

rem Most commands end before the second compiler has paid for itself, too; what runs for minutes gains from it.
set "pace=-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=128m -XX:MetaspaceSize=128m %room%"
if /i "%~1"=="serve" set "pace="
if /i "%~1"=="scan" set "pace="
if /i "%~1"=="lsp" set "pace="
if /i "%~1"=="build" call :large %*
if /i "%~1"=="check" call :large %*

"%jdk%\bin\java.exe" %pace% -XX:+UseParallelGC -Xshare:auto -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%archive%" -Xlog:disable -jar "%jar%" %*
exit /b %errorlevel%

rem Sets another pace when the site folder among the arguments, or else this folder, has more files than a quick command
rem gets through, or when the source of a program is read, as a log is.
:large
set "site=."
set "sources="
:next
if "%~1"=="" goto count
if exist "%~1\content\" set "site=%~1"
if /i "%~1"=="--sources" set "sources=1"
shift
goto next
:count
for /f %%n in ('dir /s /b /a-d "%site%\content" 2^>nul ^| find /c /v ""') do if %%n GEQ 25000 set "pace=%much%"
if defined sources set "pace="
exit /b 0

rem Takes a JDK when its own "release" file says 21 or newer.
:try
set "place=%~f1"
if not exist "%place%\bin\java.exe" exit /b 0
if not exist "%place%\release" exit /b 0
for /f tokens^=2^ delims^=.^" %%v in ('findstr /b "JAVA_VERSION=" "%place%\release"') do (
    if %%v GEQ 21 set "jdk=%place%"
)
exit /b 0
