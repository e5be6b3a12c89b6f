package org.briefingbuilder.publish;

import org.briefingbuilder.publish.Check.Fact;
import org.briefingbuilder.publish.Check.Lead;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Can what a template prints be read? Looked at are the rules of its style sheets that give words
/// a colour, on the ground that the same rule gives them or else on white; the colours of a house
/// are looked at where they are chosen.
final class ContrastChecks {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern COLOUR = declared("color");
    private static final Pattern GROUND = declared("background(?:-color)?");
    private static final String PAGE = "#ffffff";

    private ContrastChecks() {}

    private static Pattern declared(String property) {
        return Pattern.compile(
                "(?:^|[;\\s])" + property + "\\s*:\\s*(#[0-9a-f]{6}|#[0-9a-f]{3})(?![0-9a-f])",
                Pattern.CASE_INSENSITIVE);
    }

    static void check(Template template, List<Check> checks) {
        look(template.sheet(), checks);
        look(template.webSheet(), checks);
    }

    private static void look(String sheet, List<Check> checks) {
        Matcher rule = RULE.matcher(COMMENT.matcher(sheet).replaceAll(""));
        while (rule.find()) {
            String colour = value(COLOUR, rule.group(2), "");
            if (!colour.isEmpty()) {
                double contrast = HouseStyle.contrast(colour, value(GROUND, rule.group(2), PAGE));
                if (contrast < HouseStyle.LEAST_CONTRAST) {
                    String selector = rule.group(1).strip();
                    checks.add(
                            Check.warns(
                                            new Lead.Of(Fact.TEMPLATE),
                                            "check.contrast",
                                            selector,
                                            colour,
                                            String.format(Locale.ROOT, "%.2f", contrast))
                                    .keepable(selector, colour));
                }
            }
        }
    }

    /// The last one counts; as six digits.
    private static String value(Pattern declared, String rule, String otherwise) {
        String found = otherwise;
        Matcher matcher = declared.matcher(rule);
        while (matcher.find()) {
            found = matcher.group(1);
        }
        return found.length() == 4 ? found.replaceAll("([0-9A-Fa-f])", "$1$1") : found;
    }
}
