package org.briefingbuilder.publish.flow;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What is to be written.
///
/// @param html the page as the PDF writer gets it
/// @param sheet the style sheet of the HTML file
/// @param running what heads and feet say: marking, short title, imprint; may be empty
/// @param look colours and faces of the Word styles, and what stands in their place
/// @param fonts those that the file carries, beside the program's own
/// @param when the file says it was made
/// @param record where every quotation is from, as JSON
public record FlowPage(
        String html,
        String sheet,
        String title,
        List<String> authors,
        String language,
        Running running,
        Map<String, String> look,
        List<Font> fonts,
        Instant when,
        String generator,
        String record) {

    public FlowPage {
        authors = List.copyOf(authors);
        look = Map.copyOf(look);
        fonts = List.copyOf(fonts);
    }

    /// A font file.
    ///
    /// @param weight 400 or 700
    /// @param bytes of a TrueType file, which nobody changes
    @SuppressWarnings("ArrayRecordComponent")
    public record Font(String family, int weight, boolean italic, byte[] bytes) {}

    /// Heads and feet.
    ///
    /// @param pageNumber with `{0}` for the number and `{1}` for how many there are
    public record Running(String marking, String shortTitle, String imprint, String pageNumber) {}
}
