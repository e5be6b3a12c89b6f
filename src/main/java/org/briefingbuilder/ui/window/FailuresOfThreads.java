package org.briefingbuilder.ui.window;

import org.briefingbuilder.ui.kit.Fx;

/// What nobody caught, on any thread, is shown in the window in front; the work goes on.
final class FailuresOfThreads {

    private FailuresOfThreads() {}

    static void catchAll(Program program) {
        Thread.setDefaultUncaughtExceptionHandler(
                (_, failure) ->
                        Fx.now(
                                () -> {
                                    if (!program.windows().isEmpty()) {
                                        program.windows().getLast().failures().show(failure);
                                    }
                                }));
    }
}
