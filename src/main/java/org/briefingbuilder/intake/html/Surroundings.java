package org.briefingbuilder.intake.html;

import org.briefingbuilder.intake.text.Furniture;
import org.jsoup.nodes.Element;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Names what a piece beside the main text is: by its words, else by the names of the elements
/// around it.
final class Surroundings {
    private static final Map<String, Pattern> NAMES = names();
    private static final int FARTHEST = 12;

    private Surroundings() {}

    /// A key below `removed.`
    static String reason(Piece piece) {
        return Furniture.reason(piece.text()).orElseGet(() -> byPlace(piece.element()));
    }

    private static String byPlace(Element element) {
        Element e = element;
        for (int i = 0; i < FARTHEST && e != null && !e.normalName().equals("body"); i++) {
            String name = e.normalName();
            if (name.equals("nav") || name.equals("footer")) {
                return "navigation";
            }
            String names = (e.className() + " " + e.id()).toLowerCase(Locale.ROOT);
            if (names.length() > 1 && names.length() < 300) {
                for (Map.Entry<String, Pattern> one : NAMES.entrySet()) {
                    if (one.getValue().matcher(names).find()) {
                        return one.getKey();
                    }
                }
            }
            e = e.parent();
        }
        return "not-main";
    }

    private static Map<String, Pattern> names() {
        Map<String, Pattern> names = new LinkedHashMap<>();
        names.put("cookie-notice", part("cookies?|consent|gdpr|cmp|onetrust"));
        names.put("comment-form", part("comments?|commentlist|disqus|respond"));
        names.put("newsletter", part("newsletter|subscribe|subscription|signup"));
        names.put("share-bar", part("share|sharing|sharebar|social|socials|addtoany|sharedaddy"));
        names.put(
                "related-headline",
                part(
                        "related|recirc|recommended|recommendations|popular|trending|outbrain|taboola"));
        names.put("advertisement", part("ads?|advert|advertisement|sponsored|promo"));
        names.put("byline", part("byline|author-info|article-meta|post-meta|entry-meta"));
        names.put("tags", part("tags|taglist|tag-list|post-tags"));
        names.put("navigation", part("nav|navbar|navigation|menu|breadcrumbs?|pagination"));
        return names;
    }

    private static Pattern part(String words) {
        return Pattern.compile("(?:^|[-_ ])(?:" + words + ")(?:$|[-_ ])");
    }
}
