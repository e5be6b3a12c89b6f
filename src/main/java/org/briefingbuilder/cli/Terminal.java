package org.briefingbuilder.cli;

import java.io.Console;

/// What is known of the screen that the program writes to.
///
/// @param columns the width of standard output in cells; 0 when it is no terminal
/// @param live whether standard error is a terminal, on which a line may be written over
record Terminal(int columns, boolean live) {

    static final Terminal NONE = new Terminal(0, false);

    /// As the launcher found it; without a launcher, as Java finds it.
    static Terminal found() {
        String columns = System.getProperty("briefing.columns", "");
        String live = System.getProperty("briefing.live", "");
        if (columns.isEmpty() && live.isEmpty()) {
            Console console = System.console();
            return console != null && console.isTerminal() ? new Terminal(80, true) : NONE;
        }
        return new Terminal(number(columns), live.equals("true"));
    }

    boolean isScreen() {
        return columns > 0;
    }

    private static int number(String digits) {
        try {
            return Math.clamp(Integer.parseInt(digits.strip()), 0, 1000);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
