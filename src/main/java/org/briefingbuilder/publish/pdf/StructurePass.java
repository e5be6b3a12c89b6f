package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Mends the structure that layout made: roles and IDs from the HTML's marks, captions inside their
/// tables, no elements that say nothing, and one element for what line breaks tore into several.
final class StructurePass {

    private static final Set<String> POINTLESS_WHEN_EMPTY =
            Set.of("Div", "P", "Span", "Lbl", "THead", "TFoot", "TBody", "Sect");
    private static final Set<COSName> SAYS_SOMETHING =
            Set.of(
                    COSName.ALT,
                    COSName.ACTUAL_TEXT,
                    COSName.LANG,
                    COSName.ID,
                    COSName.A,
                    COSName.E);

    private final Marks marks;
    private final boolean pdf2;
    private final Map<COSDictionary, Marks.Mark> marked = new IdentityHashMap<>();
    private final Map<String, Node> byId = new LinkedHashMap<>();
    private final Map<Node, String> contents = new LinkedHashMap<>();

    StructurePass(Marks marks, Conformance conformance) {
        this.marks = marks;
        this.pdf2 = conformance.isPdf2();
    }

    /// @param root the structure tree's root
    /// @return the elements that have an ID, in reading order
    Map<String, Node> run(Node root) {
        for (Node top : root.elements()) {
            top.setParent(root.dictionary());
            mend(top);
        }
        root.dictionary().removeItem(COSName.ROLE_MAP);
        if (pdf2) {
            contents.forEach(this::referTo);
        }
        return byId;
    }

    private void mend(Node node) {
        mark(node);
        node.elements().forEach(this::mend);
        node.setKids(merged(node, withoutEmpty(flattened(node))));
        captions(node);
        switch (node.role()) {
            case "TOC" -> node.dictionary().removeItem(COSName.A);
            case "TOCI" -> contentsItem(node);
            case "L" -> bullets(node);
            default -> {
                // Right as it is.
            }
        }
    }

    private void mark(Node node) {
        COSName carrier = node.dictionary().containsKey(COSName.ALT) ? COSName.ALT : COSName.E;
        Optional<Marks.Mark> found = marks.of(node.text(carrier));
        if (found.isEmpty()) {
            return;
        }
        Marks.Mark mark = found.get();
        node.dictionary().removeItem(carrier);
        marked.put(node.dictionary(), mark);
        if (!mark.role().isEmpty()) {
            node.setRole(pdf2 && mark.role().equals("Note") ? "FENote" : mark.role());
        }
        boolean link = node.role().equals("Link");
        if (!mark.alt().isEmpty() && !link) {
            node.dictionary().setString(COSName.ALT, mark.alt());
        }
        if (!mark.id().isEmpty() && byId.putIfAbsent(mark.id(), node) == null) {
            node.dictionary().setString(COSName.ID, mark.id());
        }
        if (node.role().equals("FENote")) {
            COSDictionary kind = new COSDictionary();
            kind.setName(COSName.O, "FENote");
            kind.setName(COSName.getPDFName("NoteType"), "Footnote");
            node.dictionary().setItem(COSName.A, kind);
        }
        if (node.role().equals("Note") || node.role().equals("FENote")) {
            identify(node);
        }
    }

    /// A note must have an ID (ISO 14289-1, 7.9).
    private void identify(Node note) {
        if (note.dictionary().containsKey(COSName.ID)) {
            return;
        }
        String id = "note-" + (byId.size() + 1);
        while (byId.putIfAbsent(id, note) != null) {
            id += "-";
        }
        note.dictionary().setString(COSName.ID, id);
    }

    /// Kids, with those of spans that say nothing in the spans' places.
    private List<COSBase> flattened(Node node) {
        List<COSBase> kids = new ArrayList<>();
        for (COSBase kid : node.kids()) {
            if (Node.isElement(kid) && isPlainSpan(new Node((COSDictionary) kid))) {
                Node span = new Node((COSDictionary) kid);
                span.kids().forEach(inner -> kids.add(span.movedTo(inner, node)));
            } else {
                kids.add(kid);
            }
        }
        return kids;
    }

