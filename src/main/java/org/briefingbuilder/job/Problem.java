package org.briefingbuilder.job;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A failure that the user can do something about. It carries a key and arguments; the edge of the
/// program words it: what happened, what is safe, what to do.
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<Object> args;

    /// @param key the message's key below `problem.`, such as `import.encrypted`
    /// @param args numbers and strings for the message, in its order
    public Problem(String key, Object... args) {
        this(null, key, args);
    }

    public Problem(@Nullable Throwable cause, String key, Object... args) {
        super(key + " " + List.of(args), cause);
        this.key = key;
        this.args = List.of(args);
    }

    public String key() {
        return key;
    }

    public List<Object> args() {
        return args;
    }
}
