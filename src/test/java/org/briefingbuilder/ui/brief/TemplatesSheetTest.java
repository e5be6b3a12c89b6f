package org.briefingbuilder.ui.brief;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;

import org.briefingbuilder.app.OwnTemplates;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class TemplatesSheetTest extends InBrief {

    private static final String PREFERENCES = "briefing.preferences";

    @TempDir Path settings;

    @BeforeEach
    void ownSettings() {
        System.setProperty(PREFERENCES, settings.resolve("preferences.properties").toString());
    }

    @AfterEach
    void usual() {
        System.clearProperty(PREFERENCES);
    }

    @Test
    void oneThatWasBrokenByAnEditorSaysWhere() throws IOException {
        OwnTemplates own = OwnTemplates.use();
        own.copy("policy-brief", "ours");
        Path broken = own.copy("policy-brief", "theirs").resolve("brief.mustache");
        Files.writeString(broken, Files.readString(broken) + "\n{{#never-closed}}\n");
        Seat seat = open("en", Look.Mode.LIGHT);
        settle();
        onFx(
                () -> {
                    seat.commands().run("brief.templates");
                    return true;
                });
        settle();
        Node fault = seat.overlay().node().lookup("#template-fault-theirs");
        assertTrue(((Label) fault).getText().startsWith("brief.mustache"), fault.toString());
        assertNull(seat.overlay().node().lookup("#template-fault-ours"));
        snapshot(seat.overlay().node(), "templates-broken");
    }
}
