package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads the structure tree of any PDF, together with what its pages paint. An element met twice is
/// read once, so that loops end; a tree deeper than any document is refused.
final class StructureReader {

    private static final int DEEPEST = 250;
    private static final String QUOTE = "Quote";
    private static final Set<String> QUOTATIONS = Set.of("BlockQuote", QUOTE);

    /// A note stands in the line that refers to it and is no part of its words.
    private static final Set<String> NOTES = Set.of("Note", "FENote");

    /// What has a place of its own on the page, so that other words amid it do not belong there.
    private static final Set<String> BLOCKS =
            Set.of("BlockQuote", "P", "H1", "H2", "H3", "H4", "H5", "H6", "Note", "FENote");

    /// What holds words beside a quotation that runs in them, where there is no paragraph.
    private static final Set<String> AROUND = Set.of("LI", "TD", "TH");

    /// Everything else begins and ends a line of its own.
    private static final Set<String> INLINE =
            Set.of(
                    "Span",
                    "Quote",
                    "Link",
                    "Reference",
                    "Em",
                    "Strong",
                    "Sub",
                    "Code",
                    "Annot",
                    "Lbl",
                    "LBody",
                    "BibEntry",
                    "Ruby",
                    "Warichu",
                    "Formula",
                    "Figure",
                    "Form");

    private final Allowance allowance;
    private Roles roles = new Roles(null);
    private final Map<COSDictionary, Integer> pageNumbers = new IdentityHashMap<>();
    private final Map<COSDictionary, BitSet> rightToLeft = new IdentityHashMap<>();
    private final List<PageContent> pages = new ArrayList<>();
    private final List<TaggedPdf.Element> elements = new ArrayList<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<PageReader.Coded, Optional<Letterform>> forms = new HashMap<>();
    private final BitSet spoken = new BitSet();

    /// By ID, then by page, from 1; those of notes within are not among them.
    private final Map<String, Map<Integer, BitSet>> contents = new HashMap<>();

    private boolean tagged;

    StructureReader(Allowance allowance) {
        this.allowance = allowance;
    }

    void read(PDDocument document) throws IOException {
        read(document, true);
    }

