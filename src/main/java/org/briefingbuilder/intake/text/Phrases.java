package org.briefingbuilder.intake.text;

import org.briefingbuilder.intake.draft.Tidy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Words that web pages put around an article. A whole line must be such a phrase; a sentence that
/// only begins like one is no furniture.
final class Phrases {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NETWORK =
            "(?:facebook|twitter|x|twitter \\(x\\)|x"
                + " \\(twitter\\)|instagram|linked?in|linkein|whatsapp"
                + "|telegram|youtube|tiktok|pinterest|reddit|tumblr|threads|bluesky|mastodon|messenger|snapchat|flipboard|google"
                + " news|rss|viber|vk|e-?mail|print|copy link|copy url)";

    /// Sure wherever they stand alone on a line: reason and patterns.
    private static final Map<String, List<Pattern>> SURE =
            Map.of(
                    "comment-form",
                    patterns(
                            "(?:leave|post|write|add|submit) a (?:reply|comment)(?: cancel reply)?",
                            "leave your comments?",
                            "cancel reply",
                            "please enter your (?:comment|name(?: here)?|e-?mail(?: address)?(?:"
                                    + " here)?)",
                            "you have entered an incorrect e-?mail address",
                            "(?:be the )?first to comment.{0,20}",
                            "your e-?mail address will not be published\\.?(?: required fields are"
                                    + " marked \\*?)?",
                            "required fields are marked \\*?",
                            "save my name, e-?mail,? (?:and website )?in this browser.{0,50}",
                            "notify me of (?:follow-up|new) (?:comments|posts).{0,30}",
                            "post comment",
                            "(?:\\d+ comments?|comments?\\s*[:(]?\\s*\\d+\\)?|no comments(?:"
                                    + " yet)?|comments (?:are )?closed|comments off)",
                            "(?:view|show|load|read|see|hide) (?:all |more )?(?:\\d+ )?comments(?:"
                                    + " \\(\\d+\\))?",
                            "(?:log ?in|sign in|register|you must be logged in)(?: or"
                                    + " (?:register|sign up))? to (?:post a |leave a"
                                    + " )?(?:comment|reply)",
                            "join the (?:conversation|discussion)",
                            "this site uses akismet.{0,90}",
                            "(?:was|is) this (?:article|page|story|information)"
                                    + " (?:helpful|useful)\\b.{0,30}",
                            "rate this (?:post|article|story).{0,30}",
                            "(?:report|submit|suggest) (?:an? )?(?:error|typo|correction)s?.{0,40}",
                            "(?:اپنا )?تبصرہ (?:کریں|لکھیں|بھیجیں)",
                            "تبصر(?:ے|ہ)(?:\\s*[:(]?\\s*\\d+\\)?)?",
                            "آپ کا ای میل (?:ایڈریس )?شائع نہیں کیا جائے گا.{0,60}"),
                    "share-bar",
                    patterns(
                            "listen to (?:this |the )?(?:article|story|report|audio).{0,30}",
                            "(?:increase|decrease|reset|change) (?:the )?(?:font|text) size",
                            "(?:font|text) size",
                            "print (?:this )?(?:page|article|story)",
                            "\\(?visited \\d+ times.{0,30}",
                            "(?:یہ )?(?:خبر |مضمون )?شیئر (?:کریں|کیجیے)",
                            "(?:ہمیں|ہمارے ساتھ) .{0,40}(?:فالو کریں|جڑیں|فالو کیجیے).{0,30}",
                            "share(?: this)?(?: (?:article|story|post|page|news))?(?:"
                                    + " (?:(?:on|via|to) "
                                    + NETWORK
                                    + "|with (?:your )?(?:friends|others|family)).{0,20})?",
                            "(?:click to )?(?:share|tweet|e-?mail|print)(?: this)?"
                                    + " (?:on|via|with|to|by) "
                                    + NETWORK
                                    + ".{0,30}",
                            "like this",
                            "like loading",
                            "sharing is caring",
                            "spread the (?:word|love)",
                            "(?:\\d[\\d.,]*\\s?[km]?\\s+)(?:shares?|views?|likes?|tweets?|reads|retweets)(?:\\s.{0,10})?",
                            "(?:shares?|views?|likes?|post views|total"
                                    + " views)\\s*:?\\s*\\d[\\d.,]*\\s?[km]?",
                            "follow (?:us|me|for more)\\b(?!.*[.!?]\\s+\\S).{0,90}(?<![.])",
                            "follow (?:us|me|our .{0,20}) (?:on|at|via)\\b.{0,120}"
                                    + NETWORK
                                    + "\\b.{0,120}",
                            "(?:like|join|find|connect with|stay connected with) us on "
                                    + NETWORK
                                    + "\\b.{0,80}",
                            "(?:share|follow|tweet|connect)\\s*[:|-].{0,12}"
                                    + NETWORK
                                    + "\\b.{0,60}",
                            "copy (?:link|url)",
                            "add (?:us )?as a? ?preferred source.{0,30}"),
                    "loading",
                    patterns("loading(?: comments| more| posts)?"),
                    "advertisement",
                    patterns(
                            "(?:- )?advertise?ments?(?: -)?",
                            "\\(?advt?\\)?",
                            "sponsored(?: content| links?| by .{2,30})?",
                            "(?:story|article|report|reading)? ?continues? (?:reading"
                                    + " )?(?:below|after)(?: (?:this|the))?(?:"
                                    + " (?:ad|advert|advertisement|advertising))?",
                            "continue reading(?: below)?",
                            "(?:skip|remove|report this|close) ad(?:vert|vertisement)?s?",
                            "scroll (?:down )?to continue(?: reading)?",
                            "promoted(?: content)?",
                            "اشتہارا?ت?"),
                    "newsletter",
                    patterns(
                            "sign up (?:here|now|today)",
                            "(?:subscribe|sign in|log ?in|register|join)(?: now| here| today)? to"
                                    + " (?:continue|keep|read|unlock)\\b.{0,60}",
                            "already a (?:subscriber|member)\\b.{0,40}",
                            "(?:this|the rest of this) (?:article|content|story|post) is (?:only"
                                    + " )?(?:available )?(?:for|to) (?:\\w+"
                                    + " )?(?:subscribers|members)\\b.{0,20}",
                            "(?:no spam|we won'?t spam you|we respect your privacy)\\b.{0,60}",
                            "(?:you can )?unsubscribe (?:at )?any ?time.{0,30}",
                            "(?:ہمارا )?(?:نیوز لیٹر|واٹس ایپ چینل|یوٹیوب چینل)"
                                    + " .{0,40}(?:سبسکرائب|جوائن|حاصل) کریں.{0,20}",
                            "سبسکرائب (?:کریں|کیجیے)",
                            "(?:subscribe|sign ?up)(?: (?:to|for)"
                                + " .{0,60}(?:newsletters?|e-?mails?|updates|alerts|channel|inbox).{0,60})?(?:"
                                + " (?:now|today|here))?",
                            "(?:get|receive) .{2,80}(?:in|to|into) your (?:inbox|e-?mail)\\.?(?:"
                                    + " .{0,40})?",
                            "(?:enter |type )your e-?mail(?: address)?.{0,20}",
                            "(?:join|get) our (?:free )?(?:daily |weekly )?(?:newsletter|mailing"
                                    + " list|whatsapp (?:channel|group)).{0,60}",
                            "don'?t miss (?:an update|our (?:latest|newsletter)).{0,50}",
                            "(?:by signing up|by subscribing),? you"
                                    + " (?:agree|accept|consent).{0,140}",
                            "download (?:our|the) (?:free )?(?:mobile )?app.{0,50}"),
                    "cookie-notice",
                    patterns(
                            "(?:we|this (?:web ?)?site|our (?:web ?)?site|our partners)(?: and our"
                                    + " (?:\\d+ )?partners)? (?:use|uses|store|stores) (?:\\w+"
                                    + " ){0,3}cookies?\\b.{0,220}",
                            "by (?:continuing to|clicking|browsing).{0,70}(?:cookies?|privacy"
                                    + " policy)\\b.{0,120}",
                            "(?:accept|allow|reject|decline|deny|manage)(?: all)?(?:"
                                    + " (?:cookies?|preferences|consent|settings|choices))",
                            "(?:accept|reject|allow) all",
                            "cookie (?:settings|preferences|policy|notice|consent)",
                            "(?:we value|your) your privacy|we value your privacy.{0,120}",
                            "(?:i agree|got it|accept and (?:close|continue))"),
                    "navigation",
                    patterns(
                            "(?:skip|jump) to (?:main )?(?:content|navigation|footer)",
                            "home\\s*(?:[>»›/|→]\\s*[\\w&' -]{2,80}){1,6}",
                            "back to (?:top|home|homepage|the top)",
                            "toggle (?:navigation|menu|search)",
                            "(?:load|show|view|see) (?:more|all)(?:"
                                    + " (?:news|stories|posts|articles|results))?",
                            "(?:previous|next) (?:news|stories)",
                            "(?:صفحہ اول|مرکزی صفحہ|سرورق)(?:\\s*[>»›/|]\\s*.{2,80})?",
                            "(?:واپس اوپر|اوپر جائیں)",
                            "(?:main |open |close )?menu",
                            "(?:search|search for:?|search this site)",
                            "(?:log ?in|sign in)(?: ?[/|] ?(?:register|sign up|subscribe))?",
                            "(?:« |← |< ?)?(?:previous|next|prev)(?:"
                                    + " (?:article|post|story|page))?(?: ?[»→>])?"),
                    "reading-time",
                    patterns(
                            "(?:reading time:?\\s*)?(?:about )?\\d{1,3}(?:-|\\s)?min(?:ute)?s?(?:"
                                    + " ?read)?(?: time)?",
                            "(?:estimated )?reading time:? .{1,20}"),
                    "read-more",
                    patterns(
                            "(?:یہ بھی پڑھیں|مزید پڑھیں|یہ بھی دیکھیں|مزید دیکھیں|متعلقہ"
                                    + " خبر)\\s*[:؛|»–—-]*(?:\\s*\\S.{3,200})?(?<![.۔])",
                            "(?:read more|also read|read also|must read|see"
                                + " also|related|recommended|read next|watch|read|also see|don'?t"
                                + " miss|you may also like)\\s*[:|»–—-]+\\s*\\S.{4,200}(?<![.])",
                            "(?:also read|read also|must read|read"
                                    + " more)\\s*[»>]?\\s*(?:on|about|at) .{3,120}(?<![.])",
                            "(?:read more|continue reading|click here(?: to .{2,50})?|read (?:the"
                                    + " )?full (?:story|article|report)(?: here)?)\\s*[»>→.…]*"));

