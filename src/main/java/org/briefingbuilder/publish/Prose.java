package org.briefingbuilder.publish;

import org.briefingbuilder.publish.cite.Xhtml;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// An author's prose in CommonMark's inline marks, as XHTML. HTML in it is shown, never obeyed.
final class Prose {

    private static final Parser PARSER =
            Parser.builder()
                    .enabledBlockTypes(Set.of())
                    .linkMarker(FootnoteMark.SIGN)
                    .linkProcessor(new FootnoteMark.Finder())
                    .linkProcessor(new BracketMarks(CitationMark::read))
                    .linkProcessor(new BracketMarks(QuotationMark::read))
                    .build();

    /// What prose cannot make by itself.
    interface Surroundings {

        /// The mark of a footnote with this content, and the note.
        String note(String xhtml);

        /// What `@SOURCE, p. 4; @OTHER` cites.
        ///
        /// @param inNote whether it stands in a footnote, where it can have none of its own
        String citation(String written, boolean inNote);

        /// The words of a quotation that runs in the prose, with its citation; nothing when there
        /// is none of this id.
        ///
        /// @param inNote whether it is named in a footnote
        String quotation(String id, boolean inNote);

        /// Whether citations in the text are marks of notes, which follow a word without a space.
        boolean citesInNotes();
    }

    private Prose() {}

    /// The paragraphs of `text`; none when it is blank.
    static List<String> paragraphs(String text, Surroundings surroundings) {
        Writer writer = new Writer(surroundings);
        PARSER.parse(Xhtml.printable(text)).accept(writer);
        return writer.paragraphs;
    }

    /// `text` in one line, for a cell, an item or a caption.
    static String inline(String text, Surroundings surroundings) {
        return String.join("<br/>", paragraphs(text, surroundings));
    }

    /// Where the links in `text` are to lead, as they are written; those in notes too.
    static List<String> links(String text) {
        List<String> links = new ArrayList<>();
        PARSER.parse(Xhtml.printable(text))
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Link link) {
                                links.add(link.getDestination().strip());
                                visitChildren(link);
                            }
                        });
        return links;
    }

    private static final class Writer extends AbstractVisitor {
        private final Surroundings surroundings;
        private final List<String> paragraphs = new ArrayList<>();
        private StringBuilder out = new StringBuilder();

        /// How many notes are open.
        private int depth;

        Writer(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public void visit(Paragraph paragraph) {
            visitChildren(paragraph);
            if (!out.toString().isBlank()) {
                paragraphs.add(out.toString().strip());
            }
            out = new StringBuilder();
        }

        @Override
        public void visit(CustomNode node) {
            switch (node) {
                case CitationMark mark -> citation(mark);
                case FootnoteMark note -> note(note);
                case QuotationMark mark ->
                        out.append(surroundings.quotation(mark.quotation(), depth > 0));
                default -> visitChildren(node);
            }
        }

        private void citation(CitationMark mark) {
            if (surroundings.citesInNotes() && depth == 0) {
                out.setLength(out.toString().stripTrailing().length());
            }
            out.append(surroundings.citation(mark.written(), depth > 0));
        }

        /// A note within a note is put in brackets there.
        private void note(FootnoteMark note) {
            depth++;
            StringBuilder before = out;
            out = new StringBuilder();
            visitChildren(note);
            String content = out.toString().strip();
            out = before;
            depth--;
            out.append(depth == 0 ? surroundings.note(content) : " (" + content + ")");
        }

        @Override
        public void visit(Text text) {
            out.append(Xhtml.escape(text.getLiteral()));
        }

        @Override
        public void visit(HtmlInline html) {
            out.append(Xhtml.escape(html.getLiteral()));
        }

        @Override
        public void visit(Code code) {
            out.append("<code>").append(Xhtml.escape(code.getLiteral())).append("</code>");
        }

        @Override
        public void visit(Emphasis emphasis) {
            within("em", emphasis);
        }

        @Override
        public void visit(StrongEmphasis strong) {
            within("strong", strong);
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            out.append('\n');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            out.append("<br/>");
        }

        /// Pictures are blocks of a brief; in prose their words stand for them.
        @Override
        public void visit(Image image) {
            visitChildren(image);
        }

        @Override
        public void visit(Link link) {
            String target = link.getDestination().strip();
            if (LinkChecks.leads(target)) {
                String escaped = Xhtml.escape(target);
                out.append("<a href=\"" + escaped + "\" aria-label=\"" + escaped + "\">");
                visitChildren(link);
                out.append("</a>");
            } else {
                visitChildren(link);
            }
        }

        private void within(String element, Node node) {
            out.append('<').append(element).append('>');
            visitChildren(node);
            out.append("</").append(element).append('>');
        }
    }
}
