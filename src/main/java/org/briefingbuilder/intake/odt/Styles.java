package org.briefingbuilder.intake.odt;

import org.briefingbuilder.intake.draft.Xml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What the styles of a document say of structure, through the styles that they come from.
final class Styles {
    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, Boolean> answers = new HashMap<>();

    /// @param breaks whether a page begins before a paragraph in it
    /// @param raised whether words in it stand above their line
    /// @param struck whether a line goes through them
    private record Style(
            String name,
            String parent,
            boolean hidden,
            boolean breaks,
            boolean raised,
            boolean struck) {

        private Style struck(String line) {
            boolean through = !line.isEmpty() && !line.equals("none");
            return new Style(name, parent, hidden, breaks, raised, through || struck);
        }

        private Style raised(String position) {
            boolean above = position.matches("super.*|[1-9]\\d*%.*");
            return position.isEmpty()
                    ? this
                    : new Style(name, parent, hidden, breaks, above, struck);
        }
    }

    void learn(byte[] part) throws XMLStreamException {
        if (part.length == 0) {
            return;
        }
        XMLStreamReader xml = Xml.reader(part);
        String id = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> {
                    id = Xml.attribute(xml, "name");
                    String shown = Xml.attribute(xml, "display-name");
                    String name = shown.isEmpty() ? id.replace("_20_", " ") : shown;
                    styles.put(
                            id,
                            new Style(
                                    name.toLowerCase(Locale.ROOT),
                                    Xml.attribute(xml, "parent-style-name"),
                                    false,
                                    !Xml.attribute(xml, "master-page-name").isEmpty(),
                                    false,
                                    false));
                }
                case "text-properties" -> {
                    if (Xml.attribute(xml, "display").equals("none")) {
                        styles.computeIfPresent(
                                id,
                                (_, s) ->
                                        new Style(
                                                s.name(),
                                                s.parent(),
                                                true,
                                                s.breaks(),
                                                s.raised(),
                                                s.struck()));
                    }
                    String position = Xml.attribute(xml, "text-position");
                    String line = Xml.attribute(xml, "text-line-through-style");
                    styles.computeIfPresent(id, (_, s) -> s.raised(position).struck(line));
                }
                case "paragraph-properties" -> {
                    if (Xml.attribute(xml, "break-before").equals("page")) {
                        styles.computeIfPresent(
                                id,
                                (_, s) ->
                                        new Style(
                                                s.name(),
                                                s.parent(),
                                                s.hidden(),
                                                true,
                                                s.raised(),
                                                s.struck()));
                    }
                }
                case "body" -> {
                    return;
                }
                default -> {}
            }
        }
    }

    boolean isTitle(String id) {
        return is(id, "title");
    }

    boolean isQuote(String id) {
        return is(id, "quotations|quote|intense quote|block quotation");
    }

    boolean isCaption(String id) {
        return is(id, "caption|illustration|figure|table|drawing");
    }

    boolean isHidden(String id) {
        Style style = styles.get(id);
        return style != null && style.hidden();
    }

    boolean isRaised(String id) {
        Style style = styles.get(id);
        return style != null && style.raised();
    }

    boolean isStruck(String id) {
        Style style = styles.get(id);
        return style != null && style.struck();
    }

    boolean breaks(String id) {
        Style style = styles.get(id);
        return style != null && style.breaks();
    }

    /// Of a paragraph that is no heading by itself but looks like one: its level; else 0.
    int heading(String id) {
        for (int level = 1; level <= 6; level++) {
            if (is(id, "heading " + level)) {
                return level;
            }
        }
        return 0;
    }

    /// Asked of every paragraph, so answers are kept.
    private boolean is(String id, String pattern) {
        return answers.computeIfAbsent(id + "|" + pattern, _ -> looked(id, pattern));
    }

    private boolean looked(String id, String pattern) {
        Set<String> seen = new HashSet<>();
        String at = id;
        while (seen.add(at)) {
            Style style = styles.get(at);
            if (style == null) {
                // A usual style need not be described.
                return at.replace("_20_", " ").toLowerCase(Locale.ROOT).matches(pattern);
            }
            if (style.name().matches(pattern)) {
                return true;
            }
            at = style.parent();
        }
        return false;
    }
}
