package org.briefingbuilder.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// A window with nothing in it, started as the program is: what JavaFX itself costs.
public final class EmptyWindow extends Application {

    public static void main(String[] args) {
        launch(EmptyWindow.class, args);
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(), 1440, 900));
        stage.show();
        Painted.then(StartedWindow::end);
    }
}
