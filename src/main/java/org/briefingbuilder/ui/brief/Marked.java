package org.briefingbuilder.ui.brief;

import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.List;

/// A stretch of a text that is written, and why it is pointed out.
record Marked(Span span, Why why) {

    enum Why {
        /// It is what is looked for.
        FOUND,
        /// It is the one that was gone to.
        HERE,
        /// It is in no dictionary.
        MISSPELT
    }

    /// Where marks stand when a text was changed: those that the change touches are gone.
    static List<Marked> after(String was, String is, List<Marked> marks) {
        int shorter = Math.min(was.length(), is.length());
        int start = 0;
        while (start < shorter && was.charAt(start) == is.charAt(start)) {
            start++;
        }
        int same = 0;
        while (same < shorter - start
                && was.charAt(was.length() - 1 - same) == is.charAt(is.length() - 1 - same)) {
            same++;
        }
        int end = was.length() - same;
        List<Marked> left = new ArrayList<>();
        for (Marked mark : marks) {
            if (mark.span.end() < start) {
                left.add(mark);
            } else if (mark.span.start() > end) {
                left.add(new Marked(mark.span.shifted(is.length() - was.length()), mark.why));
            }
        }
        return left;
    }
}