    /// Titles of lists of other articles.
    private static final Pattern RELATED =
            phrase(
                    "(?:also read|read also|read more|read next|related(?:"
                        + " (?:articles?|stories|story|news|posts?|topics|content|coverage|reading))?|more"
                        + " (?:from|on|in|stories)(?: .{2,40})?|you (?:may|might) (?:also"
                        + " )?(?:like|be interested in)|recommended(?: (?:for"
                        + " you|stories|articles|reading))?|latest"
                        + " (?:news|stories|posts|articles)|most"
                        + " (?:read|popular|viewed|shared)|popular"
                        + " (?:posts|stories|articles)|trending(?: (?:now|news|stories))?|top"
                        + " (?:stories|news)|editor'?s'? picks?|don'?t miss|recent"
                        + " (?:posts|articles|news)|previous (?:article|post)|next"
                        + " (?:article|post)|in other news|what to read next|from our"
                        + " partners|around the web|similar"
                        + " (?:articles|posts|stories)|(?:متعلقہ|مزید|تازہ ترین|مقبول)"
                        + " (?:خبریں|مضامین|تحریریں|کالم)|سب سے زیادہ پڑھی(?: جانے والی)? خبریں?)");

    /// Sure only next to other furniture of the same kind.
    private static final Pattern NETWORK_ALONE =
            phrase("(?:" + NETWORK + "|share|tweet|more|follow|pin it|save|comments?)");

