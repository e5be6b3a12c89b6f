package org.briefingbuilder.publish.cite;

import org.briefingbuilder.model.Source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The citations of the briefs that were set last. Making ready a style takes longer than setting a
/// page, and while somebody writes, the sources that are cited seldom change. For one thread at a
/// time.
public final class RecentCitations {

    private static final int KEPT = 4;

    private final Map<Key, Citations> recent = new LinkedHashMap<>(8, 0.75f, true);

    private record Key(String style, Language language, List<Source> cited) {}

    /// The citations of a brief: those of the last time when it cites the same sources.
    ///
    /// @param cited every source the brief cites, in the order in which they are cited first
    public Citations of(Style style, Language language, List<Source> cited) {
        Key key = new Key(style.name(), language, cited);
        Citations known = style.isBundled() ? recent.get(key) : null;
        if (known != null) {
            return known;
        }
        Citations made = new Citations(style, language, cited);
        // A style of somebody's own may be another one the next time.
        if (style.isBundled()) {
            recent.put(key, made);
            if (recent.size() > KEPT) {
                recent.remove(recent.keySet().iterator().next());
            }
        }
        return made;
    }
}
