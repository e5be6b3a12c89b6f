package org.briefingbuilder.ui.kit;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
class MarksProbeTest extends UiTest {
    @Test void probe() {
        VBox box = onFx(() -> {
            VBox b = new VBox(6);
            String[] all = {
                "فائل report (2).briefing. موجود نہیں",
                "فائل \u2068report (2).briefing.\u2069 موجود نہیں",
                "فائل \u200f\u202areport (2).briefing.\u202c\u200f موجود نہیں",
                "فائل \u200freport (2).briefing.\u200f موجود نہیں",
                "واپس لیں: \u2068بریف شامل کی گئی\u2069",
                "واپس لیں: \u200fبریف شامل کی گئی\u200f",
                "\u200f\u202aThe Daily Lantern\u202c\u200f · ۳ ستمبر ۲۰۲۶",
                "\u200f\u202aAyesha K.\u202c\u200f، آج ۱۲:۰۵",
                "کوئی \u200f\u202bبریف شامل ABC.\u202c\u200f کی گئی",
            };
            for (String face : new String[] {"", "urdu", "serif"}) for (String s : all) { Label l = new Label(s); if (!face.isEmpty()) l.getStyleClass().add(face); b.getChildren().add(l); }
            return b; });
        show(box, outfit("ur", Look.Mode.LIGHT), 500, 1000);
        settle();
        snapshot(box, "probe-marks");
    }
}
