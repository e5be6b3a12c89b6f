package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.publish.cite.Language;
import org.briefingbuilder.publish.cite.RecentCitations;
import org.briefingbuilder.publish.pdf.HouseFaces;
import org.briefingbuilder.publish.pdf.PdfPages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// Makes previews of briefs while they are written, whatever is still unfinished in them. Keeps
/// what one preview can take over from the one before. Safe to share between threads.
public final class Previewer {

    /// Letters without a font in one brief, after which it is no text any more.
    private static final int MOST_MISSING = 40;

    /// Stands for a letter that no font has.
    private static final String BOX = "\u25a1";

    private final Supplier<HouseStyle> usual;
    private final RecentCitations citations = new RecentCitations();

    /// In no house style.
    public Previewer() {
        this(() -> HouseStyle.NONE);
    }

    /// @param usual asked before each preview
    public Previewer(Supplier<HouseStyle> usual) {
        this.usual = usual;
    }

    /// A brief as XHTML.
    ///
    /// @param parts what the marks in it stand for
    private record Page(String html, Map<String, Part> parts, List<Finding> findings) {}

    /// @param originals an original file by its digest
    /// @throws Problem when the template or the citation style is not to be used
    /// @throws Progress.Stopped soon after the job was stopped; nothing is kept then
    public Preview preview(
            Brief brief, Contents contents, Function<String, byte[]> originals, Progress progress) {
        progress.report("progress.layout", 0, 0);
        HouseStyle house = usual.get();
        Page page =
                page(showable(house.applied(brief)), contents, Figures.forgiving(originals), house);
        List<Problem> missing = new ArrayList<>();
        PdfPages pages = pages(page.html(), house.fonts().house(), missing, progress);
        return new Preview(pages, page.parts(), page.findings(), missing);
    }

    /// One brief at a time: what is kept of citations is for one thread.
    private synchronized Page page(
            Brief brief, Contents contents, Function<String, byte[]> originals, HouseStyle house) {
        Shield shield = Shield.of(brief, contents);
        List<Quoted> quoted = Quoted.showable(shield.brief(), shield.contents());
        BriefHtml html =
                new BriefHtml(
                        shield.brief(), shield.contents(), quoted, originals, citations, house);
        return new Page(html.write(), html.parts(), html.findings());
    }

    /// A box takes the place of each letter that stops the layout, which then begins anew.
    private static PdfPages pages(
            String html, HouseFaces house, List<Problem> missing, Progress progress) {
        String text = html;
        while (true) {
            try {
                return PdfPages.of(text, house, progress);
            } catch (Problem problem) {
                String letter = missingLetter(problem);
                if (!text.contains(letter) || missing.size() == MOST_MISSING) {
                    throw problem;
                }
                missing.add(problem);
                text = text.replace(letter, BOX);
            }
        }
    }

    private static String missingLetter(Problem problem) {
        if (!problem.key().equals("publish.missing-letter")) {
            throw problem;
        }
        return problem.args().getFirst().toString();
    }

    /// The brief with words where an export would insist on the author's own.
    private static Brief showable(Brief brief) {
        Brief.Facts f = brief.facts();
        Brief.Facts facts = Occasion.isDate(f.date()) ? f : f.withDate("");
        return new Brief(
                brief.id(),
                brief.title().isBlank() ? untitled(brief) : brief.title(),
                brief.template(),
                facts,
                brief.sections(),
                brief.made());
    }

    private static String untitled(Brief brief) {
        Language language = Language.of(brief.facts().language(), new Language("en"));
        return Templates.load(brief.template(), language).word("untitled", language.locale());
    }
}
