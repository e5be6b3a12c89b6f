package org.briefingbuilder.text;

/// A stretch of a text: `start` included, `end` excluded, both in UTF-16 units from the text's
/// start.
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /// The words under this span.
    public String in(String text) {
        return text.substring(start, end);
    }

    public boolean fits(String text) {
        return end <= text.length();
    }

    /// True when it begins or ends between the two halves of a surrogate pair.
    public boolean cutsPair(String text) {
        return cutsPair(text, start) || cutsPair(text, end);
    }

    private static boolean cutsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /// True when the two share at least one unit.
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public Span shifted(int by) {
        return new Span(start + by, end + by);
    }

    /// By start, then by end.
    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
