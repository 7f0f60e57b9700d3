package dev.errdex.render;

import dev.errdex.page.Page;
import dev.errdex.problem.Problem;
import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateNameFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.log.Logger;
import freemarker.template.Configuration;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Renders pages with the templates of a theme. Several threads may share one.
 *
 * <p>A template sees three variables: {@code page}, the page value, {@code s}, the interface words of its language, and
 * {@code files}, which tells how to name a file of the site so that a browser never takes an older state of it.
 */
public final class Renderer {
    static {
        // FreeMarker would write to whichever logging library it finds; all it has to say comes as a Problem.
        System.setProperty(Logger.SYSTEM_PROPERTY_NAME_LOGGER_LIBRARY, Logger.LIBRARY_NAME_NONE);
    }

    /** A hundred times what the largest page takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Theme theme;
    private final TemplateProblems problems;
    private final Configuration freemarker;
    private final PageValues values = new PageValues();
    private final Map<String, Strings> words;
    private final UnaryOperator<String> names;
    private final Duration patience;
    private final Runaways runaways;
    /** What was said of each template that was given up. Its further pages are not tried. */
    private final Map<String, Problem> givenUp;

    private Renderer(Theme theme, Duration patience, Runaways runaways) {
        this.patience = patience;
        this.runaways = runaways;
        this.givenUp = new ConcurrentHashMap<>();
        this.theme = theme;
        this.problems = new TemplateProblems(theme);
        this.freemarker = configuration(theme, values);
        this.words = new ConcurrentHashMap<>();
        this.names = UnaryOperator.identity();
    }

    private Renderer(Renderer other, UnaryOperator<String> names) {
        this.patience = other.patience;
        this.runaways = other.runaways;
        this.givenUp = other.givenUp;
        this.theme = other.theme;
        this.problems = other.problems;
        this.freemarker = other.freemarker;
        this.words = other.words;
        this.names = names;
    }

    public static Renderer of(Theme theme) {
        return of(theme, new Runaways());
    }

    /** One that renders nothing as long as too many pages run that were given up before, by whichever renderer. */
    public static Renderer of(Theme theme, Runaways runaways) {
        return of(theme, PATIENCE, runaways);
    }

    /** One that waits so long for a page that a site's own templates make. */
    static Renderer of(Theme theme, Duration patience, Runaways runaways) {
        return new Renderer(theme, patience, runaways);
    }

    /** This one, where {@code names} tells how pages name a file of the site, by its path; empty when there is none. */
    public Renderer naming(UnaryOperator<String> names) {
        return new Renderer(this, names);
    }

