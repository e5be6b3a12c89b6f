package org.briefingbuilder.publish;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.publish.cite.Citations.Cite;
import org.briefingbuilder.publish.cite.Locator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A citation as an author writes it, such as `@s12, p. 4; @s7`, read.
///
/// @param cites what it cites; empty when one of its sources is unknown
record Written(String text, List<Cite> cites) {

    static Written read(String text, Contents contents) {
        List<Cite> cites = new ArrayList<>();
        for (String part : text.split(";")) {
            String stripped = part.strip();
            int comma = stripped.indexOf(',');
            String name = comma < 0 ? stripped : stripped.substring(0, comma).strip();
            Optional<Source> source =
                    name.startsWith("@") ? source(name.substring(1), contents) : Optional.empty();
            if (source.isEmpty()) {
                return new Written(text, List.of());
            }
            String locator = comma < 0 ? "" : stripped.substring(comma + 1);
            cites.add(new Cite(source.get(), Locator.written(locator)));
        }
        return new Written(text, cites);
    }

    /// The source with this id, or the only one whose id begins so.
    private static Optional<Source> source(String name, Contents contents) {
        Optional<Source> exact = contents.source(name);
        if (exact.isPresent() || name.isEmpty()) {
            return exact;
        }
        List<Source> begin =
                contents.sources().stream().filter(s -> s.id().startsWith(name)).toList();
        return begin.size() == 1 ? Optional.of(begin.getFirst()) : Optional.empty();
    }
}
