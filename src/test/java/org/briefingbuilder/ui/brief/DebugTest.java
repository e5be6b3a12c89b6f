package org.briefingbuilder.ui.brief;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.briefingbuilder.ui.kit.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import java.nio.file.Path;
class DebugTest extends UiTest {
    @TempDir Path folder;
    @Test void d() {
        BriefPlace[] p = new BriefPlace[1];
        Desk desk = Pivot.inWindow(folder, "en");
        Seat seat = seat(desk, outfit("en", Look.Mode.LIGHT), 1384, 820, s -> { p[0] = new BriefPlace(s); return p[0].node(); });
        settle(); settle();
        onFx(() -> { for (Node n : seat.overlay().node().lookupAll(".growing")) { GrowingArea a = (GrowingArea) n; if (!a.getText().startsWith("Ore and access")) continue;
            for (javafx.scene.Parent q = a; q instanceof Region r; q = r.getParent()) System.out.println("W " + r.getClass().getSimpleName()+ r.getStyleClass() + " w=" + r.getWidth() + " h=" + r.getHeight() + " pref=" + r.prefHeight(r.getWidth()) + " pref-1=" + r.prefHeight(-1) + " min=" + r.minHeight(r.getWidth())+ " max=" + r.maxHeight(r.getWidth()) + " bias=" + r.getContentBias() + " needs=" + r.isNeedsLayout());
            } return true; });
        onFx(() -> { desk.close(); return true; });
    }
}
