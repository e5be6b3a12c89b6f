package org.briefingbuilder.intake.epub;

import org.briefingbuilder.intake.draft.BoundedZip;
import org.briefingbuilder.intake.draft.Decoding;
import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.draft.Facts;
import org.briefingbuilder.intake.draft.Steps;
import org.briefingbuilder.intake.draft.Titles;
import org.briefingbuilder.intake.draft.Xml;
import org.briefingbuilder.intake.html.Chapter;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Origin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads an electronic book (EPUB 2 and 3): its chapters in the order of its spine, each once.
/// Chapters that lie elsewhere are not fetched; a protected book is refused.
public final class Book {
    private static final int MOST_CHAPTERS = 5_000;
    private static final int LONGEST_CSS = 400_000;
    private static final Pattern WANTED =
            Pattern.compile("(?i).*\\.(?:xml|opf|ncx|x?html?|xht|css)|mimetype");
    private static final Pattern CHAPTER = Pattern.compile("(?i).*\\.(?:x?html?|xht)");
    private static final Pattern CIPHERED =
            Pattern.compile("CipherReference\\s[^>]*URI\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final Pattern DECLARED = Pattern.compile("encoding=[\"']([\\w.-]+)[\"']");

    private final BoundedZip parts;
    private final Draft draft = new Draft();

    private final Set<String> raised;

    private Book(BoundedZip parts) {
        this.parts = parts;
        this.raised = Chapter.raised(css(parts));
    }

    /// What its style sheets say, as far as they are short.
    private static String css(BoundedZip parts) {
        StringBuilder css = new StringBuilder();
        for (String name : parts.names()) {
            if (name.endsWith(".css") && css.length() < LONGEST_CSS) {
                parts.part(name)
                        .ifPresent(
                                bytes ->
                                        css.append(
                                                new String(
                                                        bytes,
                                                        0,
                                                        Math.min(bytes.length, LONGEST_CSS),
                                                        StandardCharsets.UTF_8)));
            }
        }
        return css.toString();
    }

    public static Extract read(byte[] bytes, boolean raw, Steps steps) {
        Book book = new Book(BoundedZip.of(bytes, name -> WANTED.matcher(name).matches()));
        try {
            return book.read(raw, steps);
        } catch (XMLStreamException damaged) {
            throw new Problem(damaged, Xml.problem(damaged));
        }
    }

    private Extract read(boolean raw, Steps steps) throws XMLStreamException {
        byte[] container =
                parts.part("META-INF/container.xml")
                        .orElseThrow(() -> new Problem("import.unreadable"));
        String opf = opf(container);
        byte[] described = parts.part(opf).orElseThrow(() -> new Problem("import.unreadable"));
        Outlined outlined = Outlined.of(described, folder(opf));
        refuseProtected(outlined);
        Map<String, Map<String, String>> pages = pages(outlined);
        Set<String> read = new HashSet<>();
        List<String> spine = outlined.spine();
        for (int i = 0; i < spine.size(); i++) {
            steps.at(i, spine.size());
            String name = spine.get(i);
            if (!read.add(name)) {
                continue;
            }
            if (read.size() > MOST_CHAPTERS) {
                draft.markIncomplete();
                draft.warn("import.part-not-read");
                break;
            }
            add(name, outlined, pages);
        }
        if (!draft.hasText()) {
            addUnlisted(outlined, pages, read);
        }
        if (!draft.hasText()) {
            throw new Problem("import.no-words");
        }
        if (parts.isDamaged()) {
            draft.markIncomplete();
            draft.warn("import.part-not-read");
        }
        Facts facts =
                Titles.of(draft, outlined.facts().reference().title(), Origin.DUBLIN_CORE)
                        .kind("book", Origin.FORMAT)
                        .or(outlined.facts().reference());
        // Of a book its own title counts, whatever its first heading says.
        Facts titled = new Facts().title(outlined.facts().reference().title(), Origin.DUBLIN_CORE);
        return draft.finish("epub", titled.or(facts.reference()).reference(), raw);
    }

    private void add(String name, Outlined outlined, Map<String, Map<String, String>> pages) {
        Optional<byte[]> chapter = parts.part(name);
        if (chapter.isEmpty()) {
            draft.markIncomplete();
            draft.warn("import.part-not-read");
            return;
        }
        Decoding decoded = decoded(chapter.get());
        decoded.warnings().forEach(draft::warn);
        Chapter.add(
                decoded.text(),
                pages.getOrDefault(name, Map.of()),
                raised,
                name.equals(outlined.contents()),
                draft);
    }

    /// When the reading order leads to no word, what lies in the book is read in the archive's
    /// order.
    private void addUnlisted(
            Outlined outlined, Map<String, Map<String, String>> pages, Set<String> read) {
        for (String name : parts.names()) {
            if (CHAPTER.matcher(name).matches()
                    && !name.equals(outlined.contents())
                    && read.size() <= MOST_CHAPTERS) {
                if (read.add(name)) {
                    draft.markIncomplete();
                    draft.warn("import.part-not-read");
                    add(name, outlined, pages);
                }
            }
        }
    }

    private static Decoding decoded(byte[] bytes) {
        String start =
                new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.ISO_8859_1);
        Matcher m = DECLARED.matcher(start);
        return Decoding.of(bytes, m.find() ? m.group(1) : "");
    }

