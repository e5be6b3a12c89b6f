package org.briefingbuilder.app;

import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.publish.cite.ReferenceList;
import org.briefingbuilder.text.Folding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes lists of references (RIS, BibTeX, CSL-JSON) and finds the sources that they speak of.
public final class ReferenceMatching {

    private ReferenceMatching() {}

    /// How it is known that a reference is a source's.
    public enum By {
        DOI,
        URL,
        /// The same title, letters and digits alone, and no other year.
        TITLE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A reference of a list and the source that it seems to speak of.
    ///
    /// @param key its name in the list
    public record Match(
            String key, Reference reference, Optional<Source> source, Optional<By> by) {}

    /// Whether a file is a list of references and no document.
    public static boolean isList(Path file) {
        String name = String.valueOf(file.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".json")) {
            try (var in = Files.newInputStream(file)) {
                return ReferenceList.isList(name, in.readNBytes(4096));
            } catch (IOException unreadable) {
                return false;
            }
        }
        return ReferenceList.isList(name, new byte[0]);
    }

    /// The references of a list, each with the source that is proposed for it; no source is
    /// proposed twice.
    ///
    /// @throws Problem `references.broken` with a line, and others, when it cannot be read
    public static List<Match> read(Path file, Contents contents) {
        byte[] bytes;
        String name = String.valueOf(file.getFileName());
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Problem(unreadable, "references.unreadable", name);
        }
        List<ReferenceList.Entry> entries = ReferenceList.read(name, bytes);
        Map<Integer, Match> matches = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        // What is surest comes first: a title must not take a source that a DOI names.
        for (By by : By.values()) {
            for (int i = 0; i < entries.size(); i++) {
                ReferenceList.Entry entry = entries.get(i);
                if (!matches.containsKey(i)) {
                    List<Source> found =
                            contents.sources().stream()
                                    .filter(s -> !taken.contains(s.id()))
                                    .filter(s -> fits(entry, s, by))
                                    .limit(2)
                                    .toList();
                    if (found.size() == 1) {
                        taken.add(found.getFirst().id());
                        matches.put(i, match(entry, found.getFirst(), by));
                    }
                }
            }
        }
        List<Match> all = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            ReferenceList.Entry entry = entries.get(i);
            all.add(
                    matches.getOrDefault(
                            i,
                            new Match(
                                    entry.key(),
                                    entry.reference(),
                                    Optional.empty(),
                                    Optional.empty())));
        }
        return List.copyOf(all);
    }

    /// Gives each source the facts of its reference in one edit, as [SourceEdits#match] does.
    ///
    /// @param chosen references by the ids of their sources
    public static Announced apply(Project project, Session session, Map<String, Reference> chosen) {
        return Project.await(project.edit(c -> SourceEdits.match(c, chosen, session.stamp())));
    }

    private static Match match(ReferenceList.Entry entry, Source source, By by) {
        return new Match(entry.key(), entry.reference(), Optional.of(source), Optional.of(by));
    }

    private static boolean fits(ReferenceList.Entry entry, Source source, By by) {
        Reference there = source.reference();
        Reference listed = entry.reference();
        return switch (by) {
            case DOI ->
                    !entry.doi().isEmpty()
                            && there.url().toLowerCase(Locale.ROOT).endsWith("/" + entry.doi());
            case URL ->
                    !listed.url().isEmpty() && address(listed.url()).equals(address(there.url()));
            case TITLE -> {
                String title = letters(listed.title());
                boolean otherYear =
                        !year(listed).isEmpty()
                                && !year(there).isEmpty()
                                && !year(listed).equals(year(there));
                yield title.length() > 5 && title.equals(letters(there.title())) && !otherYear;
            }
        };
    }

    private static String year(Reference reference) {
        return reference.date().isEmpty() ? "" : reference.date().substring(0, 4);
    }

    private static String address(String url) {
        return url.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("#.*$", "")
                .replaceFirst("/+$", "");
    }

    private static String letters(String title) {
        return Folding.of(title)
                .folded()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
    }
}
