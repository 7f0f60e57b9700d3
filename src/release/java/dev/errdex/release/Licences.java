package dev.errdex.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What others have written that is in the jar, and under which licence: the list by the bill of materials, the texts
 * from the libraries themselves, or, where these bring none, the licence's own text with the names of the owners. The
 * bill of materials itself is corrected by that: some libraries state a name that fits more than one licence.
 */
final class Licences {
    private static final String APACHE = "Apache-2.0";

    /** A library as the bill of materials lists it. */
    private record Library(String group, String name, String version, String licence) {
        String jar() {
            return group + "." + name + "-" + version + ".jar";
        }
    }

    private final Path libraries;
    private final Path own;
    private final JsonNode bom;
    private final List<Library> all = new ArrayList<>();

    private Licences(Path libraries, Path own, JsonNode bom) {
        this.libraries = libraries;
        this.own = own;
        this.bom = bom;
    }

    static Licences of(Path home) throws IOException {
        JsonNode bom =
                new ObjectMapper().readTree(home.resolve("target/bom.json").toFile());
        Licences licences = new Licences(home.resolve("target/libraries"), home.resolve("src/release/licences"), bom);
        for (JsonNode each : bom.get("components")) {
            JsonNode licence = each.path("licenses").path(0).path("license");
            Library library = new Library(
                    each.get("group").asText(),
                    each.get("name").asText(),
                    each.get("version").asText(),
                    licence.path("id").asText(licence.path("name").asText("")));
            licences.all.add(library);
            Owner owner = licences.owner(library);
            if (owner != null) {
                ((ObjectNode) each)
                        .putArray("licenses")
                        .addObject()
                        .putObject("license")
                        .put("id", owner.licence());
            }
        }
        return licences;
    }

    /** The bill of materials (CycloneDX, JSON) with the licences that are right. */
    String bill() {
        return bom.toPrettyString() + "\n";
    }

    /** Adds {@code THIRD-PARTY.txt} and a text for each library; refuses a library of which none is known. */
    void addTo(Bundle bundle, String folder) throws IOException {
        StringBuilder list = new StringBuilder("""
            errdex.jar holds the libraries listed here. Their licences lie beside this file; those that say nothing else
            are under the Apache License 2.0, which is the file LICENSE of this archive.

            """);
        for (Library library : all) {
            Owner owner = owner(library);
            String licence = owner == null ? library.licence() : owner.licence();
            list.append(String.format(
                    Locale.ROOT,
                    "%-75s %s%n",
                    library.group() + ":" + library.name() + ":" + library.version(),
                    licence));
            boolean found = texts(library, bundle, folder);
            if (owner != null) {
                bundle.put(
                        folder + library.name() + "-LICENCE.txt",
                        owner.copyright() + "\n\n" + Files.readString(own.resolve(owner.licence() + ".txt")));
            } else if (!found && !licence.equals(APACHE)) {
                throw new IOException("nothing says under which licence " + library + " is; see src/release/licences");
            }
        }
        bundle.put(folder + "THIRD-PARTY.txt", list.toString());
    }

    /** The licences and notices that a library brings. */
    private boolean texts(Library library, Bundle bundle, String folder) throws IOException {
        boolean found = false;
        try (ZipFile jar = new ZipFile(libraries.resolve(library.jar()).toFile())) {
            for (ZipEntry entry : java.util.Collections.list(jar.entries())) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                String upper = name.toUpperCase(Locale.ROOT);
                if ((upper.startsWith("LICENSE") || upper.startsWith("NOTICE")) && !upper.endsWith(".CLASS")) {
                    byte[] bytes = jar.getInputStream(entry).readAllBytes();
                    bundle.put(folder + library.name() + "-" + upper.replaceFirst("\\..*", "") + ".txt", bytes, false);
                    found |= upper.startsWith("LICENSE");
                }
            }
        }
        return found;
    }

    /** Who owns a library that brings no text, and the licence, by its SPDX name. */
    private record Owner(String licence, String copyright) {}

    private Owner owner(Library library) throws IOException {
        for (String row : Files.readAllLines(own.resolve("owners.tsv"))) {
            String[] cells = row.split("\t");
            if (cells.length == 3 && (library.group() + ":" + library.name()).startsWith(cells[0])) {
                return new Owner(cells[1], cells[2]);
            }
        }
        return null;
    }
}
