package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.OwnText;
import org.briefingbuilder.text.Span;

import java.util.List;

/// What a check asks about the spelling of what the author wrote.
public interface Proofreading {

    /// Knows no language.
    Proofreading NONE =
            new Proofreading() {
                @Override
                public List<Span> misspelt(Brief brief, OwnText own) {
                    return List.of();
                }

                @Override
                public List<Problem> flaws() {
                    return List.of();
                }
            };

    /// The words that are in no dictionary, in order.
    List<Span> misspelt(Brief brief, OwnText own);

    /// Dictionaries that cannot be used.
    List<Problem> flaws();
}
