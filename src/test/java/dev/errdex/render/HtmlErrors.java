package dev.errdex.render;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Asks the Nu Html Checker what is wrong with a page. */
public final class HtmlErrors {
    private static final String HTML5 = "http://s.validator.nu/html5-rdfalite.rnc";

    private final List<String> found = new ArrayList<>();
    private final SimpleDocumentValidator validator = new SimpleDocumentValidator();

    public HtmlErrors() throws Exception {
        validator.setUpMainSchema(HTML5, new SystemErrErrorHandler());
        validator.setUpValidatorAndParsers(new Collector(), true, false);
    }

    /** The errors of an HTML document, each with its line, column and the text around; warnings are left out. */
    public List<String> of(byte[] html) throws Exception {
        found.clear();
        InputSource source = new InputSource(new ByteArrayInputStream(html));
        source.setEncoding("UTF-8");
        validator.checkHtmlInputSource(source);
        return List.copyOf(found);
    }

    private final class Collector implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) {
            found.add(e.getLineNumber() + ":" + e.getColumnNumber() + ": " + e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }
}
