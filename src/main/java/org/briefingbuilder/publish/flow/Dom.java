package org.briefingbuilder.publish.flow;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Looking at a tree of XHTML or of WordprocessingML.
final class Dom {

    private Dom() {}

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
}