    /// One that carries a mark may be the rest of an element that a line break tore.
    private boolean isPlainSpan(Node node) {
        return node.role().equals("Span")
                && !marked.containsKey(node.dictionary())
                && SAYS_SOMETHING.stream().noneMatch(node.dictionary()::containsKey);
    }

    private static List<COSBase> withoutEmpty(List<COSBase> kids) {
        kids.removeIf(kid -> Node.isElement(kid) && isEmpty(new Node((COSDictionary) kid)));
        return kids;
    }

    private static boolean isEmpty(Node node) {
        return POINTLESS_WHEN_EMPTY.contains(node.role())
                && !node.dictionary().containsKey(COSName.ID)
                && node.kids().isEmpty();
    }

    /// Kids, with neighbours that carry the same mark made one: a link of two lines is one link.
    private List<COSBase> merged(Node parent, List<COSBase> kids) {
        List<COSBase> out = new ArrayList<>();
        for (COSBase kid : kids) {
            if (Node.isElement(kid)) {
                new Node((COSDictionary) kid).setParent(parent.dictionary());
            }
            if (!out.isEmpty() && sameMark(out.getLast(), kid)) {
                Node first = new Node((COSDictionary) out.getLast());
                Node second = new Node((COSDictionary) kid);
                List<COSBase> both = first.kids();
                second.kids().forEach(inner -> both.add(second.movedTo(inner, first)));
                first.setKids(merged(first, both));
            } else {
                out.add(kid);
            }
        }
        return out;
    }

    // Two equal marks are still two elements; only the same mark is the same element.
    @SuppressWarnings("ReferenceEquality")
    private boolean sameMark(COSBase one, COSBase other) {
        return one instanceof COSDictionary first
                && other instanceof COSDictionary second
                && marked.get(first) != null
                && marked.get(first) == marked.get(second);
    }

    /// A caption next to its table becomes the table's first kid.
    private static void captions(Node node) {
        List<COSBase> kids = node.kids();
        List<COSBase> moved = new ArrayList<>();
        for (int i = 0; i < kids.size(); i++) {
            if (!has(kids, i, "Caption")) {
                continue;
            }
            int table = has(kids, i + 1, "Table") ? i + 1 : i - 1;
            if (has(kids, table, "Table")) {
                Node owner = new Node((COSDictionary) kids.get(table));
                List<COSBase> rows = owner.kids();
                rows.add(0, kids.get(i));
                owner.setKids(rows);
                new Node((COSDictionary) kids.get(i)).setParent(owner.dictionary());
                moved.add(kids.get(i));
            }
        }
        if (!moved.isEmpty()) {
            kids.removeAll(moved);
            node.setKids(kids);
        }
    }

    private static boolean has(List<COSBase> kids, int at, String role) {
        return at >= 0
                && at < kids.size()
                && Node.isElement(kids.get(at))
                && new Node((COSDictionary) kids.get(at)).role().equals(role);
    }

    private void contentsItem(Node item) {
        for (Node kid : item.elements()) {
            if (kid.role().equals("LBody")) {
                kid.setRole("Reference");
            }
        }
        firstLink(item).ifPresent(target -> contents.put(item, target));
    }

    private Optional<String> firstLink(Node node) {
        Marks.Mark mark = marked.get(node.dictionary());
        if (mark != null && !mark.target().isEmpty()) {
            return Optional.of(mark.target());
        }
        return node.elements().stream().flatMap(kid -> firstLink(kid).stream()).findFirst();
    }

    private void referTo(Node item, String id) {
        Node target = byId.get(id);
        if (target != null) {
            COSArray references = new COSArray();
            references.add(target.dictionary());
            item.dictionary().setItem(Node.REFERENCES, references);
        }
    }

    /// Bullets are drawn as shapes: say what they are.
    private static void bullets(Node list) {
        COSDictionary kind = list.dictionary().getCOSDictionary(COSName.A);
        if (kind == null || !"Disc".equals(kind.getNameAsString("ListNumbering"))) {
            return;
        }
        for (Node item : list.elements()) {
            for (Node label : item.elements()) {
                if (label.role().equals("Lbl")) {
                    label.dictionary().setString(COSName.ACTUAL_TEXT, "•");
                }
            }
        }
    }
}
