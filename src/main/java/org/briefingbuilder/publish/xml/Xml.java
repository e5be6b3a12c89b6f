package org.briefingbuilder.publish.xml;

import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// Reads XML that anyone may have written: nothing outside it is looked at.
public final class Xml {

    private static final String SAX = "http://xml.org/sax/features/";
    private static final String XERCES = "http://apache.org/xml/features/";

    private Xml() {}

    /// @throws IllegalArgumentException when it is not well-formed
    public static Document parse(String xml) {
        return parse(new InputSource(new StringReader(xml)));
    }

    /// @throws IllegalArgumentException when it is not well-formed, or cannot be read
    public static Document parse(InputStream xml) {
        return parse(new InputSource(xml));
    }

    private static Document parse(InputSource source) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
            factory.setFeature(SAX + "external-general-entities", false);
            factory.setFeature(SAX + "external-parameter-entities", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(source);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own XML parser refuses", e);
        } catch (SAXException | IOException e) {
            throw new IllegalArgumentException("not well-formed XML", e);
        }
    }

    /// Says nothing on the console.
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