    /// Fields of a form, sure only below the title of a comment form.
    private static final Set<String> FIELDS =
            Set.of(
                    "name",
                    "email",
                    "e-mail",
                    "website",
                    "comment",
                    "comments",
                    "submit",
                    "reply",
                    "δ",
                    "url",
                    "your name",
                    "your email",
                    "message",
                    "your comment",
                    "send",
                    "*",
                    "name*",
                    "email*",
                    "comment*");

    private static final Pattern SOCIAL_LIST =
            Pattern.compile(
                    "^(?:[\\p{L} ]{0,24}[:|-]\\s*)?"
                            + NETWORK
                            + "(?:\\s*[|,/•·&]\\s*"
                            + NETWORK
                            + "){1,9}\\W*$",
                    FLAGS);
    private static final Pattern COPYRIGHT =
            phrase(
                    "(?:©|\\(c\\)|copyright)\\s?.{2,140}|(?:.{0,60}\\s)?all rights"
                            + " reserved.{0,60}|.{0,40}جملہ حقوق .{0,60}محفوظ.{0,10}");

    /// What stands in the foot of a site, alone or with its like.
    private static final String FOOT =
            "(?:about(?: us)?|contact(?: us)?|privacy(?: policy| notice)?|terms(?: (?:of|and|&)"
                + " (?:use|service|conditions))?|advertise(?: with us)?|careers?|site"
                + " ?map|disclaimer|cookie (?:policy|settings)|help(?: cent(?:er|re))?|faqs?|our"
                + " team|e-?paper|archives?|rss(?: feeds?)?|feedback|accessibility|code of"
                + " ethics|imprint|subscribe|ہمارے بارے میں|رابطہ(?: کریں)?|پرائیویسی پالیسی)";

