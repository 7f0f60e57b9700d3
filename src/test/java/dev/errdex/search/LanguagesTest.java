package dev.errdex.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import dev.errdex.search.SearchDocument.Section;
import dev.errdex.site.InBrowser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small texts of languages that are written in different ways: a word within a sentence finds its page, in the program
 * and in the browser, though a site says no more of a language than its name.
 */
@InBrowser
class LanguagesTest {
    /**
     * Pages of a language, a title and a text each, and queries with the number of the page that comes first. A query
     * that ends with a blank is finished.
     */
    private record Sample(String language, List<String[]> pages, Map<String, Integer> queries) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample(
                    "zh",
                    List.of(
                            page("证书已过期", "服务器的证书已经过期，浏览器拒绝连接。请在证书管理器中续订证书。"),
                            page("无法打开密钥", "密钥容器不存在，或者当前用户没有访问权限。"),
                            page("智能卡被锁定", "输入错误的PIN码三次以后，智能卡会被锁定。需要用PUK解锁。")),
                    Map.of("证书 ", 0, "过期 ", 0, "拒绝连接 ", 0, "密钥容器 ", 1, "访问权限", 1, "智能卡解锁", 2, "ＰＩＮ码 ", 2, "锁 ", 2)),
            new Sample(
                    "ja",
                    List.of(
                            page("証明書の有効期限が切れています", "サーバー証明書の有効期限が切れたため、接続できません。"),
                            page("キーコンテナーが見つかりません", "秘密鍵を開くときにアクセスが拒否されました。"),
                            page("スマートカードがロックされています", "暗証番号を三回間違えると、カードはロックされます。")),
                    Map.of(
                            "証明書 ",
                            0,
                            "サーバー ",
                            0,
                            "ｻｰﾊﾞｰ ",
                            0,
                            "秘密鍵 ",
                            1,
                            "アクセス拒否 ",
                            1,
                            "スマートカード ",
                            2,
                            "暗証番号を間違え",
                            2,
                            "鍵 ",
                            1)),
            new Sample(
                    "ko",
                    List.of(
                            page("인증서가 만료되었습니다", "서버의 인증서가 만료되어 연결할 수 없습니다."),
                            page("키를 열 수 없습니다", "개인키에 대한 액세스가 거부되었습니다."),
                            page("스마트카드가 잠겼습니다", "비밀번호를 세 번 잘못 입력하면 카드가 잠깁니다.")),
                    Map.of("인증서 ", 0, "만료 ", 0, "개인키 ", 1, "액세스 거부 ", 1, "비밀번호 ", 2, "스마트카드 ", 2)),
            new Sample(
                    "th",
                    List.of(
                            page("ใบรับรองหมดอายุ", "เซิร์ฟเวอร์ปฏิเสธการเชื่อมต่อเพราะใบรับรองหมดอายุแล้ว"),
                            page("ไม่พบคีย์", "ผู้ใช้ไม่มีสิทธิ์เข้าถึงคีย์ส่วนตัว")),
                    Map.of("ใบรับรอง ", 0, "หมดอายุ ", 0, "สิทธิ์เข้าถึง ", 1)),
            new Sample(
                    "de",
                    List.of(
                            page(
                                    "Fehler im Zertifikat",
                                    "Das Zertifikat ist abgelaufen, der Server lehnt die Verbindung ab."),
                            page(
                                    "Der Schlüsselspeicher lässt sich nicht öffnen",
                                    "Der Speicher gehört einem anderen Benutzer. Ohne Schlüssel geht nichts."),
                            page("Gesperrte Karte", "Nach drei falschen Eingaben ist die Karte gesperrt.")),
                    Map.of(
                            "Zertifikatsfehler ",
                            0,
                            "abgelaufenes ",
                            0,
                            "Speicher Schlüssel ",
                            1,
                            "Schluesselspeicher oeffnen ",
                            1,
                            "schlusselspeicher ",
                            1,
                            "Karten ",
                            2)),
            new Sample(
                    "fr",
                    List.of(
                            page(
                                    "Le certificat a expiré",
                                    "L’erreur vient du serveur : l'installation du certificat n'est pas finie."),
                            page("La clé n'existe pas", "Le conteneur de la clé n’existe pas, il n’a pas été trouvé."),
                            page("La clé existe", "Le conteneur a une clé.")),
                    Map.of(
                            "erreur ",
                            0,
                            "l’installation ",
                            0,
                            "d'installation ",
                            0,
                            "qu'erreurs ",
                            0,
                            "expirées ",
                            0,
                            "clé n'existe pas ",
                            1)),
            new Sample(
                    "ru",
                    List.of(
                            page(
                                    "Срок действия сертификата истёк",
                                    "Сервер отклонил подключение: сертификат просрочен."),
                            page(
                                    "Не удаётся открыть контейнер ключей",
                                    "Пользователю отказано в доступе к закрытому ключу.")),
                    Map.of("сертификатами ", 0, "серверы ", 0, "контейнера ", 1, "доступ к ключам ", 1)),
            new Sample(
                    "ar",
                    List.of(
                            page("انتهت صلاحية الشهادة", "رفض الخادم الاتصال لأن الشهادة منتهية الصلاحية."),
                            page("تعذر فتح المفتاح", "لا يملك المستخدم إذن الوصول إلى المفتاح الخاص.")),
                    Map.of("شهادة ", 0, "خادم ", 0, "والشهادة ", 0, "مستخدم ", 1, "بالمفتاح ", 1)),
            new Sample(
                    "en",
                    List.of(
                            page("The key exists", "A key set of this name exists already."),
                            page(
                                    "The key does not exist",
                                    "The keyset does not exist, or it is not there. Give the file name again."),
                            page("The server shuts down", "It was shut down, or a shutdown is pending.")),
                    Map.of(
                            "key does not exist ",
                            1,
                            "the key doesn't exist",
                            1,
                            "key exists ",
                            0,
                            "filename ",
                            1,
                            "server's ",
                            2,
                            "shut-down ",
                            2)));

    private static String[] page(String title, String text) {
        return new String[] {title, text};
    }

    private static Stream<SearchDocument> documents(Sample sample) {
        List<SearchDocument> documents = new ArrayList<>();
        for (String[] page : sample.pages()) {
            documents.add(new SearchDocument(
                    sample.language() + "/" + documents.size() + ".html",
                    sample.language(),
                    "page",
                    page[0],
                    "",
                    List.of(),
                    List.of(),
                    List.of(new Section("", "", page[1])),
                    Map.of()));
        }
        return documents.stream();
    }

    @Test
    void aWordWithinASentenceFindsItsPage(@TempDir Path folder) {
        List<String> languages = SAMPLES.stream().map(Sample::language).toList();
        SearchIndex index = SearchIndex.build(
                SAMPLES.stream().flatMap(LanguagesTest::documents).toList(), languages);
        List<String> wrong = new ArrayList<>();
        try (EngineSite site = new EngineSite(folder, index.files())) {
            Page page = site.open(site.enginePage("engine.html", "en"));
            for (Sample sample : SAMPLES) {
                sample.queries().forEach((query, first) -> {
                    SearchAnswer own = index.search(sample.language(), query, 10);
                    List<String> found = own.hits().stream()
                            .map(hit -> hit.document().address())
                            .toList();
                    String expected = sample.language() + "/" + first + ".html";
                    if (found.isEmpty() || !found.getFirst().equals(expected)) {
                        wrong.add(query + "finds " + found + " " + own.corrections());
                    }
                    Object browser = page.evaluate("""
                        async ([query, language]) => (await errdex.search(query, {language}))
                          .map(({href}) => href.slice(errdex.engine.root.length))\
                        """, List.of(query, sample.language()));
                    if (!browser.equals(found)) {
                        wrong.add(query + "finds " + browser + " in the browser instead of " + found);
                    }
                });
            }
            assertEquals(List.of(), site.errors);
        }
        assertEquals(List.of(), wrong);
    }
}
