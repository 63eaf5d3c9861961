package vn.baucu.tally.typesetting;

import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A filled-in form before it is set in type: well-formed HTML, which nothing but this class parses. */
public record Sheet(String html) {

    Document parsed() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(html)));
        } catch (SAXException malformed) {
            throw new IllegalArgumentException("the template of a form is not well-formed", malformed);
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Element body(Document document) {
        return (Element)
                Objects.requireNonNull(document.getElementsByTagName("body").item(0), "a form has a body");
    }

    static String title(Document document) {
        return document.getElementsByTagName("title").item(0).getTextContent().strip();
    }

    static boolean is(Element element, String styleClass) {
        return (" " + element.getAttribute("class") + " ").contains(" " + styleClass + " ");
    }
}
