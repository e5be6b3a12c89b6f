package org.briefingbuilder.intake.html;

import org.briefingbuilder.intake.draft.Dates;
import org.briefingbuilder.intake.text.Furniture;
import org.briefingbuilder.text.Words;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What can be seen of each piece of a page, as numbers: its words, the element it stands in, its
/// neighbours, and what Readability thinks of it. [Trees] weighs them. Used by one thread.
final class Signs {
    /// How many numbers a piece has.
    static final int COUNT = 66 + Company.COUNT;

    private static final Pattern AROUND =
            Pattern.compile(
                    "(?i)(?:^|[-_"
                        + " ])(?:nav|navbar|menu|footer|foot|sidebar|side|breadcrumbs?|share|sharing|social|related|recirc|recommend(?:ed|ations)?|more|promo|advert|ads?|sponsor(?:ed)?|newsletter|subscribe|signup|comments?|respond|disqus|cookie|consent|gdpr|banner|popup|modal|overlay|widget|tags?|pagination|pager|login|search|toolbar|outbrain|taboola|popular|trending|latest|teaser|card|carousel|slider|cta|author|bio|byline|meta|disclaimer|copyright|print|toc|download)s?(?:$|[-_"
                        + " ])");
    private static final Pattern BODY =
            Pattern.compile(
                    "(?i)(?:article|story|post|entry|news|page|main|rich|text|blog|single|field)[-_]?(?:body|content|text|copy|main|article|inner)|(?:^|[-_"
                        + " ])(?:content|prose|wysiwyg|richtext|body|article|post|entry|story|text)(?:$|[-_"
                        + " ])");
    private static final Pattern COMMENTS =
            Pattern.compile("(?i)comment|disqus|respond|repl(?:y|ies)");
    private static final Pattern RELATED =
            Pattern.compile(
                    "(?i)related|recirc|recommend|read-?more|more-|also|popular|trending|teaser|latest|promo|outbrain|taboola|next|prev");
    private static final Pattern META =
            Pattern.compile(
                    "(?i)byline|author|date|meta|time|publish|share|social|tags?|categor|caption|credit|copyright");

    /// Words of what sites say about themselves and ask of their readers.
    private static final Pattern OWN =
            Pattern.compile(
                    "(?i)\\b(?:subscrib\\w*|newsletters?|sign(?:ed|ing)? (?:up|in)|log"
                        + " ?in|cookies?|privacy|terms|rights"
                        + " reserved|copyright|disclaimers?|affiliate\\w*|commission|follow"
                        + " us|click here|inbox|e-?mail|advertis\\w+|sponsor\\w*|contact us|free"
                        + " trial|demo|download|©)\\b|سبسکرائب|اشتہار|حقوق|کوکیز");

    /// How a box speaks of who wrote the article.
    private static final Pattern AUTHOR =
            Pattern.compile(
                    "(?i)\\b(?:is an? (?:\\w+["
                        + " -]){0,4}(?:writer|journalist|reporter|editor|author|professor|director|attorney|contributor|correspondent|fellow|analyst|lecturer|consultant|expert|freelancer?)|has"
                        + " (?:been )?(?:writ(?:ing|ten)|worked|covered)|years of experience|writes"
                        + " (?:about|on|for)|the (?:writer|author)"
                        + " (?:is|can|teaches|works))\\b|مصنف|کالم نگار");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final List<Piece> pieces;
    private final BitSet readable;
    private final BitSet structural;
    private final String title;
    private final String described;
    private final String body;
    private final int n;
    private final int[] words;
    private final boolean[] prose;
    private final boolean[] phrase;
    private final double[] links;
    private final Map<Element, int[]> sums = new IdentityHashMap<>();
    private final Map<Element, Integer> names = new IdentityHashMap<>();
    private final Map<String, int[]> kinds = new HashMap<>();
    private final String[] paths;
    private final Company company;

    Signs(
            List<Piece> pieces,
            BitSet readable,
            BitSet structural,
            String title,
            String described,
            String body,
            Odds odds) {
        this.pieces = pieces;
        this.readable = readable;
        this.structural = structural;
        this.title = title;
        this.described = described;
        this.body = body;
        this.n = pieces.size();
        this.words = new int[n];
        this.prose = new boolean[n];
        this.phrase = new boolean[n];
        this.links = new double[n];
        this.paths = new String[n];
        for (int i = 0; i < n; i++) {
            Piece piece = pieces.get(i);
            words[i] = Words.count(piece.text());
            prose[i] = Furniture.isProse(piece.text());
            phrase[i] = Furniture.reason(piece.text()).isPresent();
            links[i] = Math.min(1, piece.links() / (double) Math.max(1, piece.text().length()));
            paths[i] = path(piece.element());
            int[] kind = kinds.computeIfAbsent(paths[i], any -> new int[4]);
            add(kind, i);
            for (Element e = piece.element(); e != null; e = e.parent()) {
                add(sums.computeIfAbsent(e, any -> new int[4]), i);
            }
        }
        int[] good = new int[n];
        for (int i = 0; i < n; i++) {
            good[i] = good(i);
        }
        this.company = new Company(pieces, odds, body, good);
    }

