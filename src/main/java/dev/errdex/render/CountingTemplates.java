package dev.errdex.render;

import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;

/** Templates that ask before each turn of a loop whether to go on, as a {@link CountedThread} wants it. */
final class CountingTemplates extends Configuration {
    private final Set<Template> counting = Collections.newSetFromMap(new IdentityHashMap<>());

    CountingTemplates() {
        super(VERSION_2_3_35);
    }

    @Override
    public Template getTemplate(
            String name, Locale locale, Object condition, String encoding, boolean parsed, boolean ignoreMissing)
            throws IOException {
        Template template = super.getTemplate(name, locale, condition, encoding, parsed, ignoreMissing);
        synchronized (counting) {
            if (template != null && counting.add(template)) {
                _CoreAPI.addThreadInterruptedChecks(template);
            }
        }
        return template;
    }
}
