package dev.errdex.page;

import dev.errdex.link.Addresses;
import dev.errdex.link.Anchors;
import dev.errdex.link.Sheets;
import dev.errdex.link.Target;
import dev.errdex.model.Entry;
import dev.errdex.model.Wiki.Section;
import dev.errdex.page.Facts.Fact;
import dev.errdex.page.Frames.About;
import dev.errdex.page.Parts.Card;
import dev.errdex.page.Parts.Link;
import dev.errdex.page.Parts.Passage;
import dev.errdex.page.Parts.Phrase;
import dev.errdex.page.Replies.Answer;
import dev.errdex.page.Replies.Comment;
import dev.errdex.page.Siblings.Sibling;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The pages of articles, their sections, and questions, in one language. */
final class ArticlePages {
    private final Library library;
    private final String language;
    private final Frames frames;
    private final Map<String, List<Entry.Article>> sections;

    ArticlePages(Library library, String language, Frames frames) {
        this.library = library;
        this.language = language;
        this.frames = frames;
        this.sections = library.wiki().articles().stream().collect(Collectors.groupingBy(Entry.Article::section));
    }

    /** {@code previous} and {@code next} are its neighbours in the section, or null. */
    Page.Article article(Entry.Article article, Entry.Article previous, Entry.Article next) {
        String address = library.addresses().entry(article, language);
        Cards cards = new Cards(library, language, address);
        ProseFiller filler = new ProseFiller(library, language, address, article);
        Passage summary = filler.fill(article.summary());
        List<Fact> facts = new SiteFacts(library, language, filler).of(article, article.references());
        Passage body = filler.section().fill(article.body());
        Target.SectionPage section = new Target.SectionPage(article.section());
        Card sectionCard = cards.of(section);
        String title = library.title(article, language);
        String plain = cards.summary(article.summary()).text();
        About about = new About(
                        title,
                        plain,
                        frames.crumbs(address, section),
                        Headings.of(article.body(), language, library.defaultLanguage()),
                        file(article.files()),
                        StructuredData.article(library, language, title, plain),
                        frames.isFallback(article),
                        filler.definitions())
                .beside(articlesBeside(article, section, sectionCard.title().text()));
        return new Page.Article(
                frames.frame(address, other -> library.addresses().entry(article, other), about, Format.MARKDOWN),
                filler.line(article.title()),
                summary,
                body,
                new Link(sectionCard.title().text(), sectionCard.href()),
                Constants.word(article.status().shown()),
                Dates.written(article.reviewedOn()),
                Dates.written(article.verifiedOn()),
                Dates.last(article),
                ErrorPages.texts(article.appliesTo()),
                facts,
                cards.tags(article.tags()),
                new Backlinks(library, language, address).of(article),
                References.of(article.references(), library, language),
                previous == null ? null : cards.of(previous),
                next == null ? null : cards.of(next));
    }

    private Siblings articlesBeside(Entry.Article article, Target.SectionPage section, String title) {
        List<Entry.Article> all = sections.getOrDefault(article.section(), List.of());
        return Siblings.around(
                title, library.addresses().of(section, language), all, all.indexOf(article), this::sibling);
    }

    /** Around the one with a number. */
    private Siblings questionsBeside(int current) {
        List<Entry.Question> all = library.wiki().questions();
        Target.Fixed questions = Target.Fixed.QUESTIONS;
        return Siblings.around(
                library.title(questions, language),
                library.addresses().of(new Target.FixedPage(questions), language),
                all,
                current,
                this::sibling);
    }

    private Sibling sibling(Entry entry) {
        return new Sibling(library.title(entry, language), library.addresses().entry(entry, language));
    }

    /** The file of the language that is shown. */
    private SourceFile file(dev.errdex.model.Localized<SourceFile> files) {
        return files.in(language, library.defaultLanguage()).orElseThrow().value();
    }

    /** The articles of a section, laid on pages. */
    ListPages<Entry.Article> articles(String section, List<Entry.Article> articles) {
        return ListPages.of(
                library.addresses().of(new Target.SectionPage(section), language),
                articles,
                Sheets.CARDS,
                article -> library.title(article, language));
    }

