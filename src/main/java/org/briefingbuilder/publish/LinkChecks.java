package org.briefingbuilder.publish;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.publish.Check.Lead;
import org.briefingbuilder.publish.cite.Citations;

import java.util.List;
import java.util.regex.Pattern;

/// Do the links that an author wrote, and the addresses of the sources, lead anywhere? Only their
/// form is looked at: the program never uses the network.
final class LinkChecks {

    private static final Pattern WHOLE =
            Pattern.compile(
                    "https?://[^\\s/?#@]*[^\\s/?#@.](?:[/?#]\\S*)?|mailto:[^\\s@]+@[^\\s@]+",
                    Pattern.CASE_INSENSITIVE);

    private LinkChecks() {}

    /// Whether it is a whole address of a page or of a mailbox.
    static boolean leads(String address) {
        return WHOLE.matcher(address.strip()).matches();
    }

    /// @param sources those that the brief quotes or cites
    static void check(Brief brief, List<Source> sources, List<Check> checks) {
        Blocks.each(
                brief,
                (part, block) ->
                        Cited.prose(block)
                                .flatMap(text -> Prose.links(text).stream())
                                .filter(link -> !leads(link))
                                .distinct()
                                .forEach(
                                        link ->
                                                checks.add(
                                                        Check.warns(
                                                                        new Lead.In(part),
                                                                        "check.link-nowhere",
                                                                        link)
                                                                .keepable(link))));
        for (Source source : sources) {
            String address = source.reference().url().strip();
            if (!address.isEmpty() && !leads(address)) {
                checks.add(
                        Check.warns(
                                        new Lead.Source(source.id()),
                                        "check.source-link",
                                        Citations.shortTitle(source),
                                        address)
                                .keepable(source.id(), address));
            }
        }
    }
}
