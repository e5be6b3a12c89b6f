package org.briefingbuilder;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/// One random case of a law, the same for the same seed. What is drawn leans to the edges, where
/// mistakes are.
///
/// A law that fails names the seed of its case; `-Dcase=SEED` tries that case alone.
public final class Case {

    /// What must hold whatever is drawn.
    public interface Law {
        void check(Case any) throws Exception;
    }

    private static final int TRIES = 300;

    private final Random random;

    private Case(long seed) {
        // Neighbouring seeds would give much the same first numbers.
        this.random = new Random(new SplittableRandom(seed).nextLong());
    }

    public static void each(Law law) {
        each(TRIES, law);
    }

    /// Tries the seeds from 1 to `tries`.
    ///
    /// @throws AssertionError at the first case for which the law does not hold
    public static void each(int tries, Law law) {
        Long alone = Long.getLong("case");
        long first = alone == null ? 1 : alone;
        long last = alone == null ? tries : alone;
        for (long seed = first; seed <= last; seed++) {
            try {
                law.check(new Case(seed));
            } catch (Throwable e) {
                throw new AssertionError("Seed " + seed + " (alone: -Dcase=" + seed + "): " + e, e);
            }
        }
    }

    public Random random() {
        return random;
    }

    /// A number from `least` to `most`, both included; every fourth is one of the two or next to
    /// it.
    public int between(int least, int most) {
        if (random.nextInt(4) > 0) {
            return random.nextInt(least, most + 1);
        }
        int inwards = Math.min(random.nextInt(2), most - least);
        return random.nextBoolean() ? least + inwards : most - inwards;
    }

    @SafeVarargs
    public final <T> T of(T... some) {
        return some[random.nextInt(some.length)];
    }

    public <T> List<T> list(int least, int most, Supplier<? extends T> each) {
        int size = between(least, most);
        List<T> list = new ArrayList<>(size);
        while (list.size() < size) {
            list.add(each.get());
        }
        return list;
    }

    /// From `least` to `most` of the parts, in a row.
    public String text(int least, int most, String... parts) {
        return String.join("", list(least, most, () -> of(parts)));
    }
}
