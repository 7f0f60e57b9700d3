package dev.errdex.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a browser makes of a page, as far as links and safety go.
 *
 * @param elements every element, in order
 * @param ids every id
 * @param twice ids that more than one element has
 * @param shapes what its markup is made of: each element with the elements around it and the names of its attributes,
 *     such as {@code html/body/main/a[class href]}
 */
record HtmlPage(List<Element> elements, Set<String> ids, Set<String> twice, Set<String> shapes) {

    /** An element with its attributes: name, value, name, value. */
    record Element(String name, List<String> attributes) {
        /** The value of an attribute, or null. */
        String get(String attribute) {
            int at = attributes.indexOf(attribute);
            while (at >= 0 && at % 2 != 0) {
                int next = attributes.subList(at + 1, attributes.size()).indexOf(attribute);
                at = next < 0 ? -1 : at + 1 + next;
            }
            return at < 0 ? null : attributes.get(at + 1);
        }

        List<String> names() {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < attributes.size(); i += 2) {
                names.add(attributes.get(i));
            }
            return names;
        }
    }

    static HtmlPage read(Path file) throws IOException, SAXException {
        List<Element> elements = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> twice = new HashSet<>();
        Set<String> shapes = new HashSet<>();
        Deque<String> around = new ArrayDeque<>();
        HtmlParser parser = new HtmlParser(XmlViolationPolicy.ALLOW);
        parser.setContentHandler(new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qualified, Attributes given) {
                List<String> attributes = new ArrayList<>(given.getLength() * 2);
                for (int i = 0; i < given.getLength(); i++) {
                    attributes.add(given.getLocalName(i));
                    attributes.add(given.getValue(i));
                    if (given.getLocalName(i).equals("id")) {
                        (ids.add(given.getValue(i)) ? ids : twice).add(given.getValue(i));
                    }
                }
                Element element = new Element(name, attributes);
                elements.add(element);
                String path = around.isEmpty() ? name : around.peek() + "/" + name;
                around.push(path);
                shapes.add(path + element.names());
            }

            @Override
            public void endElement(String uri, String name, String qualified) {
                around.pop();
            }
        });
        InputSource source = new InputSource(Files.newBufferedReader(file));
        parser.parse(source);
        return new HtmlPage(List.copyOf(elements), Set.copyOf(ids), Set.copyOf(twice), Set.copyOf(shapes));
    }

    List<Element> all(String name) {
        return elements.stream().filter(element -> element.name().equals(name)).toList();
    }
}
