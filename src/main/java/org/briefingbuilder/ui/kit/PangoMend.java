package org.briefingbuilder.ui.kit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Mends right-to-left lines on Linux. JavaFX 26 (`PangoGlyphLayout`) remembers the words that it
/// handed to Pango for a run of letters, and hands over the same ones again when the run was cut at
/// the end of a line: the line holds too many glyphs, and measuring it fails with an
/// `ArrayIndexOutOfBoundsException`. Its memory is exchanged for one that forgets a run whose
/// length has changed. Where JavaFX is made otherwise (another system, another release) nothing is
/// done.
final class PangoMend {

    private static final Logger LOG = LoggerFactory.getLogger(PangoMend.class);

    private PangoMend() {}

    static void apply() {
        try {
            Class<?> manager = Class.forName("com.sun.javafx.text.GlyphLayoutManager");
            Class<?> base = Class.forName("com.sun.javafx.text.GlyphLayout");
            Method take = opened(manager.getDeclaredMethod("getInstance"));
            Method giveBack = opened(manager.getDeclaredMethod("dispose", base));
            Object layout = Objects.requireNonNull(take.invoke(null));
            try {
                if (layout.getClass().getSimpleName().equals("PangoGlyphLayout")) {
                    Field memory = layout.getClass().getDeclaredField("runUtf8");
                    memory.setAccessible(true);
                    memory.set(layout, new Memory(length()));
                }
            } finally {
                giveBack.invoke(null, layout);
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("right-to-left lines cannot be mended", e);
        }
    }

    private static Method opened(Method method) {
        method.setAccessible(true);
        return method;
    }

    private static MethodHandle length() throws ReflectiveOperationException {
        Method length =
                opened(Class.forName("com.sun.javafx.text.TextRun").getDeclaredMethod("getLength"));
        return MethodHandles.lookup().unreflect(length);
    }

    /// Pointers to the words of runs. All that were ever put in are given back at the end, where
    /// they are freed.
    private static final class Memory extends LinkedHashMap<Object, Long> {
        private static final long serialVersionUID = 1;

        private final transient MethodHandle length;
        private final transient Map<Object, Integer> lengths = new java.util.IdentityHashMap<>();
        private final transient List<Long> all = new ArrayList<>();

        Memory(MethodHandle length) {
            this.length = length;
        }

        @Override
        public @org.jspecify.annotations.Nullable Long get(Object run) {
            Integer known = lengths.get(run);
            return known != null && known == lengthOf(run) ? super.get(run) : null;
        }

        @Override
        public @org.jspecify.annotations.Nullable Long put(Object run, Long words) {
            lengths.put(run, lengthOf(run));
            all.add(words);
            return super.put(run, words);
        }

        @Override
        public Collection<Long> values() {
            return List.copyOf(all);
        }

        @Override
        public void clear() {
            super.clear();
            lengths.clear();
            all.clear();
        }

        private int lengthOf(Object run) {
            try {
                return (int) length.invoke(run);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