    /// Its words when it is prose and no link.
    private int good(int i) {
        return prose[i] && links[i] < .5 ? words[i] : 0;
    }

    private void add(int[] sum, int i) {
        sum[0]++;
        sum[1] += words[i];
        sum[2] += good(i);
        sum[3] += (int) (links[i] * words[i]);
    }

    /// Elements of one kind have the same names, and so do those around them.
    private static String path(Element element) {
        StringBuilder path = new StringBuilder();
        Element e = element;
        for (int i = 0; i < 4 && e != null; i++) {
            path.append(e.normalName()).append('.').append(e.className()).append('/');
            e = e.parent();
        }
        return path.length() > 300 ? path.substring(0, 300) : path.toString();
    }

    /// Bits: 1 around, 2 body, 4 comments, 8 related, 16 facts about the article.
    private int named(Element element) {
        Integer known = names.get(element);
        if (known != null) {
            return known;
        }
        String all = element.className() + " " + element.id();
        int bits = 0;
        if (all.length() > 1) {
            String name = all.length() > 200 ? all.substring(0, 200) : all;
            bits |= AROUND.matcher(name).find() ? 1 : 0;
            bits |= BODY.matcher(name).find() ? 2 : 0;
            bits |= COMMENTS.matcher(name).find() ? 4 : 0;
            bits |= RELATED.matcher(name).find() ? 8 : 0;
            bits |= META.matcher(name).find() ? 16 : 0;
        }
        names.put(element, bits);
        return bits;
    }

    /// One row for each piece.
    float[][] rows() {
        float[][] rows = new float[n][];
        int firstRead = readable.nextSetBit(0);
        int lastRead = readable.length() - 1;
        int total = Math.max(1, sums.isEmpty() ? 1 : sumWords());
        int proseTotal = Math.max(1, sumProse());
        int before = 0;
        int titleAt = titleAt();
        int lastHeading = -1;
        for (int i = 0; i < n; i++) {
            if (pieces.get(i).isHeading()) {
                lastHeading = i;
            }
            rows[i] = row(i, firstRead, lastRead, total, proseTotal, before, titleAt, lastHeading);
            before += words[i];
        }
        return rows;
    }

    private int sumWords() {
        int sum = 0;
        for (int w : words) {
            sum += w;
        }
        return sum;
    }

