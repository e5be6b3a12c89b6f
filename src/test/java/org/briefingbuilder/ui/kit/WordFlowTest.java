package org.briefingbuilder.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Parent;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class WordFlowTest extends UiTest {

    /// The gaps between the words of a line, as the eye goes, in spaces.
    private static List<Integer> gaps(WordFlow flow) {
        return onFx(
                () -> {
                    Parent node = flow.node();
                    node.resize(800, 40);
                    node.layout();
                    Text space = new Text(" ");
                    List<Text> words =
                            node.getChildrenUnmodifiable().stream()
                                    .map(Text.class::cast)
                                    .sorted(
                                            (a, b) ->
                                                    Double.compare(a.getLayoutX(), b.getLayoutX()))
                                    .toList();
                    List<Integer> gaps = new ArrayList<>();
                    for (int i = 1; i < words.size(); i++) {
                        double gap =
                                words.get(i).getBoundsInParent().getMinX()
                                        - words.get(i - 1).getBoundsInParent().getMaxX();
                        gaps.add((int) Math.round(gap / space.getLayoutBounds().getWidth()));
                    }
                    return gaps;
                });
    }

    @Test
    void wordsOfTwoDirectionsStandApart() {
        assertEquals(
                List.of(1, 1, 1),
                gaps(new WordFlow(false).add("The end.").add("  ").add("نوٹ: Check")));
        assertEquals(List.of(1, 1, 1), gaps(new WordFlow(true).add("نوٹ: Check it ہے")));
        assertEquals(List.of(1, 1, 1), gaps(new WordFlow(false).add("One یہ وہ two")));
    }
}
