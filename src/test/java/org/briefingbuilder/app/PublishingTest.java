package org.briefingbuilder.app;


import org.briefingbuilder.app.Publishing.Options;
import org.briefingbuilder.app.Publishing.Outcome;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.publish.Briefs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class PublishingTest {

    @TempDir Path folder;

    static Publishing publishing(Briefs briefs) {
        return new Publishing(
                () -> briefs.library().contents(),
                briefs.library()::text,
                briefs.library()::original);
    }

    @Test
    void look() {
        for (Briefs briefs :
                java.util.List.of(
                        Briefs.english(),
                        Briefs.urdu(),
                        Briefs.mixed(),
                        Briefs.assembled("en"),
                        Briefs.english().inStyle("ieee"))) {
            Outcome o =
                    publishing(briefs)
                            .export(
                                    briefs.brief(),
                                    Options.to(folder.resolve("x.pdf")),
                                    Progress.NONE);
            System.out.println(o);
            if (o instanceof Outcome.Published) {
                System.out.println(
                        Publishing.verify(
                                folder.resolve("x.pdf"),
                                new Publishing.Against.InProject(
                                        briefs.library().contents(), briefs.library()::text),
                                (a, b) -> "",
                                Progress.NONE));
            }
        }
    }
}