    private int sumProse() {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += good(i);
        }
        return sum;
    }

    private int titleAt() {
        for (int i = 0; i < n; i++) {
            Piece piece = pieces.get(i);
            if (piece.isHeading()
                    && piece.level() <= 2
                    && piece.text().length() > 8
                    && title.contains(piece.text())) {
                return i;
            }
        }
        return -1;
    }

    private float[] row(
            int i,
            int firstRead,
            int lastRead,
            int total,
            int proseTotal,
            int before,
            int titleAt,
            int lastHeading) {
        Piece piece = pieces.get(i);
        String text = piece.text();
        float[] f = new float[COUNT];
        int k = 0;
        f[k++] = words[i];
        f[k++] = (float) links[i];
        f[k++] = prose[i] ? 1 : 0;
        f[k++] = endsSentence(text) ? 1 : 0;
        f[k++] = commas(text);
        f[k++] = digits(text);
        f[k++] = upper(text);
        f[k++] = piece.kind().ordinal();
        f[k++] = piece.level();
        f[k++] = phrase[i] ? 1 : 0;
        f[k++] = readable.get(i) ? 1 : 0;
        f[k++] = structural.get(i) ? 1 : 0;
        f[k++] =
                firstRead < 0 ? 0 : i < firstRead ? i - firstRead : i > lastRead ? i - lastRead : 0;
        f[k++] = lastRead < 0 ? 0 : lastRead - i;
        f[k++] = before / (float) total;
        f[k++] = i / (float) n;
        f[k++] = n - i;
        f[k++] = titleAt < 0 ? -999 : i - titleAt;
        f[k++] = lastHeading < 0 ? -1 : i - lastHeading;
        f[k++] =
                lastHeading < 0
                        ? 0
                        : Furniture.isRelatedTitle(pieces.get(lastHeading).text()) ? 1 : 0;
        f[k++] = lastHeading < 0 ? -1 : readable.get(lastHeading) ? 1 : 0;
        for (int d : new int[] {-2, -1, 1, 2}) {
            int j = i + d;
            boolean there = j >= 0 && j < n;
            f[k++] = there ? words[j] : -1;
            f[k++] = there ? (float) links[j] : -1;
            f[k++] = there ? (readable.get(j) ? 2 : 0) + (prose[j] ? 1 : 0) : -1;
        }
        f[k++] = near(readable, i, 6);
        int[] kind = kinds.getOrDefault(paths[i], new int[4]);
        f[k++] = kind[0];
        f[k++] = kind[1] / (float) Math.max(1, kind[0]);
        f[k++] = kind[2] / (float) Math.max(1, kind[1]);
        f[k++] = kind[3] / (float) Math.max(1, kind[1]);
        int around = 99;
        int bodyAt = 99;
        int commentAt = 99;
        int relatedAt = 99;
        int metaAt = 99;
        int inside = 0;
        int depth = 0;
        int half = -1;
        float aroundShare = -1;
        float bodyShare = -1;
        for (Element e = piece.element();
                e != null && !e.normalName().equals("body");
                e = e.parent()) {
            int bits = named(e);
            if ((bits & 1) != 0 && around == 99) {
                around = depth;
                aroundShare = share(e, proseTotal);
            }
            if ((bits & 2) != 0 && bodyAt == 99) {
                bodyAt = depth;
                bodyShare = share(e, proseTotal);
            }
            commentAt = (bits & 4) != 0 && commentAt == 99 ? depth : commentAt;
            relatedAt = (bits & 8) != 0 && relatedAt == 99 ? depth : relatedAt;
            metaAt = (bits & 16) != 0 && metaAt == 99 ? depth : metaAt;
            if (half < 0 && share(e, proseTotal) >= .5) {
                half = depth;
            }
            inside |=
                    switch (e.normalName()) {
                        case "nav", "footer", "dialog" -> 1;
                        case "aside" -> 2;
                        case "form" -> 4;
                        case "article" -> 8;
                        case "main" -> 16;
                        case "header" -> 32;
                        case "figure" -> 64;
                        case "li" -> 128;
                        case "p" -> 256;
                        default -> 0;
                    };
            inside |= e.attr("role").equals("main") ? 16 : 0;
            inside |= e.attr("itemprop").equals("articleBody") ? 512 : 0;
            depth++;
        }
        f[k++] = around;
        f[k++] = aroundShare;
        f[k++] = bodyAt;
        f[k++] = bodyShare;
        f[k++] = commentAt;
        f[k++] = relatedAt;
        f[k++] = metaAt;
        f[k++] = half < 0 ? 99 : half;
        f[k++] = depth;
        f[k++] = (inside & 1) + (inside & 2);
        f[k++] = inside & 4;
        f[k++] = inside & 24;
        f[k++] = inside & 32;
        f[k++] = inside & 64;
        f[k++] = (inside & 384) / 128;
        f[k++] = inside & 512;
        Element parent = piece.element().parent();
        k = container(f, k, parent, total);
        k = container(f, k, parent == null ? null : parent.parent(), total);
        f[k++] = body.isEmpty() ? -1 : body.contains(Furniture.letters(text)) ? 1 : 0;
        f[k++] = text.length() > 25 && described.contains(Furniture.letters(text)) ? 1 : 0;
        f[k++] = words[i] < 20 && YEAR.matcher(text).find() && Dates.find(text).isPresent() ? 1 : 0;
        f[k++] = own(text, words[i]);
        f[k++] = words[i] < 120 && AUTHOR.matcher(text).find() ? 1 : 0;
        f[k++] = proseTotal;
        company.fill(f, k, i, lastHeading);
        if (k + Company.COUNT != COUNT) {
            throw new IllegalStateException("signs: " + k);
        }
        return f;
    }

    private static float own(String text, int words) {
        if (words > 150) {
            return 0;
        }
        int found = 0;
        Matcher m = OWN.matcher(text);
        while (m.find()) {
            found++;
        }
        return found * 10f / Math.max(5, words);
    }

    private int container(float[] f, int k, @Nullable Element e, int total) {
        int[] sum = e == null ? new int[4] : sums.getOrDefault(e, new int[4]);
        f[k++] = sum[1] / (float) total;
        f[k++] = sum[2] / (float) Math.max(1, sum[1]);
        f[k++] = sum[3] / (float) Math.max(1, sum[1]);
        return k;
    }

    private float share(Element e, int proseTotal) {
        int[] sum = sums.get(e);
        return sum == null ? 0 : sum[2] / (float) proseTotal;
    }

    private float near(BitSet set, int i, int reach) {
        int count = 0;
        for (int j = Math.max(0, i - reach); j <= Math.min(n - 1, i + reach); j++) {
            count += set.get(j) ? 1 : 0;
        }
        return count / (2f * reach + 1);
    }

    private static boolean endsSentence(String text) {
        char last = text.charAt(text.length() - 1);
        return ".!?…۔؟。”\"’)".indexOf(last) >= 0;
    }

    private static float commas(String text) {
        return text.chars().filter(c -> c == ',' || c == '،').count() * 100f / text.length();
    }

    private static float digits(String text) {
        return text.chars().filter(Character::isDigit).count() / (float) text.length();
    }

    private static float upper(String text) {
        return text.chars().filter(Character::isUpperCase).count() / (float) text.length();
    }
}
