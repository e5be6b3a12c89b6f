package org.briefingbuilder.publish.flow;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// Looking at a tree of XHTML or of WordprocessingML.
final class Dom {

    private static final String SAX = "http://xml.org/sax/features/";
    private static final String XERCES = "http://apache.org/xml/features/";

    private Dom() {}

    /// Nothing outside `xml` is looked at.
    ///
    /// @throws IllegalArgumentException when it is not well-formed
    static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
            factory.setFeature(SAX + "external-general-entities", false);
            factory.setFeature(SAX + "external-parameter-entities", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own XML parser refuses", e);
        } catch (SAXException | IOException e) {
            throw new IllegalArgumentException("not well-formed XML", e);
        }
    }

    static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
            children.add(n);
        }
        return children;
    }

    static Stream<Element> elements(Node node) {
        return children(node).stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    /// All elements below, in document order.
    static Stream<Element> all(Node node) {
        return elements(node).flatMap(e -> Stream.concat(Stream.of(e), all(e)));
    }

    static Optional<Element> first(Node node, String name) {
        return all(node).filter(is(name)).findFirst();
    }

    static Predicate<Element> is(String name) {
        return e -> e.getTagName().equals(name);
    }

    static boolean has(Element element, String styleClass) {
        return Arrays.asList(element.getAttribute("class").split("\\s+")).contains(styleClass);
    }

    static String collapsed(String text) {
        return text.replaceAll("[ \\t\\n\\r]+", " ");
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // What is only odd can be read.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
