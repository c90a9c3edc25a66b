@echo off
rem Starts Roomkeeper with Java 25 or later: JAVA_HOME if set, else the java on the PATH.
rem JAVA_OPTS go to Java.
setlocal
set "home=%~dp0.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"

set "major=0"
for /f "tokens=3" %%v in ('""%java%" -version 2^>^&1 ^| findstr /i "version""') do (
    for /f "delims=.-+ tokens=1" %%m in ("%%~v") do set "major=%%m"
)
if %major% geq 25 goto run
echo Roomkeeper needs Java 25 or later: install it, or set JAVA_HOME to where it is. 1>&2
exit /b 1

:run
rem As in the script beside this one, which says why.
set "memory="
if "%~1"=="server" (
    set "memory=-XX:+ExitOnOutOfMemoryError"
    echo "%JAVA_OPTS%" | findstr /r /c:"-XX:+Use.*GC" > nul || set "memory=-XX:+ExitOnOutOfMemoryError -XX:+UseSerialGC -Xmn24m"
)
"%java%" -XX:+UseCompactObjectHeaders %memory% %JAVA_OPTS% --module-path "%home%\lib\javafx" --add-modules javafx.controls,javafx.fxml ^
    --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ^
    -cp "%home%\lib\*" io.roomkeeper.launcher.Roomkeeper %*
exit /b %errorlevel%
