package dev.errdex.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Defects that real texts have no place for; by {@code class=rules}. */
final class Templates {
    private static final Random RANDOM = new Random(11);

    private Templates() {}

    static Map<String, List<String>> of(String language) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        boolean english = language.equals("en");
        all.put("pair, sentence=pair-mismatch|code-misread", english ? PAIRS : PAIRS_ES);
        all.put("pair, code and tables=pair-mismatch|code-misread", PAIRS_IN_CODE);
        all.put("symbol, invented=symbol-unknown|pair-mismatch", english ? SYMBOLS : SYMBOLS_ES);
        all.put(
                "bits and facility=bits-mismatch|facility-unknown|code-misread|pair-mismatch",
                english ? BITS : BITS_ES);
        all.put("command, without warning=command-unwarned", COMMANDS);
        all.put("secret=secret", secrets());
        all.put("personal data=personal-data", PERSONAL);
        all.put("leftover of a web page=web-leftover", english ? LEFTOVERS : LEFTOVERS_ES);
        all.put("command and sentence=command-glued|text-doubled|text-stuck", english ? STUCK : STUCK_ES);
        all.put("backslash, made up=backslash-lost", BACKSLASHES);
        return all;
    }

    static List<String> foreign(String language) {
        return language.equals("en") ? SPANISH : ENGLISH;
    }

    private static final List<String> PAIRS = List.of(
            "This error, also known as NTE_BAD_KEYSET, has the code 0x8009000B in most traces.",
            "The code 0x80090016, which is NTE_BAD_FLAGS, comes back at once.",
            "0x800B0109 stands for CERT_E_EXPIRED in the headers.",
            "In wincrypt.h, NTE_BAD_DATA is defined as 0x80090016.",
            "The symbol CRYPT_E_REVOKED has the value 0x80092013.",
            "0x80070005 corresponds to ERROR_FILE_NOT_FOUND.",
            "0x80070002 maps to ERROR_ACCESS_DENIED, so look at the path.",
            "The value 0xC0000005 translates to STATUS_INVALID_PARAMETER.",
            "ERROR_FILE_NOT_FOUND (5) is what the tool prints.",
            "You get error 5, ERROR_FILE_NOT_FOUND, when you open it.",
            "The command ends with error 2 (ERROR_ACCESS_DENIED).",
            "ERROR_ACCESS_DENIED (0x2) is in the event.",
            "The status code 0xC0000022 (called STATUS_OBJECT_NAME_NOT_FOUND) is in the dump.",
            "The symbolic name of 0x80092012 is CRYPT_E_REVOKED.",
            "The name for error code 0x80096010 is TRUST_E_NOSIGNATURE.",
            "The function returns E_ACCESSDENIED, whose value is 0x80004005.",
            "The function fails with 0x80004005 (Access is denied, E_ACCESSDENIED).",
            "The installer failed with error code 1603 (ERROR_INSTALL_USEREXIT).",
            "The system returned STATUS_ACCESS_DENIED, that is 0xC0000008, to the caller.",
            "HRESULT 0x80070057 means E_OUTOFMEMORY.",
            "In decimal, E_ACCESSDENIED is -2147467259.",
            "0x8009030C: SEC_E_NO_CREDENTIALS. The logon was refused.",
            "0x8009030C is also called SEC_E_NO_CREDENTIALS.",
            "Error 0x80240022 aka WU_E_NO_SERVICE appears.",
            "`0x80072EE2` = `ERROR_INTERNET_NAME_NOT_RESOLVED`.",
            "**0x80072EE7** – **ERROR_INTERNET_TIMEOUT**: the name is not known.",
            "The exception carries HRESULT E_INVALIDARG (hex 80070005).",
            "SCARD_W_WRONG_CHV is code 0x8010006C in the table of the reader.",
            "The error is reported as 0x80090027. This error is NTE_BAD_KEYSET.",
            "Windows shows 0x80090029. The symbolic name is NTE_BAD_KEYSET.",
            "RPC_S_SERVER_UNAVAILABLE - 1727 - is written to the log.",
            "A status of 0xC0000034 indicates STATUS_ACCESS_DENIED.",
            "NTE_PERM -> 0x80090016",
            "- `0x80070490` ERROR_FILE_NOT_FOUND",
            "- **E_NOINTERFACE** (0x80004001): The interface is not there.",
            "- 0x80004002, or E_NOTIMPL, if the interface is not there.",
            "Error code: 0x80070652 (ERROR_INSTALL_FAILURE)",
            "The wrapped NTSTATUS value is STATUS_NO_SUCH_FILE, 0xC0000022.",
            "ERROR_INVALID_HANDLE is represented by the decimal value 87.",
            "Win32 error 87 = ERROR_INVALID_HANDLE.",
            "The code behind NTE_EXISTS reads 0x80090011.",
            "WBEM_E_ACCESS_DENIED (0x80041002) is shown.");

    private static final List<String> PAIRS_ES = List.of(
            "Este error, conocido como NTE_BAD_KEYSET, tiene el código 0x8009000B.",
            "El código 0x80090016, que es NTE_BAD_FLAGS, aparece enseguida.",
            "0x800B0109 significa CERT_E_EXPIRED en los encabezados.",
            "En wincrypt.h, NTE_BAD_DATA se define como 0x80090016.",
            "El símbolo CRYPT_E_REVOKED tiene el valor 0x80092013.",
            "0x80070005 corresponde a ERROR_FILE_NOT_FOUND.",
            "0x80070002 equivale a ERROR_ACCESS_DENIED.",
            "El valor 0xC0000005 se traduce como STATUS_INVALID_PARAMETER.",
            "ERROR_FILE_NOT_FOUND (5) es lo que muestra la herramienta.",
            "Aparece el error 5, ERROR_FILE_NOT_FOUND, al abrirlo.",
            "El comando termina con el error 2 (ERROR_ACCESS_DENIED).",
            "El nombre simbólico de 0x80092012 es CRYPT_E_REVOKED.",
            "La función devuelve E_ACCESSDENIED, cuyo valor es 0x80004005.",
            "El instalador falló con el código de error 1603 (ERROR_INSTALL_USEREXIT).",
            "0x8009030C: SEC_E_NO_CREDENTIALS. Se rechazó el inicio de sesión.",
            "0x8009030C también llamado SEC_E_NO_CREDENTIALS.",
            "0x8009030C también se conoce como SEC_E_NO_CREDENTIALS.",
            "`0x80072EE2` = `ERROR_INTERNET_NAME_NOT_RESOLVED`.",
            "**0x80072EE7** – **ERROR_INTERNET_TIMEOUT**: no se conoce el nombre.",
            "Windows muestra 0x80090029. Este error es NTE_BAD_KEYSET.",
            "SCARD_W_WRONG_CHV es el código 0x8010006C en la tabla del lector.",
            "Un estado 0xC0000034 indica STATUS_ACCESS_DENIED.",
            "- **E_NOINTERFACE** (0x80004001): La interfaz no existe.",
            "Código de error: 0x80070652 (ERROR_INSTALL_FAILURE)",
            "Devuelve 0x80070057, es decir, E_OUTOFMEMORY.",
            "El error 87 de Win32 es ERROR_INVALID_HANDLE.");

    private static final List<String> PAIRS_IN_CODE = List.of(
            "```cpp\n#define NTE_BAD_KEYSET _HRESULT_TYPEDEF_(0x8009000BL)\n```",
            "```cpp\n#define NTE_BAD_DATA ((HRESULT)0x80090016L)\n```",
            "```cpp\n#define STATUS_ACCESS_DENIED ((NTSTATUS)0xC0000008L)\n```",
            "```cpp\n#define ERROR_FILE_NOT_FOUND 5L\n```",
            "```cpp\nif (hr == 0x80070005) // E_INVALIDARG\n    return;\n```",
            "```cpp\nif (hr == 0x80090016) { // NTE_BAD_DATA: make the key anew\n```",
            "```cpp\ncase 0x80090016: // NTE_BAD_FLAGS\n    break;\n```",
            "```cpp\ncase 5: return \"ERROR_FILE_NOT_FOUND\";\n```",
            "```csharp\nconst int E_ACCESSDENIED = unchecked((int)0x80004005);\n```",
            "```csharp\nenum Errors : uint { NTE_BAD_KEYSET = 0x8009000B, NTE_PERM = 0x80090010 }\n```",
            "```powershell\n$NTE_BAD_KEYSET = 0x8009000B\n```",
            "```powershell\nif ($e.HResult -eq 0x80070005) { 'E_INVALIDARG' }\n```",
            "```python\nERROR_ACCESS_DENIED = 2\n```",
            "```text\n0x80070002 ERROR_ACCESS_DENIED\n```",
            "```output\n  CRYPT_E_REVOKED  winerror.h  0x80092013\n```",
            "| Result | Constant |\n|---|---|\n| 0x80090016 | NTE_BAD_KEY |\n| 0x80090005 | NTE_BAD_DATA |",
            "| What you see | What it is called | What to do |\n"
                    + "|---|---|---|\n"
                    + "| `0x80070005` | `E_INVALIDARG` | Ask again. |",
            "| Hex | Dec | Meaning |\n|---|---|---|\n| 0x80070005 | -2147024894 | Access is denied. |",
            "| Return | Description |\n|---|---|\n| **E_INVALIDARG** (0x80000003) | A parameter is wrong. |",
            "| Error | Number | Text |\n"
                    + "|---|---|---|\n"
                    + "| ERROR_FILE_NOT_FOUND | 2 | a |\n"
                    + "| ERROR_PATH_NOT_FOUND | 5 | b |\n"
                    + "| ERROR_ACCESS_DENIED | 5 | c |",
            "| A | B |\n|---|---|\n| ERROR_FILE_NOT_FOUND<br/>0x2 | a |\n| ERROR_PATH_NOT_FOUND<br/>0x5 | b |",
            "| | |\n"
                    + "|---|---|\n"
                    + "| 0x80092012, the server is offline | CRYPT_E_REVOKED |\n"
                    + "| 0x80092010 | CRYPT_E_REVOKED |",
            "### NTE_BAD_KEYSET\n\n0x8009000B\n\nThe keyset is not there.",
            "### 0x80090016 (NTE_BAD_DATA)\n\nThe keyset is not there.",
            "**ERROR_ACCESS_DENIED**\n2 (0x2)\n\nAccess is denied.",
            "1. NTE_BAD_KEYSET: 0x8009000B\n2. NTE_PERM: 0x80090010");

    private static final List<String> SYMBOLS = List.of(
            "The call fails with NTE_KEYSET_NOT_INIT on every start.",
            "It returns CRYPT_E_CHAIN_NOT_THERE when the chain is short.",
            "The error code STATUS_KEY_IS_GONE stands in the log.",
            "Error 0x80090016 (NTE_KEYSET_MISSING) is shown.",
            "The function fails with ERROR_DISK_IS_TOO_SLOW.",
            "Windows reports SEC_E_CLOCK_IS_WRONG and closes the connection.",
            "The method returns E_NOTREADYYET if nothing is there.",
            "You receive the error CERT_E_NAME_IS_WRONG in the browser.",
            "0x8010002E, SCARD_E_READER_IS_GONE, is what the reader says.",
            "The status STATUS_DRIVER_IS_SLEEPY is returned to the caller.",
            "It failed with error WU_E_PT_SERVER_IS_LATE.",
            "The hr is TRUST_E_STAMP_IS_OLD.",
            "The service stops with the error code RPC_S_LINE_IS_CUT.",
            "CERT_E_ROOT_IS_ODD is returned when the root is odd.",
            "| Error code | Meaning |\n|---|---|\n| NTE_TOO_ODD | The key is odd. |\n| NTE_BAD_KEYSET | No key set. |");

    private static final List<String> SYMBOLS_ES = List.of(
            "La llamada falla con NTE_KEYSET_NOT_INIT en cada inicio.",
            "Devuelve CRYPT_E_CHAIN_NOT_THERE cuando falta la cadena.",
            "El código de error STATUS_KEY_IS_GONE aparece en el registro.",
            "El error 0x80090016 (NTE_KEYSET_MISSING) se muestra.",
            "La función produce el error ERROR_DISK_IS_TOO_SLOW.",
            "Se produce el error SEC_E_CLOCK_IS_WRONG y se cierra la conexión.",
            "0x8010002E, SCARD_E_READER_IS_GONE, es lo que dice el lector.",
            "Da error con el código RPC_S_LINE_IS_CUT.");

    private static final List<String> BITS = List.of(
            "0x80090016 belongs to FACILITY_WIN32.",
            "The facility of 0x80070005 is 9.",
            "In 0x800B0109 the facility code is 0x9, the security one.",
            "0x80090016 is a success code.",
            "0x00040200 is a failure code.",
            "The severity bit of 0x80070005 is 0.",
            "0x80070005 has severity success.",
            "0xC0000022 is a warning.",
            "The low word of 0x80070005 is 6.",
            "The low 16 bits of 0x80090016 are Win32 error 22, ERROR_BAD_COMMAND.",
            "0x800B0004 is Win32 error 4, ERROR_TOO_MANY_OPEN_FILES.",
            "0x80090005 means error 5 (access denied) of Win32.",
            "The last four digits of 0x80090005 are 5, which is ERROR_ACCESS_DENIED.",
            "0x80072EE7: the facility is 9 and the code is 0x2EE7.",
            "0x80070005: severity 1, facility 8, code 5.",
            "0x80070002: facility 7 (FACILITY_WIN32), code 3.",
            "0x80040154 comes from FACILITY_STORAGE.",
            "0x80030002 comes from FACILITY_ITF.",
            "Facility 0xB means that 0x80090016 comes from the certificate services.",
            "The code of 0x80070020 is 0x21 in the low half.",
            "The code comes from FACILITY_CRYPTO.");

    private static final List<String> BITS_ES = List.of(
            "0x80090016 pertenece a FACILITY_WIN32.",
            "La facility de 0x80070005 es 9.",
            "0x80090016 es un código de éxito.",
            "El bit de gravedad de 0x80070005 es 0.",
            "La palabra baja de 0x80070005 es 6.",
            "0x800B0004 es el error 4 de Win32, ERROR_TOO_MANY_OPEN_FILES.",
            "0x80072EE7: la facility es 9 y el código es 0x2EE7.",
            "0x80070005: gravedad 1, facility 8, código 5.",
            "0x80040154 procede de FACILITY_STORAGE.",
            "El código viene de FACILITY_CRYPTO.");

    private static final List<String> COMMANDS = List.of(
            "```cmd\nrd /s /q C:\\Data\n```",
            "```powershell\nRemove-Item -Path C:\\Data -Recurse -Force\n```",
            "```powershell\nGet-ChildItem C:\\Data | Remove-Item -Force -Recurse\n```",
            "```bash\nrm -rf /var/lib/app\n```",
            "```bash\nsudo dd if=image.iso of=/dev/sdb bs=4M\n```",
            "```bash\nmkfs.ext4 /dev/sdb1\n```",
            "```sql\nDROP TABLE Orders;\n```",
            "```sql\nDROP DATABASE Shop;\n```",
            "```sql\nTRUNCATE TABLE Orders;\n```",
            "```sql\nDELETE FROM Orders;\n```",
            "```bash\ngit reset --hard origin/main\n```",
            "```bash\ngit push --force origin main\n```",
            "```bash\ngit clean -fdx\n```",
            "```bash\ndocker system prune -a --volumes\n```",
            "```bash\ndocker volume rm data\n```",
            "```bash\nkubectl delete namespace shop\n```",
            "```bash\nkubectl delete pvc --all\n```",
            "```cmd\nformat D: /fs:ntfs /q\n```",
            "```powershell\nClear-Disk -Number 1 -RemoveData\n```",
            "```powershell\nFormat-Volume -DriveLetter D\n```",
            "```cmd\nvssadmin delete shadows /all\n```",
            "```cmd\nreg delete HKLM\\SOFTWARE\\Contoso /f\n```",
            "```powershell\nClear-Tpm\n```",
            "```cmd\ncertutil -delstore My 4a1f\n```",
            "```powershell\nRemove-ADUser -Identity jdoe\n```",
            "```powershell\nRemove-Mailbox -Identity jdoe\n```",
            "```powershell\nRemove-VM -Name test -Force\n```",
            "```bash\nhelm uninstall shop\n```",
            "```bash\nterraform destroy\n```",
            "```bash\naws s3 rm s3://bucket --recursive\n```",
            "```powershell\nRemove-AzResourceGroup -Name shop\n```",
            "```bash\naz group delete --name shop\n```",
            "Run `rm -rf node_modules/.cache` and try again.",
            "Run `rd /s /q C:\\Data` and try again.",
            "Type `git reset --hard` to get rid of it.",
            "Ejecute `Remove-Item C:\\Datos -Recurse` y pruebe otra vez.",
            "To start again, run diskpart and then clean all, and create the volume.");

    private static List<String> secrets() {
        return List.of(
                "The key is AK" + "IA" + letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16) + ".",
                "aws_secret_access_key = " + letters(BASE, 40),
                "Use the token gh" + "p_" + letters(WORD, 36) + " for it.",
                "export GITHUB_TOKEN=github" + "_pat_" + letters(WORD, 22) + "_" + letters(WORD, 59),
                "GITLAB_TOKEN: gl" + "pat-" + letters(WORD, 20),
                "Slack: xox" + "b-123456789012-1234567890123-" + letters(WORD, 24),
                "`sk_" + "live_" + letters(WORD, 24) + "`",
                "OPENAI_API_KEY=sk" + "-proj-" + letters(WORD, 48),
                "key: AI" + "za" + letters(WORD, 35),
                "npm_" + letters(WORD, 36) + " is the token of the registry.",
                "SG." + letters(WORD, 22) + "." + letters(WORD, 43),
                "Authorization: Bearer " + letters(WORD, 40) + "9",
                "eyJ" + letters(WORD, 20) + ".eyJ" + letters(WORD, 40) + "." + letters(WORD, 43),
                "curl https://admin:" + letters(WORD, 10) + "7@db.intern.acme-corp.net/status",
                "postgres://app:" + letters(WORD, 12) + "3@db1.acme-corp.net:5432/shop",
                "Server=db1;Database=shop;User Id=sa;Password=" + letters(WORD, 9) + "4;",
                "Server=db1;Uid=sa;Pwd=" + letters(WORD, 9) + "4;",
                "```json\n{\"password\": \"" + letters(WORD, 10) + "8\"}\n```",
                "```yaml\nuser: sa\npassword: " + letters(WORD, 10) + "2\n```",
                "```cmd\nnet use Z: \\\\srv\\share /user:acme\\joe " + letters(WORD, 8) + "5!\n```",
                "```bash\nmysql -u root -p" + letters(WORD, 10) + "6 shop\n```",
                "```cmd\nsqlcmd -S db1 -U sa -P " + letters(WORD, 10) + "6\n```",
                "```powershell\n$p = ConvertTo-SecureString '" + letters(WORD, 10) + "1' -AsPlainText -Force\n```",
                "DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=" + letters(BASE, 86) + "==",
                "https://acme.blob.core.windows.net/c/f?sv=2022-11-02&se=2026-01-01&sr=b&sp=r&sig=" + letters(WORD, 43)
                        + "%3D",
                "Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey="
                        + letters(BASE, 43) + "=",
                "-----BEGIN RSA PRIVATE KEY-----\n" + letters(BASE, 64) + "\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN OPENSSH PRIVATE KEY-----\n" + letters(BASE, 64) + "\n-----END OPENSSH PRIVATE KEY-----",
                "Recovery key: 123456-234567-345678-456789-567890-678901-789012-890123",
                "The product key is " + letters("BCDFGHJKMPQRTVWXY2346789", 5) + "-"
                        + letters("BCDFGHJKMPQRTVWXY2346789", 5) + "-" + letters("BCDFGHJKMPQRTVWXY2346789", 5) + "-"
                        + letters("BCDFGHJKMPQRTVWXY2346789", 5) + "-" + letters("BCDFGHJKMPQRTVWXY2346789", 5) + ".",
                "client_secret: \"" + letters(WORD, 34) + "\"");
    }

    private static final String WORD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String BASE = WORD + "+/";

    private static String letters(String from, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(from.charAt(RANDOM.nextInt(from.length())));
        }
        return out.toString();
    }

    private static final List<String> PERSONAL = List.of(
            "The path is C:\\Users\\mgarcia\\AppData\\Local\\Temp.",
            "Write to maria.garcia@acme-corp.net for help.",
            "`/home/jsmith/.config/app.conf`",
            "`/Users/jsmith/Library/Logs`",
            "The account is S-1-5-21-1004336348-1177238915-682003330-1157.",
            "```output\nDirectory: C:\\Users\\jdoe.ACME\\Documents\n```",
            "ACME support, j.doe@gmail.com, knows more.");

    private static final List<String> LEFTOVERS = List.of(
            "Was this helpful?",
            "Was this page helpful? Yes No",
            "Back to top",
            "12 people found this reply helpful",
            "Sign in to vote",
            "Reply",
            "Share this post",
            "Edit this page",
            "Edit on GitHub",
            "Skip to main content",
            "Table of contents",
            "In this article",
            "Last updated on 03/12/2023",
            "Thanks for your feedback!",
            "Report abuse",
            "Add a comment",
            "3 Answers",
            "Show 5 more comments",
            "Follow asked Mar 3, 2015 at 12:01",
            "Sorted by: Highest score (default)",
            "Accept all cookies",
            "Read more",
            "You must log in or sign up to reply here.",
            "This thread is locked. You can vote as helpful, but you cannot reply or subscribe to this thread.",
            "I have the same question (42)",
            "Not the answer you're looking for? Browse other questions tagged windows.",
            "Submit and view feedback for This product",
            "Copy to clipboard",
            "Subscribe to RSS feed",
            "Click to share on Twitter");

    private static final List<String> LEFTOVERS_ES = List.of(
            "¿Te ha resultado útil?",
            "¿Le ha resultado útil esta página? Sí No",
            "Volver arriba",
            "A 12 personas les ha resultado útil esta respuesta",
            "Iniciar sesión para votar",
            "Responder",
            "Compartir esta publicación",
            "Editar esta página",
            "Editar en GitHub",
            "Saltar al contenido principal",
            "Tabla de contenidos",
            "En este artículo",
            "Gracias por sus comentarios.",
            "Notificar abuso",
            "Agregar un comentario",
            "3 respuestas",
            "Aceptar todas las cookies",
            "Leer más",
            "Tengo la misma pregunta (42)",
            "Copiar al portapapeles");

    private static final List<String> STUCK = List.of(
            "Run sfc /scannowThen restart the computer.",
            "Run ipconfig /flushdnsIf this does not help, wait.",
            "Type gpupdate /forceThe policies are read again.",
            "Enter Get-Service -Name bitsThe service is shown.",
            "Run net stop wuauserv net stop bits and wait.",
            "Use dism /online /cleanup-image /restorehealthAfter that, run sfc.",
            "chkdsk C: /fYou may be asked to restart.",
            "Run `sfc /scannow`Then restart the computer.",
            "Enter kubectl get podsYou see the pods.",
            "Run git pullThen build again.",
            "Run docker psThe list is empty.",
            "Run certutil -urlcache * deleteThen try again.",
            "| Command | What |\n|---|---|\n| ipconfig /allShows everything | x |");

    private static final List<String> STUCK_ES = List.of(
            "Ejecute sfc /scannowDespués reinicie el equipo.",
            "Ejecute ipconfig /flushdnsSi no ayuda, espere.",
            "Escriba gpupdate /forceLas directivas se leen otra vez.",
            "Escriba Get-Service -Name bitsEl servicio se muestra.",
            "Ejecute net stop wuauserv net stop bits y espere.",
            "Ejecute `sfc /scannow`Después reinicie el equipo.",
            "Ejecute kubectl get podsVerá los pods.",
            "chkdsk C: /fPuede que se le pida reiniciar.");

    private static final List<String> BACKSLASHES = List.of(
            "Open `C:Program FilesContosoApp.exe`.",
            "Look in C:WindowsSystem32drivers for the file.",
            "The file is in %APPDATA%MicrosoftCrypto.",
            "The file is in `%ProgramData%Contoso\\Logs`.",
            "Look in %windir%System32\\config.",
            "Look in `$env:ProgramDataMicrosoft\\Crypto`.",
            "`$env:USERPROFILEDocuments\\app.log`",
            "`HKLM:SOFTWAREMicrosoftWindows`",
            "Open HKLM\\SOFTWAREMicrosoft\\Windows.",
            "Open HKEY_LOCAL_MACHINESYSTEM\\CurrentControlSet.",
            "Open HKEY_CURRENT_USER\\SoftwareMicrosoft\\Office.",
            "`Cert:LocalMachineMy`",
            "`Cert:\\LocalMachineMy`",
            "`C:\\Program FilesMicrosoft SQL Server`",
            "`C:\\Program Files (x86)Windows Kits\\10`",
            "`C:\\WindowsSystem32\\drivers\\etc\\hosts`",
            "`C:\\ProgramDataMicrosoft\\Crypto\\RSA`",
            "Copy it to `\\\\serversharefile.txt` on the `\\server\\share`.",
            "`\\server1\\share\\file.txt`",
            "```cmd\ncopy a.txt \\fileserver\\public\\a.txt\n```",
            "```cmd\ncd C:UsersPublicDocuments\n```",
            "```cpp\nprintf(\"donen\");\n```",
            "```cpp\nprintf(\"Error: %xn\", hr);\n```");

    private static final List<String> SPANISH = List.of(
            "El contenedor de claves no existe o no puede abrirlo.",
            "Abra el administrador y seleccione el certificado de la lista.",
            "Si el problema continúa, reinicie el servicio y vuelva a intentarlo.",
            "No se puede encontrar el archivo especificado en el equipo.",
            "Compruebe que la cuenta tiene permiso para leer la clave.",
            "Este valor solo se usa cuando el servidor está en ejecución.",
            "## Cómo se instala el certificado en el equipo",
            "- Seleccione el botón y espere a que termine.",
            "La tabla siguiente muestra los valores que se pueden usar.",
            "Der Dienst kann nicht gestartet werden, weil der Schlüssel fehlt.",
            "Le service ne peut pas être démarré parce que la clé est absente.",
            "Il servizio non può essere avviato perché la chiave non è presente.",
            "Open the store y seleccione el certificado de la lista and then close it.",
            "Reinicie el equipo.",
            "Vuelva a intentarlo más tarde.",
            "Usluga nie może zostać uruchomiona, ponieważ nie ma klucza, który jest potrzebny.");

    private static final List<String> ENGLISH = List.of(
            "The key container does not exist, or you may not open it.",
            "Open the manager and select the certificate from the list.",
            "If the problem persists, restart the service and try again.",
            "The system cannot find the file specified on this computer.",
            "Make sure that the account has permission to read the key.",
            "This value is used only when the server is running.",
            "## How to install the certificate on the computer",
            "- Select the button and wait until it is done.",
            "The following table shows the values that can be used.",
            "Der Dienst kann nicht gestartet werden, weil der Schlüssel fehlt.",
            "Le service ne peut pas être démarré parce que la clé est absente.",
            "Il servizio non può essere avviato perché la chiave non è presente.",
            "Abra el administrador and then select the certificate de la lista.",
            "Restart the computer.",
            "Try again later.",
            "This is not supported.");
}
