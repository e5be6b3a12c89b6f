package org.briefingbuilder.intake.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/// Teaches [Trees]: second-order gradient boosting with logistic loss over binned signs, as in Chen
/// and Guestrin 2016. The same rows give the same trees.
final class Boosting {
    private static final int BINS = 64;
    private static final double CALM = 5;
    private static final double LEAST_WEIGHT = 8;

    private final float[][] rows;
    private final float[] labels;
    private final float[] weights;
    private final int signs;
    private final float[][] bounds;
    private final byte[][] bins;

    Boosting(List<float[]> rows, float[] labels, float[] weights) {
        this.rows = rows.toArray(float[][]::new);
        this.labels = labels;
        this.weights = weights;
        this.signs = this.rows[0].length;
        this.bounds = new float[signs][];
        this.bins = new byte[signs][this.rows.length];
        for (int s = 0; s < signs; s++) {
            bin(s);
        }
    }

    /// A sign's numbers fall into bins of about as many rows each.
    private void bin(int s) {
        float[] sorted = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            sorted[i] = rows[i][s];
        }
        Arrays.sort(sorted);
        TreeSet<Float> cuts = new TreeSet<>();
        for (int b = 1; b < BINS; b++) {
            float cut = sorted[(int) ((long) sorted.length * b / BINS)];
            if (cut < sorted[sorted.length - 1]) {
                cuts.add(cut);
            }
        }
        float last = Float.NEGATIVE_INFINITY;
        for (float value : sorted) {
            // rare values get cuts of their own while there is room
            if (value > last && cuts.size() < BINS - 1 && value < sorted[sorted.length - 1]) {
                cuts.add(value);
            }
            last = value;
        }
        float[] found = new float[cuts.size()];
        int k = 0;
        for (float cut : cuts) {
            found[k++] = cut;
        }
        bounds[s] = found;
        for (int i = 0; i < rows.length; i++) {
            int at = Arrays.binarySearch(found, rows[i][s]);
            bins[s][i] = (byte) (at >= 0 ? at : -at - 1);
        }
    }

    Trees train(int count, double rate) {
        List<Trees.Tree> trees = new ArrayList<>();
        double[] sums = new double[rows.length];
        double[] slope = new double[rows.length];
        double[] bend = new double[rows.length];
        for (int t = 0; t < count; t++) {
            for (int i = 0; i < rows.length; i++) {
                double chance = 1 / (1 + Math.exp(-sums[i]));
                slope[i] = weights[i] * (chance - labels[i]);
                bend[i] = weights[i] * Math.max(1e-6, chance * (1 - chance));
            }
            Trees.Tree tree = grow(slope, bend, rate);
            trees.add(tree);
            for (int i = 0; i < rows.length; i++) {
                sums[i] += tree.weigh(rows[i]);
            }
        }
        return new Trees(trees);
    }

    private Trees.Tree grow(double[] slope, double[] bend, double rate) {
        int inner = (1 << Trees.DEPTH) - 1;
        int[] sign = new int[inner];
        float[] bound = new float[inner];
        Arrays.fill(bound, Float.MAX_VALUE);
        int[] node = new int[rows.length];
        for (int depth = 0; depth < Trees.DEPTH; depth++) {
            int first = (1 << depth) - 1;
            int here = 1 << depth;
            double[] bestGain = new double[here];
            for (int s = 0; s < signs; s++) {
                double[][] g = new double[here][BINS + 1];
                double[][] h = new double[here][BINS + 1];
                byte[] bin = bins[s];
                for (int i = 0; i < rows.length; i++) {
                    g[node[i] - first][bin[i]] += slope[i];
                    h[node[i] - first][bin[i]] += bend[i];
                }
                for (int k = 0; k < here; k++) {
                    split(s, g[k], h[k], k, first, bestGain, sign, bound);
                }
            }
            for (int i = 0; i < rows.length; i++) {
                int at = node[i];
                node[i] = 2 * at + (rows[i][sign[at]] <= bound[at] ? 1 : 2);
            }
        }
        float[] leaves = new float[1 << Trees.DEPTH];
        double[] g = new double[leaves.length];
        double[] h = new double[leaves.length];
        for (int i = 0; i < rows.length; i++) {
            g[node[i] - inner] += slope[i];
            h[node[i] - inner] += bend[i];
        }
        for (int k = 0; k < leaves.length; k++) {
            leaves[k] = (float) (-rate * g[k] / (h[k] + CALM));
        }
        return new Trees.Tree(sign, bound, leaves);
    }

    private void split(
            int s,
            double[] g,
            double[] h,
            int k,
            int first,
            double[] best,
            int[] sign,
            float[] bound) {
        double allG = Arrays.stream(g).sum();
        double allH = Arrays.stream(h).sum();
        double leftG = 0;
        double leftH = 0;
        for (int b = 0; b < bounds[s].length; b++) {
            leftG += g[b];
            leftH += h[b];
            double rightG = allG - leftG;
            double rightH = allH - leftH;
            if (leftH < LEAST_WEIGHT || rightH < LEAST_WEIGHT) {
                continue;
            }
            double gain =
                    leftG * leftG / (leftH + CALM)
                            + rightG * rightG / (rightH + CALM)
                            - allG * allG / (allH + CALM);
            if (gain > best[k]) {
                best[k] = gain;
                sign[first + k] = s;
                bound[first + k] = bounds[s][b];
            }
        }
    }
}