    /** A page of a section, the first of which says what the section is about. */
    Page.Section section(String id, ListPages<Entry.Article> articles, int page) {
        Target.SectionPage target = new Target.SectionPage(id);
        String address = articles.address(page);
        Cards cards = new Cards(library, language, address);
        ProseFiller filler = new ProseFiller(library, language, address, null);
        Section section = library.section(id).orElse(null);
        Phrase title = section == null
                ? Phrase.plain(id.substring(id.lastIndexOf('/') + 1), "")
                : library.phrase(section.title(), language);
        Passage summary = section == null || page > 0 ? Passage.NONE : filler.fill(section.summary());
        About about = new About(
                        title.text(),
                        section == null ? "" : cards.summary(section.summary()).text(),
                        frames.crumbs(address),
                        List.of(),
                        section == null ? null : section.file(),
                        "",
                        !title.lang().isEmpty(),
                        filler.definitions())
                .on(articles.seen(page, List.of()));
        return new Page.Section(
                frames.frame(
                        address,
                        other -> Addresses.sheet(library.addresses().of(target, other), page),
                        about,
                        Format.MARKDOWN),
                title,
                summary,
                articles.on(page).stream().map(cards::of).toList());
    }

    /** All questions, laid on pages. */
    ListPages<Entry.Question> questions() {
        return ListPages.of(
                library.addresses().of(new Target.FixedPage(Target.Fixed.QUESTIONS), language),
                library.wiki().questions(),
                Sheets.CARDS,
                question -> library.title(question, language));
    }

    Page.Questions questions(ListPages<Entry.Question> all, int page, FixedFrames fixed) {
        Cards cards = new Cards(library, language, all.address(page));
        return new Page.Questions(
                fixed.of(
                        Target.Fixed.QUESTIONS,
                        page,
                        About.titled(fixed.title(Target.Fixed.QUESTIONS))
                                .on(all.seen(page, List.of()))
                                .beside(questionsBeside(0))),
                all.on(page).stream().map(cards::of).toList());
    }

    Page.Question question(Entry.Question question) {
        String address = library.addresses().entry(question, language);
        Cards cards = new Cards(library, language, address);
        ProseFiller filler = new ProseFiller(library, language, address, question);
        List<Fact> facts = new SiteFacts(library, language, filler).of(question, List.of());
        Passage body = filler.fill(question.body());
        List<Comment> comments = comments(question.comments(), filler);
        List<Answer> answers = question.answers().stream()
                .sorted(Comparator.comparing((Entry.Answer answer) -> !answer.accepted()))
                .map(answer -> answer(answer, filler.section()))
                .toList();
        About about = new About(
                        library.title(question, language),
                        cards.summary(question.body()).text(),
                        frames.crumbs(address, new Target.FixedPage(Target.Fixed.QUESTIONS)),
                        List.of(),
                        file(question.files()),
                        StructuredData.question(library, question, language),
                        frames.isFallback(question),
                        filler.definitions())
                .beside(questionsBeside(library.wiki().questions().indexOf(question)));
        return new Page.Question(
                frames.frame(address, other -> library.addresses().entry(question, other), about, Format.MARKDOWN),
                filler.line(question.title()),
                body,
                text(question.by()),
                text(question.on()),
                Dates.last(question),
                text(question.licence()),
                text(question.source()),
                comments,
                answers,
                facts,
                cards.tags(question.tags()),
                new Backlinks(library, language, address).of(question));
    }

    private Answer answer(Entry.Answer answer, ProseFiller filler) {
        return new Answer(
                Anchors.answer(answer),
                answer.accepted(),
                text(answer.by()),
                text(answer.on()),
                filler.fill(answer.body()),
                text(answer.licence()),
                text(answer.source()),
                comments(answer.comments(), filler));
    }

    private static List<Comment> comments(List<Entry.Comment> comments, ProseFiller filler) {
        return comments.stream()
                .map(comment -> new Comment(text(comment.by()), text(comment.on()), filler.fill(comment.text())))
                .toList();
    }

    private static String text(SourceText text) {
        return text == null ? "" : text.text().strip();
    }
}
