package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.publish.cite.Language;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// The templates of briefs: the folders in `templates/` on the class path, and those in a folder of
/// the user's. Each has a `template.properties` (and one for each other language it speaks) and
/// whatever it wants otherwise than the folder `common`: Mustache files, `base.css`. Its
/// `brief.css` comes after the common sheet.
public final class Templates {

    /// The template of whoever names none.
    public static final String USUAL = "policy-brief";

    /// What all templates share.
    static final String COMMON = "common";

    /// The style sheet of HTML files.
    private static final String WEB = "web.css";

    private static final TemplateFiles BUNDLED = new TemplateFiles.InProgram();

    private static final Map<Key, Template> LOADED = new ConcurrentHashMap<>();

    /// The user's templates as they were found to be sound, by name.
    private static final Map<String, SortedMap<String, String>> SOUND = new ConcurrentHashMap<>();

    private static volatile Optional<TemplateFiles> own = Optional.empty();

    private record Key(String name, String language) {}

    /// A section that stands in every brief of a template.
    public record Heading(Section.Role role, String words) {}

    /// What a new brief begins with.
    ///
    /// @param arrangement how evidence is laid out: `themes`, `sides`, `questions` or `sources`
    /// @param question asks about the theme it gets the name of
    /// @param inFavour heads what speaks for a theme
    /// @param against heads what speaks against it
    public record Beginning(
            List<Heading> headings,
            String arrangement,
            UnaryOperator<String> question,
            String inFavour,
            String against) {
        public Beginning {
            headings = List.copyOf(headings);
        }
    }

    private Templates() {}

    /// From now on the templates in this folder are there too; one with a bundled one's name takes
    /// its place.
    public static void alsoFrom(Path folder) {
        own = Optional.of(new TemplateFiles.InFolder(folder));
    }

    /// The names of all templates, sorted.
    public static List<String> names() {
        SortedSet<String> names = new TreeSet<>(bundled());
        own.ifPresent(files -> names.addAll(files.names()));
        return List.copyOf(names);
    }

    /// The names of those that come with the program, sorted.
    public static List<String> bundled() {
        return BUNDLED.names().stream().filter(name -> !name.equals(COMMON)).toList();
    }

    /// The names of the user's own, sorted.
    public static List<String> own() {
        return own.map(files -> List.copyOf(files.names())).orElse(List.of());
    }

    /// Whether a template can have this name: it is a folder's, and a word on a command line.
    public static boolean isName(String name) {
        return name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,63}") && !name.equals(COMMON);
    }

    /// What people call a template; its bare name when it cannot be read.
    ///
    /// @param language of the reader, BCP 47
    public static String title(String name, String language) {
        try {
            return load(name, new Language(language)).optional("name").orElse(name);
        } catch (Problem unusable) {
            return name;
        }
    }

    /// The sections of a template's briefs in a language (BCP 47).
    ///
    /// @throws Problem `publish.unknown-template`
    public static List<Heading> headings(String name, String language) {
        return beginning(name, language).headings();
    }

    /// What a new brief of a template begins with, in a language (BCP 47).
    ///
    /// @throws Problem `publish.unknown-template`
    public static Beginning beginning(String name, String language) {
        Language spoken = Language.of(language, new Language("en"));
        Template template = load(name, spoken);
        return new Beginning(
                template.headings(),
                template.arrangement(),
                theme -> template.word("question", spoken.locale(), theme),
                template.word("side.for", spoken.locale()),
                template.word("side.against", spoken.locale()));
    }

    /// Whether briefs of a template are handed out where people meet: place, time and chair are
    /// asked for.
    public static boolean isForMeeting(String name) {
        try {
            return load(name, new Language("en")).is("meeting");
        } catch (Problem unknown) {
            return false;
        }
    }

    /// What a brief's template asks of it.
    ///
    /// @throws Problem `publish.unknown-template`
    public static Limits limits(Brief brief) {
        return Limits.of(load(brief.template(), new Language("en")), brief);
    }

    /// The most words of a quotation that runs in the prose, as a template has it; empty when it
    /// says nothing of that, or is not there.
    public static OptionalInt runInWords(String name) {
        try {
            return load(name, new Language("en")).optional("limit.run-in-words").stream()
                    .mapToInt(Integer::parseInt)
                    .findFirst();
        } catch (Problem unknown) {
            return OptionalInt.empty();
        }
    }

    /// What a brief's template calls a section, in the brief's language.
    static String heading(Brief brief, Section.Role role) {
        Language language = Language.of(brief.facts().language(), new Language("en"));
        return load(brief.template(), language).heading(role);
    }

    /// @throws Problem `publish.unknown-template`, `publish.broken-template`
    static Template load(String name, Language language) {
        Optional<SortedMap<String, String>> mine =
                own.map(files -> files.texts(name)).filter(files -> !files.isEmpty());
        if (mine.isPresent()) {
            checked(name, mine.get());
            return of(name, language.root(), mine.get());
        }
        return LOADED.computeIfAbsent(
                new Key(name, language.root()), key -> read(key.name(), key.language()));
    }

    /// What a user changed is looked through once, before it is set.
    private static void checked(String name, SortedMap<String, String> files) {
        if (!files.equals(SOUND.get(name))) {
            TemplateCheck.check(name, files);
            SOUND.put(name, files);
        }
    }

    private static Template read(String name, String language) {
        if (!bundled().contains(name)) {
            throw new Problem("publish.unknown-template", name, String.join(", ", names()));
        }
        return of(name, language, BUNDLED.texts(name));
    }

    /// The files of a bundled template or one of the user's, those of `common` that it does without
    /// included.
    ///
    /// @throws Problem `publish.unknown-template`
    static SortedMap<String, String> files(String name) {
        SortedMap<String, String> files =
                own.map(mine -> mine.texts(name))
                        .filter(mine -> !mine.isEmpty())
                        .orElseGet(() -> BUNDLED.texts(name));
        if (files.isEmpty() || name.equals(COMMON)) {
            throw new Problem("publish.unknown-template", name, String.join(", ", names()));
        }
        SortedMap<String, String> whole = new TreeMap<>(BUNDLED.texts(COMMON));
        whole.keySet().removeIf(file -> file.endsWith(".properties"));
        whole.putAll(files);
        return whole;
    }

    /// A template of these files.
    static Template of(String name, String language, Map<String, String> files) {
        Map<String, String> common = BUNDLED.texts(COMMON);
        Map<String, String> words = new HashMap<>();
        for (Map<String, String> from : List.of(common, files)) {
            words.putAll(properties(from.getOrDefault("template.properties", "")));
            String spoken = "template_" + language + ".properties";
            words.putAll(properties(from.getOrDefault(spoken, "")));
        }
        Map<String, String> all = new TreeMap<>(common);
        all.putAll(files);
        Map<String, String> partials = new HashMap<>();
        List<String> sheets = new ArrayList<>();
        all.forEach(
                (file, text) -> {
                    if (file.endsWith(".mustache")) {
                        partials.put(file.substring(0, file.length() - ".mustache".length()), text);
                    } else if (file.endsWith(".css") && !file.equals(WEB)) {
                        sheets.add(text);
                    }
                });
        return new Template(
                name,
                all.getOrDefault("brief.mustache", ""),
                partials,
                String.join("\n", sheets),
                all.getOrDefault(WEB, ""),
                words);
    }

    static Map<String, String> properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Map<String, String> words = new HashMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }
}
