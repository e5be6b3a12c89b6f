package org.briefingbuilder.publish.flow;

import java.util.Map;

/// A format that can be written and read again.
public enum FlowFormat {
    DOCX {
        @Override
        public byte[] write(FlowPage page) {
            return new DocxFile(page).bytes();
        }

        @Override
        public Map<String, String> quotations(byte[] file) {
            return DocxReader.quotations(file);
        }

        @Override
        public String words(byte[] file) {
            return DocxReader.words(file);
        }
    },
    HTML {
        @Override
        public byte[] write(FlowPage page) {
            return HtmlFile.write(page);
        }

        @Override
        public Map<String, String> quotations(byte[] file) {
            return HtmlFile.quotations(file);
        }

        @Override
        public String words(byte[] file) {
            return HtmlFile.words(file);
        }
    },
    MARKDOWN {
        @Override
        public byte[] write(FlowPage page) {
            return new MarkdownFile(page).bytes();
        }

        @Override
        public Map<String, String> quotations(byte[] file) {
            return MarkdownReader.quotations(file);
        }

        @Override
        public String words(byte[] file) {
            return MarkdownReader.words(file);
        }
    };

    /// The same page gives the same bytes.
    public abstract byte[] write(FlowPage page);

    /// The words of each quotation in a file, by the id of its element, in the order of the file;
    /// paragraphs are parted by a line break.
    ///
    /// @throws IllegalArgumentException when it is no such file
    public abstract Map<String, String> quotations(byte[] file);

    /// Everything that a file says to its reader, from the first heading to the last note; where a
    /// note is referred to, its number.
    ///
    /// @throws IllegalArgumentException when it is no such file
    public abstract String words(byte[] file);
}