    private static String opf(byte[] container) throws XMLStreamException {
        XMLStreamReader xml = Xml.reader(container);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("rootfile")) {
                return Xml.attribute(xml, "full-path");
            }
        }
        throw new Problem("import.unreadable");
    }

    static String folder(String part) {
        int slash = part.lastIndexOf('/');
        return slash < 0 ? "" : part.substring(0, slash + 1);
    }

    /// The name of the part that a reference names, seen from a folder; empty when it lies
    /// elsewhere.
    static String resolved(String folder, String reference) {
        String path = reference.replaceAll("[#?].*", "");
        if (path.matches("(?i)[a-z][a-z0-9+.-]*:.*") || path.startsWith("//")) {
            return "";
        }
        try {
            path = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            // It stands as it is.
            path = reference.replaceAll("[#?].*", "");
        }
        return BoundedZip.tidy(path.startsWith("/") ? path : folder + path);
    }

    /// Fonts may be scrambled; chapters that are make a book that only its shop's program can read.
    private void refuseProtected(Outlined outlined) {
        String encryption =
                parts.part("META-INF/encryption.xml")
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElse("");
        Set<String> chapters = new HashSet<>(outlined.spine());
        parts.names().stream().filter(n -> CHAPTER.matcher(n).matches()).forEach(chapters::add);
        Matcher m = CIPHERED.matcher(encryption);
        while (m.find()) {
            if (chapters.contains(resolved("", m.group(1)))) {
                throw new Problem("import.protected-book");
            }
        }
        if (parts.has("META-INF/sinf.xml")) {
            throw new Problem("import.protected-book");
        }
    }

    /// For each chapter the labels of printed pages by the ids at which they begin: from EPUB 3's
    /// list of pages and EPUB 2's.
    private Map<String, Map<String, String>> pages(Outlined outlined) throws XMLStreamException {
        Map<String, Map<String, String>> pages = new HashMap<>();
        Optional<byte[]> ncx = parts.part(outlined.ncx());
        if (ncx.isPresent()) {
            XMLStreamReader xml = Xml.reader(ncx.get());
            boolean inList = false;
            String label = "";
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    inList &= !xml.getLocalName().equals("pageList");
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "pageList" -> inList = true;
                        case "text" -> label = Xml.text(xml).strip();
                        case "content" -> {
                            if (inList) {
                                put(pages, outlined.ncx(), Xml.attribute(xml, "src"), label);
                            }
                        }
                        default -> {}
                    }
                }
            }
        }
        parts.part(outlined.contents())
                .ifPresent(
                        nav ->
                                Navigation.pages(decoded(nav).text())
                                        .forEach(
                                                (reference, label) ->
                                                        put(
                                                                pages,
                                                                outlined.contents(),
                                                                reference,
                                                                label)));
        return pages;
    }

    private static void put(
            Map<String, Map<String, String>> pages, String from, String reference, String label) {
        int hash = reference.indexOf('#');
        if (hash >= 0 && !label.isEmpty()) {
            pages.computeIfAbsent(resolved(folder(from), reference), _ -> new HashMap<>())
                    .put(reference.substring(hash + 1), label);
        }
    }
}