    private static final Pattern FOOTER = phrase(FOOT + "(?:\\s*[|·•/,–-]?\\s*" + FOOT + "){0,12}");
    private static final Pattern TAGS =
            phrase(
                    "(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|posted in|tagged(?:"
                            + " with)?)\\s*:\\s*.{2,200}|tags|topics");
    static final Pattern COUNTER = Pattern.compile("^[\\d][\\d.,]{0,9}\\s?[KkMm]?$");
    private static final Pattern RULE = Pattern.compile("^[-=_*~•·#.—–\\s]{3,}$");

    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\[(«»›>→*#|•-]+(?=\\p{L})|[\\s\\])!:…»›→|•]+$|(?<=\\w)\\.{3}$");

    private Phrases() {}

    /// Why a line is furniture wherever it stands.
    static Optional<String> sure(Line line) {
        if (line.isLong() || line.words > 45) {
            return Optional.empty();
        }
        String plain = plain(line.text);
        for (Map.Entry<String, List<Pattern>> reason : SURE.entrySet()) {
            for (Pattern pattern : reason.getValue()) {
                if (pattern.matcher(plain).matches()) {
                    return Optional.of(reason.getKey());
                }
            }
        }
        if (SOCIAL_LIST.matcher(line.text).matches()) {
            return Optional.of("share-bar");
        }
        return RULE.matcher(line.text).matches() && line.text.length() > 2
                ? Optional.of("rule")
                : Optional.empty();
    }

    /// Why a line is furniture when it stands after the end of the article.
    static Optional<String> atEnd(Line line) {
        if (line.isLong() || line.words > 45) {
            return Optional.empty();
        }
        String plain = plain(line.text);
        if (COPYRIGHT.matcher(line.text).matches()) {
            return Optional.of("copyright");
        }
        if (FOOTER.matcher(plain).matches()) {
            return Optional.of("navigation");
        }
        if (TAGS.matcher(plain).matches()) {
            return Optional.of("tags");
        }
        return plain.equals("comments") ? Optional.of("comment-form") : Optional.empty();
    }

    static boolean isRelatedTitle(Line line) {
        return line.words <= 7 && RELATED.matcher(plain(line.text)).matches();
    }

    static boolean isNetwork(Line line) {
        return line.words <= 3 && NETWORK_ALONE.matcher(plain(line.text)).matches();
    }

    static boolean isField(Line line) {
        return line.words <= 3
                && FIELDS.contains(
                        line.text
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("\\s*\\*$", "*")
                                .replace(":", ""));
    }

    static boolean isCounter(Line line) {
        return COUNTER.matcher(line.head()).matches();
    }

    /// Lower case, plain apostrophes, without what stands around the words.
    private static String plain(String text) {
        String words =
                Tidy.line(text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('\u00a0', ' '));
        return AROUND.matcher(words).replaceAll("");
    }

    private static List<Pattern> patterns(String... phrases) {
        return java.util.Arrays.stream(phrases).map(Phrases::phrase).toList();
    }

    private static Pattern phrase(String words) {
        return Pattern.compile("^(?:" + words + ")$", FLAGS);
    }
}
