package org.briefingbuilder.publish.flow;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a Markdown file again, with a parser of CommonMark.
final class MarkdownReader extends AbstractVisitor {

    private static final Pattern ANCHOR = Pattern.compile("<a id=\"(q-[^\"]+)\">");
    private static final Pattern NOTE = Pattern.compile("\\[\\^(\\d+)\\]");
    private static final Pattern RUN_IN = Pattern.compile("<span id=\"(q-[^\"]+)\">");

    private final Map<String, String> quotations = new LinkedHashMap<>();
    private final StringBuilder words = new StringBuilder();
    private String id = "";

    /// The quotation in the prose that is being read; empty outside of any.
    private String within = "";

    private int begun;

    private MarkdownReader() {}

    static Map<String, String> quotations(byte[] file) {
        return read(file).quotations;
    }

    static String words(byte[] file) {
        return NOTE.matcher(read(file).words).replaceAll("$1");
    }

    private static MarkdownReader read(byte[] file) {
        MarkdownReader reader = new MarkdownReader();
        Node document = Parser.builder().build().parse(new String(file, StandardCharsets.UTF_8));
        document.accept(reader);
        return reader;
    }

    @Override
    public void visit(HtmlInline html) {
        anchor(html.getLiteral());
        Matcher runIn = RUN_IN.matcher(html.getLiteral());
        if (runIn.matches()) {
            within = runIn.group(1);
            begun = words.length();
        } else if (html.getLiteral().equals("</span>") && !within.isEmpty()) {
            quotations.put(within, words.substring(begun).strip());
            within = "";
        }
    }

    @Override
    public void visit(HtmlBlock html) {
        anchor(html.getLiteral());
    }

    private void anchor(String html) {
        Matcher anchor = ANCHOR.matcher(html);
        if (anchor.find()) {
            id = anchor.group(1);
        }
    }

    @Override
    public void visit(BlockQuote quote) {
        int start = words.length();
        visitChildren(quote);
        quotations.put(id, words.substring(start).strip());
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        words.append('\n');
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append('\n');
    }
}
