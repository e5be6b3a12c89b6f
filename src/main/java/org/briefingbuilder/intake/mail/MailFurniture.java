package org.briefingbuilder.intake.mail;

import org.briefingbuilder.intake.draft.Entry;

import java.util.List;
import java.util.regex.Pattern;

/// Tells in a mail what its sender wrote from what mails carry along: quoted replies, signatures,
/// disclaimers, footers of lists. Nothing is deleted: furniture stays in the raw text. Where in
/// doubt words are kept.
final class MailFurniture {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /// "On Monday Ann Lee wrote:", above a quoted reply.
    private static final Pattern ATTRIBUTION =
            Pattern.compile(
                    "(?s)^.{0,240}(?:\\bwrote|\\bwrites|\\bschrieb|a écrit|escribió|ha"
                            + " scritto|\\bescreveu|نے لکھا(?: ہے)?|نے تحریر"
                            + " کیا|كتب)\\s*:?\\s*$|^(?:On|Am|Le|El) .{5,160}:\\s*$",
                    FLAGS);

    private static final Pattern ORIGINAL =
            Pattern.compile(
                    "^[-_\\s]*(?:original message|original appointment|ursprüngliche"
                            + " nachricht|message d.origine|mensaje original|اصل پیغام|الرسالة"
                            + " الأصلية)[-_\\s]*$",
                    FLAGS);
    private static final Pattern FORWARDED =
            Pattern.compile(
                    "^[-_\\s]*(?:forwarded message|begin forwarded message|weitergeleitete"
                            + " nachricht|message transféré|آگے بھیجا گیا پیغام)[-_\\s:]*$",
                    FLAGS);
    private static final Pattern FROM =
            Pattern.compile(
                    "^\\**(?:From|Von|De|Da|منجانب|از|من)\\**\\s*:\\**\\s*\\S.*",
                    FLAGS | Pattern.DOTALL);
    private static final Pattern SENT =
            Pattern.compile(
                    "(?:^|\\n"
                            + "|\\s)\\**(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|بھیجا"
                            + " گیا|تاریخ|تاريخ)\\**\\s*:.*",
                    FLAGS | Pattern.DOTALL);
    private static final Pattern DEVICE =
            Pattern.compile(
                    "^(?:sent from (?:my|mail for|outlook|yahoo|samsung|the all-new).{0,80}|get"
                            + " outlook for .{0,40}|(?:envoyé|gesendet|enviado) (?:de|von|desde)"
                            + " (?:mon|meinem|mi) .{0,40}|میرے (?:آئی فون|موبائل|فون) سے بھیجا"
                            + " گیا.{0,20})$",
                    FLAGS);
    private static final Pattern DISCLAIMER =
            Pattern.compile(
                    "(?s).*(?:(?:e-?mail|message|communication|transmission)\\b.{0,200}\\b(?:confidential|privileged|intended"
                        + " (?:solely|only|for the))|intended recipient|received this"
                        + " (?:e-?mail|message|communication|transmission) (?:in error|by"
                        + " mistake)|consider the environment before printing|scanned (?:for|by)"
                        + " .{0,40}virus|virus-free\\.?|اگر آپ (?:مطلوبہ|اصل) وصول کنندہ نہیں|یہ ای"
                        + " ?میل .{0,60}(?:خفیہ|رازدارانہ)).*",
                    FLAGS);
    private static final Pattern LIST_FOOTER =
            Pattern.compile(
                    "(?s).*(?:mailing list|you received this message because you are subscribed|to"
                            + " unsubscribe (?:from|send|click)|unsubscribe from this"
                            + " (?:list|group)|manage (?:your"
                            + " )?(?:subscription|preferences)|list-unsubscribe).*",
                    FLAGS);
    private static final Pattern RULE = Pattern.compile("^[-_=*]{8,}$");

    private MailFurniture() {}

    /// @param entries of one mail, in order; those that are furniture are set so
    /// @param forwards whether the mail says that it passes on another one
    static void mark(List<Entry> entries, boolean forwards) {
        boolean passesOn = forwards;
        boolean inReply = false;
        boolean inSignature = false;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String text = entry.text();
            if (FORWARDED.matcher(text).matches()) {
                passesOn = true;
                inSignature = false;
            }
            boolean header = isHeader(entries, i);
            if (!passesOn && (ORIGINAL.matcher(text).matches() || header)) {
                inReply = true;
            }
            inSignature &= !header && !ORIGINAL.matcher(text).matches();
            if (text.equals("--") || text.startsWith("--\n")) {
                inSignature = entries.size() - i <= 12;
            }
            if (!entry.isKept()) {
                attribution(entries, i);
                continue;
            }
            if (inReply) {
                entries.set(i, entry.removed("quoted-reply"));
            } else if (inSignature && text.length() < 600) {
                entries.set(i, entry.removed("signature"));
            } else if (DEVICE.matcher(text).matches()) {
                entries.set(i, entry.removed("signature"));
            } else if (isFooter(entries, i)) {
                boolean list = LIST_FOOTER.matcher(text).matches();
                entries.set(i, entry.removed(list ? "newsletter" : "disclaimer"));
            } else if (RULE.matcher(text).matches()) {
                boolean before = i + 1 < entries.size() && isFooter(entries, i + 1);
                boolean reply = i + 1 < entries.size() && isHeader(entries, i + 1) && !passesOn;
                if (before || reply) {
                    entries.set(i, entry.removed(reply ? "quoted-reply" : "disclaimer"));
                }
            }
        }
    }

    /// Disclaimers and the footers of lists stand in the last third of a mail, or after all that
    /// its sender wrote.
    private static boolean isFooter(List<Entry> entries, int i) {
        String text = entries.get(i).text();
        boolean late = i * 3 >= entries.size() || i >= 2;
        return late
                && text.length() < 4000
                && (DISCLAIMER.matcher(text).matches() || LIST_FOOTER.matcher(text).matches());
    }

    /// The line above a quoted reply that says whose words they are.
    private static void attribution(List<Entry> entries, int i) {
        if (i == 0 || !entries.get(i).reason().equals("quoted-reply")) {
            return;
        }
        Entry above = entries.get(i - 1);
        if (above.isKept() && ATTRIBUTION.matcher(above.text()).matches()) {
            entries.set(i - 1, above.removed("quoted-reply"));
        }
    }

    /// "From: … Sent: …", in one block or in a few short ones.
    private static boolean isHeader(List<Entry> entries, int i) {
        String text = entries.get(i).text();
        if (text.length() > 1500 || !FROM.matcher(text).matches()) {
            return false;
        }
        StringBuilder here = new StringBuilder(text);
        for (int k = i + 1; k < Math.min(entries.size(), i + 4); k++) {
            String next = entries.get(k).text();
            here.append('\n').append(next, 0, Math.min(next.length(), 300));
        }
        return SENT.matcher(here).find();
    }
}
