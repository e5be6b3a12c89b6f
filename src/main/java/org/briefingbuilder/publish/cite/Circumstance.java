package org.briefingbuilder.publish.cite;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// What a style's conditions may ask about one citation beside its item: is it the item's first,
/// and what does its locator count.
///
/// The processor answers such questions by looking through all citations before, or not at all. So
/// they are answered beforehand, by rewriting the conditions (CSL 1.0.2, "Choose") in a copy of the
/// style; each citation then depends on nothing but itself and its position.
///
/// @param position where the citation stands among the others
/// @param locator what its locator counts
record Circumstance(Position position, Locator.Kind locator) {

    /// Every item has a number, so this is a condition that always holds. (Not its title: where
    /// that stands in for an author, the processor takes it for missing.)
    private static final String HELD = "citation-number";

    /// The style's document with these questions answered.
    Document answeredIn(Style style) {
        Document document = style.copy();
        for (Element condition : conditions(document)) {
            answer(condition);
        }
        return document;
    }

    private static List<Element> conditions(Document document) {
        List<Element> found = new ArrayList<>();
        for (String name : List.of("if", "else-if")) {
            NodeList all = document.getElementsByTagName(name);
            for (int i = 0; i < all.getLength(); i++) {
                found.add((Element) all.item(i));
            }
        }
        return found;
    }

    private void answer(Element condition) {
        List<Boolean> answers = new ArrayList<>();
        take(condition, "position", this::isAt, answers);
        take(condition, "locator", this::counts, answers);
        take(condition, "disambiguate", value -> false, answers);
        if (answers.isEmpty()) {
            return;
        }
        boolean others =
                condition.getAttributes().getLength() > (condition.hasAttribute("match") ? 1 : 0);
        String match = condition.hasAttribute("match") ? condition.getAttribute("match") : "all";
        boolean anyHolds = answers.contains(true);
        boolean allHold = !answers.contains(false);
        switch (match) {
            case "any" -> settle(condition, others, anyHolds, anyHolds);
            case "none" -> settle(condition, others, anyHolds, !anyHolds);
            default -> settle(condition, others, !allHold, allHold);
        }
    }

    /// @param decided whether the answers alone decide, whatever the other attributes say
    private static void settle(Element condition, boolean others, boolean decided, boolean holds) {
        if (others && !decided) {
            return;
        }
        while (condition.getAttributes().getLength() > 0) {
            condition.removeAttribute(condition.getAttributes().item(0).getNodeName());
        }
        condition.setAttribute("variable", HELD);
        condition.setAttribute("match", holds ? "any" : "none");
    }

    private static void take(
            Element condition,
            String attribute,
            Predicate<String> question,
            List<Boolean> answers) {
        if (condition.hasAttribute(attribute)) {
            for (String value : condition.getAttribute(attribute).strip().split("\\s+")) {
                answers.add(question.test(value));
            }
            condition.removeAttribute(attribute);
        }
    }

    private boolean isAt(String asked) {
        return switch (asked) {
            case "first" -> position == Position.FIRST;
            case "subsequent" -> position != Position.FIRST;
            case "ibid" -> position == Position.IBID || position == Position.IBID_WITH_LOCATOR;
            case "ibid-with-locator" -> position == Position.IBID_WITH_LOCATOR;
            default -> false;
        };
    }

    private boolean counts(String kind) {
        return locator.name().toLowerCase(Locale.ROOT).equals(kind);
    }
}
