package org.briefingbuilder.publish.cite;

import de.undercouch.citeproc.DefaultLocaleProvider;
import de.undercouch.citeproc.LocaleProvider;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The words of citations in a language: those of the CSL project, and Urdu, which it lacks.
final class Locales implements LocaleProvider {

    private static final String FALLBACK = "en-US";

    private final LocaleProvider known = new DefaultLocaleProvider();

    /// The locale for a brief in `language`: the style's own when it is of that language.
    static String forBrief(Language language, Style style) {
        if (language.tag().contains("-")) {
            return language.root().equals("ur") ? "ur" : language.tag();
        }
        Optional<String> own = style.defaultLocale().filter(l -> l.startsWith(language.root()));
        return own.orElse(language.root());
    }

    @Override
    public String retrieveLocale(String tag) {
        if (tag.equals("ur")) {
            return urdu();
        }
        try {
            return known.retrieveLocale(tag);
        } catch (IllegalArgumentException unknown) {
            return known.retrieveLocale(FALLBACK);
        }
    }

    private String urdu() {
        try (InputStream in = Locales.class.getResourceAsStream("/styles/locale-ur.xml")) {
            if (in == null) {
                throw new IllegalStateException("the Urdu locale is missing");
            }
            byte[] english = known.retrieveLocale(FALLBACK).getBytes(StandardCharsets.UTF_8);
            Document base = Xml.parse(new ByteArrayInputStream(english));
            lay(Xml.parse(in).getDocumentElement(), base.getDocumentElement());
            return Xml.write(base);
        } catch (IOException | SAXException broken) {
            throw new IllegalStateException("a bundled locale is broken", broken);
        }
    }

    /// Lays what `over` says over `base`.
    private static void lay(Element over, Element base) {
        base.setAttribute("xml:lang", over.getAttribute("xml:lang"));
        replace(over, base, "style-options");
        replace(over, base, "date");
        Element terms = (Element) base.getElementsByTagName("terms").item(0);
        NodeList ours = over.getElementsByTagName("term");
        NodeList theirs = base.getElementsByTagName("term");
        for (int i = 0; i < ours.getLength(); i++) {
            Element term = (Element) ours.item(i);
            for (int k = theirs.getLength() - 1; k >= 0; k--) {
                Element other = (Element) theirs.item(k);
                if (same(term, other, "name") && same(term, other, "form")) {
                    terms.removeChild(other);
                }
            }
        }
        for (int i = 0; i < ours.getLength(); i++) {
            terms.appendChild(base.getOwnerDocument().importNode(ours.item(i), true));
        }
    }

    private static boolean same(Element a, Element b, String attribute) {
        return a.getAttribute(attribute).equals(b.getAttribute(attribute));
    }

    private static void replace(Element over, Element base, String name) {
        NodeList ours = over.getElementsByTagName(name);
        NodeList theirs = base.getElementsByTagName(name);
        for (int i = 0; i < ours.getLength(); i++) {
            Element mine = (Element) ours.item(i);
            Node imported = base.getOwnerDocument().importNode(mine, true);
            for (int k = 0; k < theirs.getLength(); k++) {
                if (same(mine, (Element) theirs.item(k), "form")) {
                    base.replaceChild(imported, theirs.item(k));
                    break;
                }
            }
        }
    }
}
