package org.briefingbuilder.ui.library;

import java.util.List;

/// The kinds of documents that citation styles tell apart and this program's users meet, most usual
/// first. Their words are below `library.kind.`
final class Kinds {

    static final List<String> ALL =
            List.of(
                    "article-newspaper",
                    "webpage",
                    "report",
                    "article-magazine",
                    "article-journal",
                    "post-weblog",
                    "post",
                    "speech",
                    "interview",
                    "broadcast",
                    "legislation",
                    "bill",
                    "legal_case",
                    "treaty",
                    "hearing",
                    "standard",
                    "book",
                    "chapter",
                    "paper-conference",
                    "thesis",
                    "manuscript",
                    "pamphlet",
                    "personal_communication",
                    "dataset",
                    "document");

    private Kinds() {}
}
