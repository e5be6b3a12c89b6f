package org.briefingbuilder.ui.start;

import javafx.scene.Node;
import javafx.scene.layout.HBox;

import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Icons;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.kordamp.ikonli.feather.Feather;

/// A line over the content of a project that is only read, which follows what others save in it.
public final class ReadingBanner implements AutoCloseable {

    /// Milliseconds between two looks at the file.
    private static final long EVERY = 1500;

    private final HBox root;
    private final Follower follower;

    public ReadingBanner(Seat seat) {
        String name = Naming.stem(seat.desk().project().file());
        root =
                Panes.styled(
                        new HBox(
                                Icons.of(Feather.EYE),
                                Panes.wrapped(seat.say("start.reading.following", name))),
                        "banner");
        follower =
                new Follower(
                        seat.desk().project().file(),
                        EVERY,
                        Fx.EXECUTOR,
                        () -> {
                            var _ =
                                    seat.desk()
                                            .project()
                                            .reread()
                                            .exceptionally(
                                                    failure -> {
                                                        Fx.later(
                                                                () ->
                                                                        seat.failures()
                                                                                .show(failure));
                                                        return false;
                                                    });
                        });
    }

    public Node node() {
        return root;
    }

    @Override
    public void close() {
        follower.close();
    }
}
