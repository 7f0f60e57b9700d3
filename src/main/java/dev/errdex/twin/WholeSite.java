package dev.errdex.twin;

import dev.errdex.link.Addresses;
import dev.errdex.link.Target;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.SiteField;
import dev.errdex.model.Wiki.Site;
import dev.errdex.model.Wiki.Space;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the files need to know that tell of all pages. Those of the default language lie at the root of the site, where
 * a program finds them without knowing its languages; the others lie in their trees.
 */
record WholeSite(Site site, List<Space> spaces, Addresses addresses) {
    static final String ERRORS = "errors.json";
    static final String LLMS = "llms.txt";

    String baseUrl() {
        return site.baseUrl();
    }

    String title(String language) {
        return shown(site.title(), language);
    }

    String description(String language) {
        return shown(site.description(), language);
    }

    String spaceTitle(String name, String language) {
        return spaces.stream()
                .filter(space -> space.name().equals(name))
                .findFirst()
                .map(space -> shown(space.title(), language))
                .orElse("");
    }

    /** The fields of errors that are the site's own, with their values where these are given. */
    List<Map<String, Object>> fields(String language) {
        return site.fields().stream()
                .filter(field -> field.kinds().contains(SiteField.Kind.ERROR))
                .map(field -> {
                    Map<String, Object> told = new LinkedHashMap<>();
                    told.put("name", field.key());
                    told.put("title", shown(field.title(), language));
                    told.put("type", field.type().name().toLowerCase(Locale.ROOT));
                    told.put(
                            "values",
                            field.values().entrySet().stream()
                                    .map(value -> {
                                        Map<String, Object> one = new LinkedHashMap<>();
                                        one.put("value", value.getKey());
                                        one.put("text", shown(value.getValue(), language));
                                        return one;
                                    })
                                    .toList());
                    return told;
                })
                .toList();
    }

    private String shown(Localized<Prose> text, String language) {
        return text.in(language, site.defaultLanguage())
                .map(shown -> shown.value().text().strip())
                .orElse("");
    }

    /** The path of such a file in a language. */
    String path(String name, String language) {
        return addresses.wide(language) + name;
    }

    List<String> otherLanguages(String language) {
        return site.languages().stream()
                .filter(other -> !other.equals(language))
                .toList();
    }

    /** The front page of a language, complete when it is known where the site is published. */
    String home(String language) {
        return baseUrl() + addresses.of(new Target.FixedPage(Target.Fixed.HOME), language);
    }
}
