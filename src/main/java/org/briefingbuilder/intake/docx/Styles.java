package org.briefingbuilder.intake.docx;

import org.briefingbuilder.intake.draft.Xml;
import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What a document's paragraph styles say of structure, through the styles that they are based on.
final class Styles {
    private static final Style NONE = new Style("", "", 0, 0, false, false);

    private final Map<String, Style> styles;

    private Styles(Map<String, Style> styles) {
        this.styles = styles;
    }

    /// @param heading level from 1; 0: no heading
    /// @param list level from 1; 0: no list
    /// @param hidden whether its words are not shown
    /// @param raised whether they stand above their line
    private record Style(
            String name, String basedOn, int heading, int list, boolean hidden, boolean raised) {}

    static Styles of(@Nullable InputStream in) throws XMLStreamException {
        Map<String, Style> styles = new HashMap<>();
        if (in != null) {
            read(Xml.reader(in), styles);
        }
        return new Styles(styles);
    }

    private static void read(XMLStreamReader xml, Map<String, Style> styles)
            throws XMLStreamException {
        String id = "";
        Style style = NONE;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && Word.is(xml)) {
                switch (xml.getLocalName()) {
                    case "style" -> {
                        id = Xml.attribute(xml, "styleId");
                        style = NONE;
                    }
                    case "name" -> style = named(Xml.attribute(xml, "val"), style);
                    case "basedOn" ->
                            style =
                                    new Style(
                                            style.name(),
                                            Xml.attribute(xml, "val"),
                                            style.heading(),
                                            style.list(),
                                            style.hidden(),
                                            style.raised());
                    case "outlineLvl" -> {
                        int level = Xml.number(Xml.attribute(xml, "val"), 9) + 1;
                        style =
                                new Style(
                                        style.name(),
                                        style.basedOn(),
                                        level <= 6 ? level : 0,
                                        style.list(),
                                        style.hidden(),
                                        style.raised());
                    }
                    case "numId" ->
                            style =
                                    new Style(
                                            style.name(),
                                            style.basedOn(),
                                            style.heading(),
                                            Math.max(1, style.list()),
                                            style.hidden(),
                                            style.raised());
                    case "vanish" ->
                            style =
                                    new Style(
                                            style.name(),
                                            style.basedOn(),
                                            style.heading(),
                                            style.list(),
                                            !Word.isOff(Xml.attribute(xml, "val")),
                                            style.raised());
                    case "vertAlign", "position" ->
                            style =
                                    new Style(
                                            style.name(),
                                            style.basedOn(),
                                            style.heading(),
                                            style.list(),
                                            style.hidden(),
                                            Word.isRaised(xml));
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("style")) {
                styles.put(id, style);
            }
        }
    }

    private static Style named(String name, Style style) {
        String lower = name.toLowerCase(Locale.ROOT);
        int heading = style.heading();
        if (lower.matches("heading [1-6]")) {
            heading = lower.charAt(8) - '0';
        }
        return new Style(
                lower, style.basedOn(), heading, style.list(), style.hidden(), style.raised());
    }

    boolean isTitle(String id) {
        return styles.containsKey(id) && get(id).name().equals("title");
    }

    /// Whether words in this style are hidden.
    boolean isHidden(String id) {
        return get(id).hidden();
    }

    /// Whether words in this style stand above their line.
    boolean isRaised(String id) {
        return get(id).raised();
    }

    boolean isQuote(String id) {
        return is(id, name -> name.contains("quote") || name.equals("block text"));
    }

    boolean isCaption(String id) {
        return is(id, name -> name.equals("caption"));
    }

    /// Whether a style, or one that it is based on, has such a name.
    private boolean is(String id, Predicate<String> name) {
        Set<String> seen = new HashSet<>();
        for (String at = id; seen.add(at); at = get(at).basedOn()) {
            if (name.test(get(at).name())) {
                return true;
            }
        }
        return false;
    }

    boolean isContents(String id) {
        return get(id).name().matches("toc \\d|toc heading");
    }

    int heading(String id) {
        Set<String> seen = new HashSet<>();
        String at = id;
        while (seen.add(at)) {
            Style style = get(at);
            if (style.heading() > 0) {
                return style.heading();
            }
            at = style.basedOn();
        }
        return 0;
    }

    boolean isList(String id) {
        return get(id).list() > 0
                || get(id).name().startsWith("list ") && !get(id).name().equals("list paragraph");
    }

    private Style get(String id) {
        return styles.getOrDefault(id, NONE);
    }
}
