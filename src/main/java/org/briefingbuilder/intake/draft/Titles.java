package org.briefingbuilder.intake.draft;

import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Origin;

import java.util.List;

/// Finds the paragraph that is a document's title.
public final class Titles {
    /// How far down a title may stand, in blocks.
    private static final int FURTHEST = 8;

    private Titles() {}

    /// Makes the title paragraph, or a first heading, or the one that says what the document states
    /// as its title, the title of the draft, and tells the facts of it before anything else does.
    ///
    /// @param stated the title in the document's properties; may be empty
    /// @param origin where that stands
    /// @return facts that know a title when there is one
    public static Facts of(Draft draft, String stated, Origin origin) {
        String wanted = isMeant(stated) ? Tidy.line(stated) : "";
        String title = mark(draft, wanted);
        return new Facts()
                .title(title, title.equalsIgnoreCase(wanted) ? origin : Origin.HEAD)
                .title(wanted, origin);
    }

    private static String mark(Draft draft, String stated) {
        List<Entry> entries = draft.entries();
        for (int i = 0; i < Math.min(entries.size(), FURTHEST); i++) {
            Entry entry = entries.get(i);
            boolean first = entry.kind() == Block.Kind.HEADING && entry.level() == 1 && i < 3;
            boolean same = !stated.isEmpty() && Tidy.line(entry.kept()).equalsIgnoreCase(stated);
            if (entry.isKept() && (entry.kind() == Block.Kind.TITLE || first || same)) {
                entries.set(i, entry.as(Block.Kind.TITLE, 1));
                return Tidy.line(entry.kept());
            }
        }
        return "";
    }

    /// A date that stands almost alone among the first paragraphs of the first page; empty without
    /// one.
    ///
    /// @param furthest how many paragraphs are looked at
    public static String date(Draft draft, int furthest) {
        int looked = 0;
        for (Entry entry : draft.entries()) {
            if (entry.page() > 0 || ++looked > furthest) {
                break;
            }
            String found =
                    entry.text().length() < 90
                            ? Dates.find(entry.kept()).map(Dates.Found::iso).orElse("")
                            : "";
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    /// What programs put there by themselves is no title.
    private static boolean isMeant(String stated) {
        return !stated.strip()
                .matches(
                        "(?i)(?:microsoft (?:word|powerpoint) - .*|powerpoint presentation|slide 1"
                            + "|presentation\\d*|document\\d*|untitled.*|title|.*\\.(?:docx?|rtf|odt|pptx?))?");
    }
}
