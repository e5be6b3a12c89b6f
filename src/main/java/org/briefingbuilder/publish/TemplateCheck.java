package org.briefingbuilder.publish;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.publish.cite.Style;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

import java.io.IOException;
import java.io.StringReader;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

/// Looks through a template before it is taken in: whether it can be set, and whether it would run
/// or load something. The first fault is told with its file and its line, from 1.
final class TemplateCheck {

    /// What would run, or load what is not in the template.
    private static final Pattern ACTIVE =
            Pattern.compile(
                    "<\\s*(script|iframe|object|embed|link|meta|base|form|input|audio|video|svg)\\b"
                            + "|\\son[a-z]+\\s*="
                            + "|javascript:"
                            + "|\\b(src|href|data|action)\\s*=\\s*[\"'](?!#|data:|\\{\\{)"
                            + "|@import\\b"
                            + "|url\\(\\s*[\"']?(?!data:|#)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern TAG = Pattern.compile("\\{\\{\\{?.*?\\}?\\}\\}", Pattern.DOTALL);

    private static final Pattern PARTIAL = Pattern.compile("\\{\\{>\\s*([^}\\s]+)\\s*\\}\\}");

    private static final Set<String> YES_OR_NO = Set.of("meeting", "frame", "apparatus");

    private static final Map<String, List<String>> CHOICES =
            Map.of(
                    "notes", List.of("foot", "end"),
                    "arrangement", List.of("themes", "sides", "questions", "sources"));

    private TemplateCheck() {}

    /// @throws Problem `publish.template-…` (the file, its line, and what it was about)
    static void check(String name, SortedMap<String, String> files) {
        if (!files.containsKey("template.properties")) {
            throw new Problem("publish.template-lacks", name, "template.properties");
        }
        SortedMap<String, String> whole = new TreeMap<>(Templates.files(Templates.USUAL));
        whole.putAll(files);
        files.forEach(
                (file, text) -> {
                    active(file, text);
                    if (file.endsWith(".properties")) {
                        words(file, text);
                    } else if (file.endsWith(".css")) {
                        sheet(file, text);
                    } else {
                        partials(file, text, whole);
                        mustache(file, text);
                        tags(file, text);
                    }
                });
    }

    private static void active(String file, String text) {
        Matcher active = ACTIVE.matcher(text);
        if (active.find()) {
            throw fault(
                    "publish.template-active", file, line(text, active.start()), active.group());
        }
    }

    private static void words(String file, String text) {
        Map<String, String> words;
        try {
            words = Templates.properties(text);
        } catch (IllegalArgumentException badEscape) {
            int at = Math.max(0, firstBadEscape(text));
            throw fault("publish.template-words", file, line(text, at), "\\u");
        }
        words.forEach(
                (key, value) -> {
                    if (!isSound(key, value.strip())) {
                        throw fault("publish.template-words", file, lineOf(text, key), key);
                    }
                });
    }

    private static int firstBadEscape(String text) {
        Matcher bad = Pattern.compile("\\\\u(?![0-9A-Fa-f]{4})").matcher(text);
        return bad.find() ? bad.start() : 0;
    }

    private static boolean isSound(String key, String value) {
        if (key.equals("sections") || key.equals("required")) {
            return Arrays.stream(value.split(","))
                    .map(String::strip)
                    .allMatch(TemplateCheck::isRole);
        }
        if (key.startsWith("limit.") || key.startsWith("least.")) {
            return value.matches("[0-9]{1,6}");
        }
        if (key.startsWith("measure.")) {
            return value.matches("[0-9.]{1,7}(mm|cm|in|pt)");
        }
        if (key.equals("style")) {
            return Style.BUNDLED.contains(value);
        }
        if (YES_OR_NO.contains(key)) {
            return value.equals("yes") || value.equals("no");
        }
        if (CHOICES.containsKey(key)) {
            return CHOICES.get(key).contains(value);
        }
        return isPattern(value);
    }

    private static boolean isRole(String role) {
        try {
            return role.isEmpty()
                    || Section.Role.valueOf(role.toUpperCase(Locale.ROOT)) != Section.Role.OTHER;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private static boolean isPattern(String value) {
        try {
            return !new MessageFormat(value, Locale.ROOT).toPattern().equals("\0");
        } catch (IllegalArgumentException noPattern) {
            return false;
        }
    }

    /// Braces that do not close swallow the rest of a sheet.
    private static void sheet(String file, String text) {
        String bare = blanked(text, Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL));
        int depth = 0;
        int opened = 0;
        for (int i = 0; i < bare.length(); i++) {
            if (bare.charAt(i) == '{') {
                opened = depth == 0 ? i : opened;
                depth++;
            } else if (bare.charAt(i) == '}' && --depth < 0) {
                throw fault("publish.template-sheet", file, line(text, i), "}");
            }
        }
        if (depth > 0) {
            throw fault("publish.template-sheet", file, line(text, opened), "{");
        }
    }

    private static void partials(String file, String text, Map<String, String> files) {
        Matcher partial = PARTIAL.matcher(text);
        while (partial.find()) {
            if (!files.containsKey(partial.group(1) + ".mustache")) {
                int line = line(text, partial.start());
                throw fault("publish.template-partial", file, line, partial.group(1));
            }
        }
    }

    private static void mustache(String file, String text) {
        try {
            Mustache.compiler().withLoader(name -> new StringReader("")).compile(text);
        } catch (MustacheException.Context broken) {
            throw fault("publish.template-mustache", file, Math.max(1, broken.lineNo), broken.key);
        } catch (MustacheException broken) {
            Matcher line =
                    Pattern.compile("line (\\d+)").matcher(String.valueOf(broken.getMessage()));
            int at = line.find() ? Integer.parseInt(line.group(1)) : 1;
            throw fault("publish.template-mustache", file, at, "{{");
        }
    }

    /// Each file closes what it opens.
    private static void tags(String file, String text) {
        String bare = blanked(text, TAG).replaceAll("(?i)<!DOCTYPE[^>]*>", "");
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newSAXParser()
                    .parse(
                            new InputSource(new StringReader("<template>" + bare + "</template>")),
                            new DefaultHandler());
        } catch (SAXParseException broken) {
            String what = String.valueOf(broken.getMessage());
            throw fault("publish.template-tags", file, broken.getLineNumber(), what);
        } catch (SAXException | IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// With spaces in place of what matches, so that lines stay where they are. What stands in an
    /// attribute leaves a name.
    private static String blanked(String text, Pattern pattern) {
        return pattern.matcher(text).replaceAll(m -> m.group().replaceAll("[^\n]", " "));
    }

    private static Problem fault(String key, String file, int line, String what) {
        return new Problem(key, file, line, what);
    }

    private static int lineOf(String text, String key) {
        Matcher at = Pattern.compile("(?m)^\\s*" + Pattern.quote(key) + "\\s*[=:]").matcher(text);
        int line = 1;
        while (at.find()) {
            // What is said twice is as it was said last.
            line = line(text, at.end() - 1);
        }
        return line;
    }

    private static int line(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
