package dev.errdex.page;

import dev.errdex.code.CodeGroup;
import dev.errdex.link.Target;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.page.Siblings.Sibling;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The errors among which an error has its place: those of its group or, when it is alone there, of its space. */
final class ErrorSiblings {
    private final Library library;
    private final String language;
    /** In the order of their codes. */
    private final Map<CodeGroup, List<ErrorDefinition>> byGroup;

    private final Map<String, List<ErrorDefinition>> bySpace;

    ErrorSiblings(Library library, String language) {
        this.library = library;
        this.language = language;
        List<ErrorDefinition> errors = library.wiki().errors();
        this.byGroup = errors.stream()
                .collect(Collectors.groupingBy(error -> library.wiki().codes().group(error.code())));
        this.bySpace = errors.stream()
                .collect(Collectors.groupingBy(error -> error.code().space()));
    }

    Siblings of(ErrorDefinition error) {
        CodeGroup group = library.wiki().codes().group(error.code());
        List<ErrorDefinition> ofGroup = byGroup.getOrDefault(group, List.of());
        String space = error.code().space();
        return ofGroup.size() > 1
                ? around(
                        new CodeParts(library, language, "").title(group),
                        library.addresses().group(group, language),
                        ofGroup,
                        error)
                : around(
                        library.spaceTitle(space, language),
                        library.addresses().of(new Target.SpacePage(space), language),
                        bySpace.getOrDefault(space, List.of()),
                        error);
    }

    private Siblings around(String title, String list, List<ErrorDefinition> all, ErrorDefinition error) {
        int current = Collections.binarySearch(all, error, Comparator.comparing(ErrorDefinition::code));
        return Siblings.around(
                title,
                list,
                all,
                current,
                each -> new Sibling(
                        each.code().spelling() + " " + library.title(each, language),
                        library.addresses().entry(each, language)));
    }
}