    /** What is wrong with the theme's files, found without any page: names, encoding, syntax. */
    public List<Problem> problems() {
        List<Problem> found = new ArrayList<>(theme.problems());
        for (String name : theme.templates()) {
            try {
                freemarker.getTemplate(name);
            } catch (ParseException e) {
                found.add(problems.of(e, name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    /**
     * The page as HTML, or the mistake in a template that prevents it. A site's own templates may loop, recur and grow
     * without end; that is a mistake, too.
     */
    public Rendered render(Page page) {
        if (!theme.hasOwnTemplates()) {
            return rendered(page);
        }
        String template = "pages/" + page.template() + ".ftlh";
        String address = page.frame().address();
        Problem known = givenUp.get(template);
        if (known != null) {
            return failed(known);
        }
        if (runaways.areTooMany()) {
            return failed(problems.tooManyRun(template));
        }
        Rendered[] result = new Rendered[1];
        CountedThread thread = new CountedThread(() -> result[0] = rendered(page));
        Throwable[] failure = new Throwable[1];
        thread.setUncaughtExceptionHandler((where, what) -> failure[0] = what);
        thread.setDaemon(true);
        thread.start();
        if (!ends(thread)) {
            runaways.add(thread);
            return failed(givenUp.computeIfAbsent(template, name -> problems.slow(name, address)));
        }
        if (thread.isExhausted()) {
            return failed(problems.endlessLoop(template, address));
        }
        if (failure[0] != null) {
            throw new IllegalStateException(failure[0]);
        }
        return result[0];
    }

    /** Whether a page is done in time. What FreeMarker does in one step is not counted, and cannot be stopped. */
    private boolean ends(Thread thread) {
        boolean interrupted = false;
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); thread.isAlive() && left > 0; left = end - System.nanoTime()) {
            try {
                thread.join(Duration.ofNanos(left));
            } catch (InterruptedException e) {
                interrupted = true;
                thread.interrupt();
            }
        }
        boolean ended = !thread.isAlive();
        thread.interrupt();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return ended;
    }

    private Rendered rendered(Page page) {
        String template = "pages/" + page.template() + ".ftlh";
        String address = page.frame().address();
        PageWriter out = new PageWriter();
        try {
            freemarker
                    .getTemplate(template)
                    .process(new Model(values.wrap(page), words(page.frame().lang()), new Names(names)), out);
            return new Rendered.Html(out.bytes());
        } catch (ParseException e) {
            return failed(problems.of(e, template));
        } catch (TemplateNotFoundException e) {
            return failed(problems.of(e, template));
        } catch (TemplateException e) {
            return failed(problems.of(e, template, address));
        } catch (StackOverflowError e) {
            return failed(problems.endless(template, address));
        } catch (OutOfMemoryError | PageWriter.TooLarge e) {
            return failed(problems.endlessPage(template, address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An interface word of a language; empty when the theme has none of that name. */
    public String word(String language, String key) {
        TemplateModel word = words(language).get(key);
        return word instanceof SimpleScalar scalar ? scalar.getAsString() : "";
    }

    /** The interface words of a language that scripts need, and {@code others} by their keys, as a JSON object. */
    public String scriptWords(String language, Map<String, String> others) {
        return words(language).scripts(others);
    }

    private static Rendered failed(Problem problem) {
        return new Rendered.Failed(List.of(problem));
    }

    private Strings words(String language) {
        return words.computeIfAbsent(language, key -> Strings.of(theme, key));
    }

    /** Names of files by their paths, as {@code files["css/print.css"]}. */
    private record Names(UnaryOperator<String> names) implements TemplateHashModel {
        @Override
        public @Nullable TemplateModel get(String path) {
            String name = names.apply(path);
            return name.isEmpty() ? null : new SimpleScalar(name);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    private record Model(@Nullable TemplateModel page, TemplateModel s, TemplateModel files)
            implements TemplateHashModel {
        @Override
        public @Nullable TemplateModel get(String name) throws TemplateModelException {
            return switch (name) {
                case "page" -> page;
                case "s" -> s;
                case "files" -> files;
                default -> null;
            };
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    private static Configuration configuration(Theme theme, PageValues values) {
        Configuration freemarker =
                theme.hasOwnTemplates() ? new CountingTemplates() : new Configuration(Configuration.VERSION_2_3_35);
        freemarker.setTemplateLoader(new ThemeLoader(theme));
        freemarker.setTemplateNameFormat(TemplateNameFormat.DEFAULT_2_4_0);
        freemarker.setCacheStorage(new StrongCacheStorage());
        freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        freemarker.setLocalizedLookup(false);
        freemarker.setRecognizeStandardFileExtensions(true);
        freemarker.setDefaultEncoding("UTF-8");
        freemarker.setOutputEncoding("UTF-8");
        freemarker.setObjectWrapper(values);
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freemarker.setAPIBuiltinEnabled(false);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setAttemptExceptionReporter((mistake, environment) -> {});
        freemarker.setWrapUncheckedExceptions(true);
        // The same page is the same bytes, wherever it is built.
        freemarker.setLocale(Locale.ROOT);
        freemarker.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        freemarker.setNumberFormat("computer");
        freemarker.setBooleanFormat("c");
        // By default a tab counts as up to eight columns; editors and problems count characters.
        freemarker.setTabSize(1);
        return freemarker;
    }
}