    /// @param structured whether to look at the structure at all
    void read(PDDocument document, boolean structured) throws IOException {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary root = structured ? catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT) : null;
        if (root != null) {
            directions(new Node(root), 0);
            seen.clear();
            tagged = !new Node(root).elements().isEmpty();
        }
        for (PDPage page : document.getPages()) {
            BitSet against = rightToLeft.getOrDefault(page.getCOSObject(), new BitSet());
            pageNumbers.putIfAbsent(page.getCOSObject(), pages.size() + 1);
            pages.add(PageReader.read(page, against, tagged, forms, allowance));
        }
        if (root != null) {
            roles = new Roles(root.getCOSDictionary(COSName.ROLE_MAP));
            seen.add(root);
            for (Node top : new Node(root).elements()) {
                Words words = element(top, 1);
                words.quotations.forEach((at, own) -> amid(at, own, own));
            }
        }
    }

    /// Whether there is a structure at all.
    boolean isTagged() {
        return tagged;
    }

    /// The marked-content identifiers in each element with an ID, by page.
    Map<String, Map<Integer, BitSet>> contents() {
        return contents;
    }

    /// The pages, from 1, of which the structure says something.
    BitSet spoken() {
        return spoken;
    }

    List<PageContent> pages() {
        return pages;
    }

    /// Those with an ID, and all quotations, in reading order.
    List<TaggedPdf.Element> elements() {
        return elements;
    }

    /// Notes which sequences are said to be painted from right to left.
    private void directions(Node node, int depth) {
        boolean against = isRightToLeft(node);
        for (COSBase kid : node.kids()) {
            if (Node.isElement(kid)) {
                if (enter((COSDictionary) kid, depth)) {
                    directions(new Node((COSDictionary) kid), depth + 1);
                }
            } else if (against && Node.isMarkedContent(kid)) {
                COSDictionary page = node.pageOf(kid);
                int id = Node.markedContent(kid);
                if (page != null && id >= 0) {
                    rightToLeft.computeIfAbsent(page, p -> new BitSet()).set(id);
                }
            }
        }
    }

    private boolean enter(COSDictionary element, int depth) {
        if (depth > DEEPEST) {
            throw allowance.tooMuch();
        }
        allowance.take(1);
        return seen.add(element);
    }

    private static boolean isRightToLeft(Node node) {
        COSBase attributes = node.dictionary().getDictionaryObject(COSName.A);
        if (!node.role().equals("Span")) {
            return false;
        }
        if (attributes instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (saysRightToLeft(array.getObject(i))) {
                    return true;
                }
            }
            return false;
        }
        return saysRightToLeft(attributes);
    }

    private static boolean saysRightToLeft(@Nullable COSBase attributes) {
        return attributes instanceof COSDictionary d
                && "RlTb".equals(d.getNameAsString("WritingMode"));
    }

    /// What one element says and paints.
    private static final class Words {
        private final StringBuilder said = new StringBuilder();
        private final StringBuilder painted = new StringBuilder();
        private final Set<Integer> pages = new TreeSet<>();

        /// The marked-content identifiers by page.
        private final Map<Integer, BitSet> content = new HashMap<>();

        /// The quotations within that are no blocks, by the place of their elements.
        private final Map<Integer, Map<Integer, BitSet>> quotations = new HashMap<>();

        void add(Words kid, String role) {
            boolean block = !INLINE.contains(role);
            join(said, kid.said, block, role);
            join(painted, kid.painted, block, role);
            pages.addAll(kid.pages);
            kid.content.forEach(
                    (page, ids) -> content.merge(page, (BitSet) ids.clone(), Words::both));
            quotations.putAll(kid.quotations);
        }

        private static BitSet both(BitSet one, BitSet other) {
            one.or(other);
            return one;
        }

        private static void join(
                StringBuilder text, StringBuilder more, boolean block, String role) {
            if (more.isEmpty()) {
                return;
            }
            if (block && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            text.append(more);
            if (block) {
                text.append('\n');
            } else if (role.equals("Lbl")) {
                text.append(' ');
            }
        }
    }

    private Words element(Node node, int depth) {
        Words words = new Words();
        if (!enter(node.dictionary(), depth)) {
            return words;
        }
        String id = node.text(COSName.ID);
        String role = roles.of(node);
        int slot = elements.size();
        boolean listed = !id.isEmpty() || QUOTATIONS.contains(role);
        if (listed) {
            // Its words are known only after its kids', but it comes before them.
            elements.add(new TaggedPdf.Element(id, role, List.of(), "", ""));
        }
        for (COSBase kid : node.kids()) {
            if (Node.isElement(kid)) {
                Node inner = new Node((COSDictionary) kid);
                Words own = element(inner, depth + 1);
                if (!NOTES.contains(roles.of(inner))) {
                    words.add(own, roles.of(inner));
                }
            } else if (Node.isMarkedContent(kid)) {
                content(node, kid, words);
            }
        }
        Node.instead(node.dictionary()).ifPresent(instead -> replace(words, instead, slot));
        allowance.take((words.said.length() + words.painted.length()) / 4);
        if (listed) {
            elements.set(slot, listed(id, role, words));
            contents.putIfAbsent(id, Map.copyOf(words.content));
        }
        if (BLOCKS.contains(role) || AROUND.contains(role)) {
            words.quotations.forEach((at, own) -> amid(at, own, words.content));
            words.quotations.clear();
        } else if (role.equals(QUOTE)) {
            words.quotations.put(slot, new HashMap<>(words.content));
        }
        return words;
    }

    /// What can be seen amid a quotation in a paragraph, and belongs to neither.
    private void amid(int at, Map<Integer, BitSet> own, Map<Integer, BitSet> around) {
        TaggedPdf.Element quotation = elements.get(at);
        String strange = new Strangers(own, around, pages, allowance).words();
        if (!strange.isEmpty()) {
            elements.set(
                    at,
                    new TaggedPdf.Element(
                            quotation.id(),
                            quotation.role(),
                            quotation.pages(),
                            quotation.structureText(),
                            quotation.pageText() + strange));
        }
    }

    private TaggedPdf.Element listed(String id, String role, Words words) {
        String painted = words.painted.toString().strip();
        if (BLOCKS.contains(role)) {
            painted += new Strangers(words.content, words.content, pages, allowance).words();
        }
        return new TaggedPdf.Element(
                id, role, List.copyOf(words.pages), words.said.toString().strip(), painted);
    }

    /// What an element says instead is said instead of everything in it, too.
    ///
    /// @param from the place of the first element in it
    private void replace(Words words, String instead, int from) {
        words.said.setLength(0);
        words.said.append(instead);
        for (int i = from; i < elements.size(); i++) {
            TaggedPdf.Element inner = elements.get(i);
            allowance.take(1);
            elements.set(
                    i,
                    new TaggedPdf.Element(
                            inner.id(),
                            inner.role(),
                            inner.pages(),
                            instead.strip(),
                            inner.pageText()));
        }
    }

    private void content(Node node, COSBase kid, Words words) {
        COSDictionary dictionary = node.pageOf(kid);
        Integer page = dictionary == null ? null : pageNumbers.get(dictionary);
        int id = Node.markedContent(kid);
        if (page == null || id < 0) {
            return;
        }
        PageContent.Words content = pages.get(page - 1).words().getOrDefault(id, PageContent.NONE);
        words.said.append(content.said());
        words.painted.append(content.painted());
        words.pages.add(page);
        spoken.set(page);
        words.content.computeIfAbsent(page, p -> new BitSet()).set(id);
    }
}
