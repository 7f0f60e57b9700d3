package dev.errdex.shelf;

import dev.errdex.code.CodeSpaces;
import dev.errdex.link.Addresses;
import dev.errdex.link.Target;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.Term;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Rule;
import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * No two pages claim one code, address or alias. Addresses that differ only in case or in how an accent is encoded are
 * one, because on many disks they are.
 */
final class TakenAddresses implements Rule {
    private static final Explanation CODE = Explanation.firm(
            "code-taken",
            Severity.ERROR,
            "One file tells about a code.",
            "Two pages about one error say two things, and links lead to one of them by chance.",
            "content/errors/win32/5.yaml and content/errors/win32/general/5.yaml",
            "content/errors/win32/5.yaml alone, with both texts");
    private static final Explanation TERM = Explanation.firm(
            "term-taken",
            Severity.ERROR,
            "Ids of terms are distinct.",
            "Links to the term lead to one of two by chance.",
            "- id: dpapi\n- id: dpapi",
            "- id: dpapi\n- id: dpapi-ng");
    private static final Explanation ADDRESS = Explanation.firm(
            "address-taken",
            Severity.ERROR,
            "No two pages claim one address.",
            "One page would overwrite the other.",
            "aliases: [bad-key-state]    # on two pages",
            "aliases: [bad-key-state]    # on one");

    @Override
    public List<Explanation> explanations() {
        return List.of(CODE, TERM, ADDRESS);
    }

    @Override
    public void wiki(Evidence evidence, Consumer<Problem> problems) {
        String language = evidence.wiki().site().defaultLanguage();
        Addresses addresses = evidence.addresses();
        Map<String, Supplier<Span>> taken =
                HashMap.newHashMap(evidence.wiki().errors().size() * 2);
        for (Target.Fixed page : Target.Fixed.values()) {
            taken.put(folded(addresses.of(new Target.FixedPage(page), language)), () -> null);
        }
        takeListings(evidence, language, taken);
        Set<String> sections = new HashSet<>();
        evidence.wiki().sections().forEach(section -> {
            sections.add(section.id());
            claim(
                    taken,
                    addresses.of(new Target.SectionPage(section.id()), language),
                    () -> section.file().span(0, 0),
                    null,
                    problems);
        });
        evidence.wiki().articles().stream()
                .filter(article -> sections.add(article.section()))
                .forEach(article -> claim(
                        taken,
                        addresses.of(new Target.SectionPage(article.section()), language),
                        () -> place(article),
                        null,
                        problems));
        evidence.linker()
                .tags()
                .forEach(tag -> claim(
                        taken,
                        addresses.of(new Target.TagPage(tag), language),
                        () -> evidence.linker().tagged(tag).getFirst().tags().stream()
                                .filter(each -> each.text().equals(tag))
                                .findFirst()
                                .orElseThrow()
                                .span(),
                        null,
                        problems));
        for (Entry entry : evidence.wiki().entries()) {
            claim(taken, addresses.entry(entry, language), () -> place(entry), entry, problems);
        }
        for (Entry entry : evidence.wiki().entries()) {
            entry.aliases()
                    .forEach(alias ->
                            claim(taken, addresses.alias(alias.text(), entry, language), alias::span, null, problems));
        }
        evidence.wiki()
                .files()
                .forEach(path -> claim(
                        taken,
                        addresses.of(new Target.Asset(path), language),
                        () -> SourceFile.of("content/" + path, "").span(0, 0),
                        null,
                        problems));
    }

    /** The pages of code spaces and of their groups. */
    private static void takeListings(Evidence evidence, String language, Map<String, Supplier<Span>> taken) {
        CodeSpaces codes = evidence.wiki().codes();
        evidence.wiki().spaces().forEach(space -> {
            taken.put(
                    folded(evidence.addresses().of(new Target.SpacePage(space.name()), language)),
                    () -> space.file().span(0, 0));
            codes.groups(space.name())
                    .keySet()
                    .forEach(group -> taken.put(
                            folded(evidence.addresses().group(group, language)),
                            () -> space.file().span(0, 0)));
        });
        evidence.wiki()
                .uncatalogued()
                .forEach(error -> taken.putIfAbsent(
                        folded(evidence.addresses().group(codes.group(error.code()), language)), () -> place(error)));
    }

    private static void claim(
            Map<String, Supplier<Span>> taken,
            String address,
            Supplier<Span> claimed,
            @Nullable Entry entry,
            Consumer<Problem> problems) {
        String key = folded(address);
        Supplier<Span> first = taken.putIfAbsent(key, claimed);
        if (first == null) {
            return;
        }
        Span place = claimed.get();
        Span other = first.get();
        String path = address.substring(0, address.lastIndexOf('.') < 0 ? address.length() : address.lastIndexOf('.'));
        Problem problem = entry instanceof Entry.ErrorDefinition error
                ? CODE.at(place, "two files claim the code " + error.code().spelling(), "Put both texts into one file.")
                : entry instanceof Term term
                        ? TERM.at(place, "two terms have the id " + term.name().text(), "Give one of them another id.")
                        : ADDRESS.at(
                                place,
                                "two pages claim the address " + path,
                                "Rename one of them, or take the alias away.");
        problems.accept(other == null ? problem : problem.and(other));
    }

    private static Span place(Entry entry) {
        return switch (entry) {
            case Entry.ErrorDefinition error -> error.written().span();
            case Term term -> term.name().span();
            default -> entry.file().span(0, 0);
        };
    }

    private static String folded(String address) {
        return (isAscii(address) ? address : Normalizer.normalize(address, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
