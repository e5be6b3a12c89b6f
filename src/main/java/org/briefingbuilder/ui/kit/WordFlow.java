package org.briefingbuilder.ui.kit;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Words of several styles, and small nodes among them, that break over lines in the direction of
/// most of the words. JavaFX 26 on Linux fails when it breaks lines with right-to-left letters
/// (`PrismTextLayout.computeTrailingSpaceWidth`): where there are any, lines are broken here.
public final class WordFlow {

    private final boolean rightToLeft;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /// Either words with their style classes or a node.
    private record Piece(String words, String[] classes, List<Node> node) {}

    public WordFlow(boolean rightToLeft) {
        this.rightToLeft = rightToLeft;
    }

    public WordFlow add(String words, String... classes) {
        pieces.add(new Piece(words, classes, List.of()));
        text.append(words);
        return this;
    }

    /// Adds something that stands among the words.
    public WordFlow add(Node node) {
        pieces.add(new Piece("\ufffc", new String[0], List.of(node)));
        text.append('\ufffc');
        return this;
    }

    /// The words as a node that is as high as its width asks for.
    public Region node() {
        Region node = needsOrder() ? new Lines() : new TextFlow();
        if (node instanceof TextFlow flow) {
            fill(flow);
        }
        node.getStyleClass().add("word-flow");
        node.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return node;
    }

    /// As [#node], in the node that was made for other words before, where that can be: a text that
    /// is styled already costs little when only its words change.
    ///
    /// @return `former`, or a new node
    public Region node(Region former) {
        if (former instanceof TextFlow flow && !needsOrder()) {
            fill(flow);
            return flow;
        }
        return node();
    }

    private boolean needsOrder() {
        char[] letters = text.toString().toCharArray();
        return rightToLeft || Bidi.requiresBidi(letters, 0, letters.length);
    }

    private void fill(TextFlow flow) {
        List<Node> shown = flow.getChildren();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (i == shown.size()) {
                shown.add(made(piece));
            } else if (piece.node().isEmpty()
                    && shown.get(i) instanceof Text words
                    && words.getStyleClass().equals(List.of(piece.classes()))) {
                words.setText(piece.words());
            } else {
                shown.set(i, made(piece));
            }
        }
        shown.subList(pieces.size(), shown.size()).clear();
    }

    private static Node made(Piece piece) {
        return piece.node().isEmpty()
                ? styled(piece.words(), piece.classes())
                : piece.node().getFirst();
    }

    private static Text styled(String words, String[] classes) {
        Text node = new Text(words);
        node.getStyleClass().addAll(classes);
        return node;
    }

    /// A word, or a node.
    ///
    /// @param gap the direction's level of the white space before it; negative: none
    private record Token(Node node, byte gap, byte level) {
        double width() {
            return node.getLayoutBounds().getWidth();
        }

        double ascent() {
            return node.getBaselineOffset();
        }

        double descent() {
            return node.getLayoutBounds().getHeight() - ascent();
        }
    }

    /// A token or the white space before one, as it takes part in the order of a line.
    private record Step(Optional<Token> token, double width, byte level) {}

    private final class Lines extends Pane {
        private static final byte NO_GAP = -1;

        private final List<Token> tokens = new ArrayList<>();
        private final Map<Font, Double> spaces = new HashMap<>();

        Lines() {
            int direction =
                    rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
            setAccessibleRole(AccessibleRole.TEXT);
            setAccessibleText(text.toString().replace("\ufffc", " ").strip());
            Bidi bidi = new Bidi(text.toString(), direction);
            int at = 0;
            byte gap = NO_GAP;
            for (Piece piece : pieces) {
                int end = at + piece.words().length();
                if (!piece.node().isEmpty()) {
                    put(piece.node().getFirst(), gap, bidi.getLevelAt(at));
                    gap = NO_GAP;
                    at = end;
                    continue;
                }
                int start = -1;
                for (int i = at; i <= end; i++) {
                    boolean blank = i == end || Character.isWhitespace(text.charAt(i));
                    if (!blank && start < 0) {
                        start = i;
                    } else if (blank && start >= 0) {
                        Text word = styled(text.substring(start, i), piece.classes());
                        word.setAccessibleRole(AccessibleRole.NODE);
                        put(word, gap, bidi.getLevelAt(start));
                        gap = NO_GAP;
                        start = -1;
                    }
                    if (blank && i < end && gap == NO_GAP) {
                        gap = (byte) bidi.getLevelAt(i);
                    }
                }
                at = end;
            }
        }

        private void put(Node node, byte gap, int level) {
            tokens.add(new Token(node, gap, (byte) level));
            getChildren().add(node);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefWidth(double height) {
            double width = 0;
            for (Token token : tokens) {
                width += token.width() + gap(token);
            }
            return Math.ceil(width);
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        @Override
        protected double computeMinHeight(double width) {
            return width < 0 ? 0 : computePrefHeight(width);
        }

        @Override
        protected double computePrefHeight(double width) {
            return flow(width < 0 ? Double.MAX_VALUE : width, false);
        }

        @Override
        protected void layoutChildren() {
            flow(getWidth(), true);
        }

        private double flow(double width, boolean place) {
            tokens.forEach(token -> token.node().autosize());
            double y = 0;
            int from = 0;
            while (from < tokens.size()) {
                int to = from;
                double used = 0;
                double ascent = 0;
                double descent = 0;
                while (to < tokens.size()) {
                    Token token = tokens.get(to);
                    double wide = token.width() + (to == from ? 0 : gap(token));
                    if (to > from && token.gap() != NO_GAP && used + wide > width) {
                        break;
                    }
                    used += wide;
                    ascent = Math.max(ascent, token.ascent());
                    descent = Math.max(descent, token.descent());
                    to++;
                }
                if (place) {
                    place(tokens.subList(from, to), rightToLeft ? width - used : 0, y + ascent);
                }
                y += ascent + descent;
                from = to;
            }
            return Math.ceil(y);
        }

        /// From left to right as the eye goes. White space has a place in that order of its own:
        /// between words of two directions it goes with the line.
        private void place(List<Token> line, double left, double base) {
            List<Step> steps = new ArrayList<>();
            for (Token token : line) {
                if (token != line.getFirst() && token.gap() != NO_GAP) {
                    steps.add(new Step(Optional.empty(), gap(token), token.gap()));
                }
                steps.add(new Step(Optional.of(token), token.width(), token.level()));
            }
            byte[] levels = new byte[steps.size()];
            Step[] order = steps.toArray(Step[]::new);
            for (int i = 0; i < levels.length; i++) {
                levels[i] = order[i].level();
            }
            Bidi.reorderVisually(levels, 0, order, 0, order.length);
            double x = left;
            for (Step step : order) {
                double here = x;
                step.token().ifPresent(t -> t.node().relocate(here, base - t.ascent()));
                x += step.width();
            }
        }

        private double gap(Token token) {
            if (token.gap() == NO_GAP) {
                return 0;
            }
            Font font = token.node() instanceof Text word ? word.getFont() : Font.getDefault();
            return spaces.computeIfAbsent(font, Lines::space);
        }

        private static double space(Font font) {
            Text space = new Text(" ");
            space.setFont(font);
            return space.getLayoutBounds().getWidth();
        }
    }
}
