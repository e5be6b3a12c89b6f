package org.briefingbuilder.publish.cite;

import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.ris.RISConverter;
import de.undercouch.citeproc.ris.RISReference;
import de.undercouch.citeproc.ris.RISType;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Reference;
import org.jbibtex.ParseException;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a list of references as other programs write it: RIS, BibTeX, CSL-JSON.
public final class ReferenceList {

    /// No list of references that people keep is longer.
    private static final int LARGEST = 32 << 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TAG = Pattern.compile("^([A-Z][A-Z0-9])  -(?: (.*))?$");
    private static final Pattern LINE = Pattern.compile("line (\\d+)");
    private static final Pattern YEAR = Pattern.compile("\\b(1[5-9]|20)\\d{2}\\b");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\\d|3[01]))?\\b");
    private static final Set<String> KINDS =
            Arrays.stream(RISType.values()).map(RISType::toString).collect(Collectors.toSet());
    private static final Pattern DOI = Pattern.compile("(?i)\\b10\\.\\d{4,9}/[^\\s\"<>]+");

    private ReferenceList() {}

    /// One reference of a list.
    ///
    /// @param key its name in the list; RIS has none: `1`, `2` …
    /// @param doi in small letters, without an address before it; empty when there is none
    public record Entry(String key, Reference reference, String doi) {}

    /// Whether a file's name, or for JSON its beginning, says that it is such a list.
    public static boolean isList(String file, byte[] bytes) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".ris") || name.endsWith(".bib")) {
            return true;
        }
        String start =
                new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8).strip();
        return name.endsWith(".json")
                && start.startsWith("[")
                && start.contains("\"type\"")
                && start.contains("\"title\"");
    }

    /// @throws Problem `references.broken` with the line where the list cannot be read,
    ///   `references.empty` when it holds none, `references.large`
    public static List<Entry> read(String file, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new Problem("references.large", file);
        }
        String name = file.toLowerCase(Locale.ROOT);
        byte[] plain = withoutMark(bytes);
        List<Entry> entries =
                name.endsWith(".ris")
                        ? ris(file, plain)
                        : name.endsWith(".bib") ? bibtex(file, plain) : json(file, plain);
        if (entries.isEmpty()) {
            throw new Problem("references.empty", file);
        }
        return entries;
    }

    private static byte[] withoutMark(byte[] bytes) {
        boolean marked =
                bytes.length > 2
                        && bytes[0] == (byte) 0xEF
                        && bytes[1] == (byte) 0xBB
                        && bytes[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    /// Each reference begins with `TY` and ends with `ER`, or, as some programs write it, with the
    /// next one; between two only blank lines stand.
    private static List<Entry> ris(String file, byte[] bytes) {
        boolean open = false;
        int number = 0;
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1)) {
            number++;
            Matcher tag = TAG.matcher(line.stripTrailing());
            if (tag.matches() && tag.group(1).equals("TY")) {
                open = true;
            } else if (tag.matches() && tag.group(1).equals("ER")) {
                open = false;
            } else if (!open && !line.replace("\ufeff", "").isBlank()) {
                throw new Problem("references.broken", file, number);
            }
        }
        if (open) {
            throw new Problem("references.broken", file, number);
        }
        byte[] usual = usual(bytes);
        try {
            RISConverter converter = new RISConverter();
            var library = converter.loadLibrary(new ByteArrayInputStream(usual));
            List<Entry> entries = new ArrayList<>();
            for (RISReference reference : library.getReferences()) {
                for (Entry entry : entries(List.of(converter.toItemData(reference)), Origin.RIS)) {
                    entries.add(
                            new Entry(
                                    String.valueOf(entries.size() + 1),
                                    dated(entry.reference(), reference),
                                    entry.doi()));
                }
            }
            return entries;
        } catch (IOException | ParseException | RuntimeException broken) {
            throw new Problem(broken, "references.broken", file, line(broken));
        }
    }

    /// The day, of which the library keeps the year alone.
    private static Reference dated(Reference read, RISReference listed) {
        for (String stated : new @Nullable String[] {listed.getDate(), listed.getYear()}) {
            Matcher day = DAY.matcher(line(stated));
            if (day.lookingAt()) {
                Reference date =
                        new Reference(
                                "",
                                List.of(),
                                "",
                                "",
                                day.group(1)
                                        + "-"
                                        + day.group(2)
                                        + (day.group(3) == null ? "" : "-" + day.group(3)),
                                "",
                                "",
                                "",
                                Map.of(Fact.DATE, Origin.RIS));
                return read.taking(Fact.DATE, date);
            }
        }
        return read;
    }

    /// As the library reads it, which is strict: with the older tags of a title, an author, a year
    /// and a journal as the newer ones, an end for each reference, lines that go on put together,
    /// and kinds that nobody knows as generic.
    private static byte[] usual(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        boolean open = false;
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\\R")) {
            Matcher tag = TAG.matcher(line.replace("\ufeff", "").stripTrailing());
            if (!tag.matches()) {
                if (open && !line.isBlank()) {
                    lines.add(lines.removeLast() + " " + line.strip());
                }
                continue;
            }
            String value = tag.group(2) == null ? "" : tag.group(2).strip();
            String name =
                    switch (tag.group(1)) {
                        case "T1", "CT" -> "TI";
                        case "A1" -> "AU";
                        case "Y1" -> "PY";
                        case "JF", "JA", "J1" -> "JO";
                        default -> tag.group(1);
                    };
            if (name.equals("TY")) {
                if (open) {
                    lines.add("ER  - ");
                }
                open = true;
                value = KINDS.contains(value) ? value : "GEN";
            } else if (name.equals("ER")) {
                open = false;
            }
            if (!value.isEmpty() || name.equals("ER")) {
                lines.add(name + "  - " + value);
            }
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Entry> bibtex(String file, byte[] bytes) {
        try {
            BibTeXConverter converter = new BibTeXConverter();
            return entries(
                    converter
                            .toItemData(converter.loadDatabase(new ByteArrayInputStream(bytes)))
                            .values(),
                    Origin.BIBTEX);
        } catch (ParseException | RuntimeException broken) {
            throw new Problem(broken, "references.broken", file, line(broken));
        }
    }

    private static List<Entry> json(String file, byte[] bytes) {
        try {
            List<Map<String, Object>> items =
                    JSON.readValue(bytes, new TypeReference<List<Map<String, Object>>>() {});
            return entries(
                    items.stream()
                            .map(ReferenceList::identified)
                            .map(CSLItemData::fromJson)
                            .toList(),
                    Origin.CSL_JSON);
        } catch (JacksonException broken) {
            long line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw new Problem(broken, "references.broken", file, Math.max(1, line));
        } catch (RuntimeException broken) {
            throw new Problem(broken, "references.broken", file, 1);
        }
    }

    private static Map<String, Object> identified(Map<String, Object> item) {
        Map<String, Object> whole = new java.util.LinkedHashMap<>(item);
        whole.putIfAbsent("id", "");
        return whole;
    }

    private static long line(Throwable broken) {
        Matcher line = LINE.matcher(String.valueOf(broken.getMessage()));
        return line.find() ? Long.parseLong(line.group(1)) : 1;
    }

    private static List<Entry> entries(Collection<CSLItemData> items, Origin origin) {
        List<Entry> entries = new ArrayList<>();
        for (CSLItemData item : items) {
            String title = line(item.getTitle());
            if (!title.isEmpty()) {
                String id = line(item.getId());
                String key =
                        id.isEmpty() || origin == Origin.RIS
                                ? String.valueOf(entries.size() + 1)
                                : id;
                entries.add(new Entry(key, reference(item, title, origin), doi(item)));
            }
        }
        return entries;
    }

    private static Reference reference(CSLItemData item, String title, Origin origin) {
        List<String> authors = new ArrayList<>();
        for (CSLName name : item.getAuthor() == null ? new CSLName[0] : item.getAuthor()) {
            String one = name(name);
            if (!one.isEmpty()) {
                authors.add(one);
            }
        }
        String kind = item.getType() == null ? "" : item.getType().toString();
        String container = line(item.getContainerTitle());
        String url = line(item.getURL());
        Map<Fact, Origin> origins = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            origins.put(fact, origin);
        }
        return new Reference(
                title,
                authors,
                "",
                container.isEmpty() ? line(item.getPublisher()) : container,
                date(item.getIssued()),
                url.isEmpty() && !doi(item).isEmpty() ? "https://doi.org/" + doi(item) : url,
                language(line(item.getLanguage())),
                kind,
                origins);
    }

    private static String name(CSLName name) {
        String literal = line(name.getLiteral());
        if (!literal.isEmpty()) {
            return literal;
        }
        List<String> parts = new ArrayList<>();
        for (String part :
                new @Nullable String[] {
                    name.getGiven(),
                    name.getDroppingParticle(),
                    name.getNonDroppingParticle(),
                    name.getFamily(),
                    name.getSuffix()
                }) {
            if (!line(part).isEmpty()) {
                parts.add(line(part));
            }
        }
        return String.join(" ", parts);
    }

    private static String date(@Nullable CSLDate date) {
        if (date == null) {
            return "";
        }
        int[][] parts = date.getDateParts();
        if (parts != null && parts.length > 0 && parts[0].length > 0) {
            int[] first = parts[0];
            String iso = first[0] < 1000 || first[0] > 9999 ? "" : "%04d".formatted(first[0]);
            if (!iso.isEmpty() && first.length > 1 && first[1] >= 1 && first[1] <= 12) {
                iso += "-%02d".formatted(first[1]);
                if (first.length > 2 && first[2] >= 1 && first[2] <= 31) {
                    iso += "-%02d".formatted(first[2]);
                }
            }
            if (!iso.isEmpty()) {
                return iso;
            }
        }
        Matcher year = YEAR.matcher(line(date.getRaw()));
        return year.find() ? year.group() : "";
    }

    private static String language(String stated) {
        return stated.matches("[a-zA-Z]{2,3}([-_][A-Za-z0-9]{2,8})*")
                ? stated.replace('_', '-')
                : "";
    }

    private static String doi(CSLItemData item) {
        return Optional.of(line(item.getDOI()))
                .filter(doi -> !doi.isEmpty())
                .or(() -> Optional.of(line(item.getURL())))
                .map(DOI::matcher)
                .filter(Matcher::find)
                .map(m -> m.group().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ").strip();
    }
}
