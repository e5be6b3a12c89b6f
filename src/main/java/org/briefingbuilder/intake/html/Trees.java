package org.briefingbuilder.intake.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Weighs the [Signs] of a piece of a page: a sum of small decision trees (gradient boosting with
/// logistic loss, Friedman 2001), taught on public pages whose main text people have marked. All
/// trees have the same depth; a node's children are at `2i + 1` and `2i + 2`.
///
/// The resource has a line for each tree: `sign:bound` for its inner nodes, then the leaves'
/// values. `MainTextTraining` writes it.
final class Trees {
    static final String RESOURCE = "/pages/main-text.trees";
    static final int DEPTH = 4;
    private static final int INNER = (1 << DEPTH) - 1;
    private static final int LEAVES = 1 << DEPTH;

    private final List<Tree> trees;

    Trees(List<Tree> trees) {
        this.trees = List.copyOf(trees);
    }

    /// @param signs which sign each inner node looks at
    /// @param bounds a smaller or equal number goes left
    record Tree(int[] signs, float[] bounds, float[] leaves) {

        float weigh(float[] row) {
            int node = 0;
            while (node < INNER) {
                node = 2 * node + (row[signs[node]] <= bounds[node] ? 1 : 2);
            }
            return leaves[node - INNER];
        }

        private String line() {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < INNER; i++) {
                line.append(signs[i]).append(':').append(bounds[i]).append(' ');
            }
            for (float leaf : leaves) {
                line.append(String.format(Locale.ROOT, "%.4f ", leaf));
            }
            return line.toString().strip();
        }
    }

    static Trees bundled() {
        return Bundled.TREES;
    }

    /// Read when first needed.
    private static final class Bundled {
        private static final Trees TREES = load();

        private static Trees load() {
            try (InputStream in =
                            Objects.requireNonNull(Trees.class.getResourceAsStream(RESOURCE));
                    BufferedReader lines =
                            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return new Trees(lines.lines().map(Bundled::tree).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Tree tree(String line) {
            String[] parts = line.split(" ");
            int[] signs = new int[INNER];
            float[] bounds = new float[INNER];
            float[] leaves = new float[LEAVES];
            for (int i = 0; i < INNER; i++) {
                int colon = parts[i].indexOf(':');
                signs[i] = Integer.parseInt(parts[i], 0, colon, 10);
                bounds[i] = Float.parseFloat(parts[i].substring(colon + 1));
            }
            for (int i = 0; i < LEAVES; i++) {
                leaves[i] = Float.parseFloat(parts[INNER + i]);
            }
            return new Tree(signs, bounds, leaves);
        }
    }

    /// How likely a piece is main text, 0 to 1.
    double chance(float[] row) {
        double sum = 0;
        for (Tree tree : trees) {
            sum += tree.weigh(row);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        trees.forEach(tree -> lines.add(tree.line()));
        return lines;
    }
}
