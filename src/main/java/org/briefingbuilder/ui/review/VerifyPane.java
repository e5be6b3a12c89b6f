package org.briefingbuilder.ui.review;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.briefingbuilder.publish.Finding;
import org.briefingbuilder.publish.Verification;
import org.briefingbuilder.ui.kit.DropSign;
import org.briefingbuilder.ui.kit.Icons;
import org.briefingbuilder.ui.kit.Job;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.kordamp.ikonli.feather.Feather;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Verifies any PDF that this program made: which, against what, and the verdict with everything
/// that was found.
final class VerifyPane {

    private static final List<String> PDF = List.of("pdf");

    private final Seat seat;
    private final VerifyModel model;
    private final VerdictWords words;
    private final BorderPane root = new BorderPane();
    private final StackPane whole = new StackPane(root);
    private final DropSign sign;
    private final Label file = new Label();
    private final Button start;
    private final ToggleButton folder;

    VerifyPane(Seat seat) {
        this.seat = seat;
        this.model = new VerifyModel(seat.desk(), seat.say("review.verify.job"));
        this.words = new VerdictWords(seat.words());
        this.start = Panes.button(seat.say("review.verify.start"), model::run, "primary");
        ToggleGroup group = new ToggleGroup();
        ToggleButton project = against(VerifyModel.Against.PROJECT, "review.against.project");
        this.folder = against(VerifyModel.Against.FOLDER, "review.against.folder");
        ToggleButton record = against(VerifyModel.Against.RECORD, "review.against.record");
        group.getToggles().addAll(project, folder, record);
        project.setSelected(true);
        Button choose = Panes.button(seat.say("review.verify.choose"), this::choose);
        choose.setGraphic(Icons.of(Feather.FILE_TEXT));
        file.getStyleClass().add("semibold");
        // without a name it takes no gap either
        file.managedProperty().bind(file.textProperty().isEmpty().not());
        FlowPane bar =
                Panes.styled(
                        new FlowPane(choose, file, project, folder, record, start), "review-bar");
        root.setTop(bar);
        root.getStyleClass().add("review-verify");
        root.setFocusTraversable(false);
        this.sign = new DropSign(seat.say("review.verify.drop"));
        whole.setOnDragOver(this::over);
        whole.setOnDragExited(_ -> sign.show(whole, false));
        whole.setOnDragDropped(this::dropped);
        model.fileProperty().addListener((_, _, _) -> ready());
        model.folderProperty().addListener((_, _, _) -> ready());
        model.againstProperty().addListener((_, _, _) -> ready());
        model.stateProperty().addListener((_, _, now) -> show(now));
        show(model.stateProperty().get());
    }

    Node node() {
        return whole;
    }

    void choose(Path pdf) {
        model.fileProperty().set(Optional.of(pdf));
        file.setText(String.valueOf(pdf.getFileName()));
        Panes.script(file, file.getText());
        model.run();
    }

    private void choose() {
        seat.chooser().open(seat.say("review.verify.choose"), PDF).ifPresent(this::choose);
    }

    private ToggleButton against(VerifyModel.Against which, String key) {
        ToggleButton toggle = Panes.styled(new ToggleButton(seat.say(key)), "chip");
        toggle.setOnAction(
                _ -> {
                    toggle.setSelected(true);
                    if (which != VerifyModel.Against.FOLDER || chooseFolder()) {
                        model.againstProperty().set(which);
                        model.run();
                    } else {
                        back();
                    }
                });
        return toggle;
    }

    private boolean chooseFolder() {
        Optional<Path> chosen = seat.chooser().folder(seat.say("review.against.folder"));
        chosen.ifPresent(
                path -> {
                    model.folderProperty().set(chosen);
                    folder.setText(seat.say("review.against.folder.chosen", path.getFileName()));
                });
        return chosen.isPresent();
    }

    /// No folder was chosen: what was selected before is so again.
    private void back() {
        int at = model.againstProperty().get().ordinal();
        folder.getToggleGroup().getToggles().get(at).setSelected(true);
    }

    private void ready() {
        start.setDisable(!model.isReady());
    }

    private void show(VerifyModel.State state) {
        ready();
        root.setCenter(
                switch (state) {
                    case VerifyModel.State.Waiting _ -> waiting();
                    case VerifyModel.State.Running(Job job) -> running(job);
                    case VerifyModel.State.Done(Verdict verdict) -> verdict(verdict);
                    case VerifyModel.State.Failed(var problem) ->
                            Panes.empty(Feather.ALERT_CIRCLE, seat.words().problem(problem));
                });
    }

    private Node waiting() {
        return model.fileProperty().get().isPresent()
                ? Panes.empty(Feather.CHECK_CIRCLE, seat.say("review.verify.ready"))
                : Panes.empty(
                        Feather.CHECK_CIRCLE,
                        seat.say("review.verify.empty"),
                        Panes.button(seat.say("review.verify.choose"), this::choose, "primary"));
    }

    private Node running(Job job) {
        ProgressBar bar = new ProgressBar(-1);
        bar.setAccessibleText(job.title());
        Label said = Panes.muted(job.title());
        job.stateProperty()
                .addListener(
                        (_, _, now) -> {
                            bar.setProgress(now.share());
                            said.setText(
                                    now.total() > 0
                                            ? seat.say(
                                                    "review.verify.progress",
                                                    now.done(),
                                                    now.total())
                                            : seat.say(now.what()));
                        });
        VBox box = new VBox(said, bar, Panes.button(seat.say("review.stop"), model::stop));
        return Panes.styled(box, "empty-state");
    }

    private Node verdict(Verdict verdict) {
        Label sentence = Panes.wrapped(words.sentence(verdict), "review-sentence");
        Label against = Panes.wrapped(words.against(verdict), "muted");
        Node icon = Icons.of(icon(verdict.sort()));
        icon.getStyleClass().add("verdict-" + verdict.sort().name().toLowerCase(Locale.ROOT));
        VBox said = new VBox(sentence, against);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox head = Panes.styled(new HBox(icon, said), "review-verdict");
        VBox box = new VBox(head);
        List<String> unchecked = verdict.verification().unchecked();
        if (!unchecked.isEmpty()) {
            box.getChildren()
                    .add(
                            Panes.wrapped(
                                    seat.say(
                                            "review.unchecked",
                                            unchecked.size(),
                                            seat.words().list(unchecked)),
                                    "muted",
                                    "review-unchecked"));
        }
        for (Verification.Gap gap : verdict.verification().gaps()) {
            box.getChildren().add(Panes.wrapped(words.gap(gap), "muted", "review-unchecked"));
        }
        if (!verdict.findings().isEmpty()) {
            ListView<Finding> list = findings(verdict);
            VBox.setVgrow(list, Priority.ALWAYS);
            box.getChildren().add(list);
        }
        return Panes.styled(box, "review-result");
    }

    private ListView<Finding> findings(Verdict verdict) {
        ListView<Finding> list = new ListView<>();
        list.getItems().setAll(verdict.findings());
        list.getStyleClass().add("review-list");
        list.setAccessibleText(seat.say("review.findings"));
        list.setCellFactory(_ -> new FindingCell(seat, words, model));
        list.setOnKeyPressed(
                event -> {
                    Finding chosen = list.getSelectionModel().getSelectedItem();
                    if (event.getCode() == KeyCode.ENTER && chosen != null) {
                        event.consume();
                        model.spot(chosen).ifPresent(seat.focus()::show);
                    }
                });
        return list;
    }

    private static Feather icon(Verdict.Sort sort) {
        return switch (sort) {
            case AGREES -> Feather.CHECK_CIRCLE;
            case UNSEEN -> Feather.HELP_CIRCLE;
            case DIFFERS -> Feather.X_CIRCLE;
        };
    }

    private void over(DragEvent event) {
        if (pdf(event).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            sign.show(whole, true);
        }
    }

    private void dropped(DragEvent event) {
        Optional<Path> pdf = pdf(event);
        if (pdf.isPresent()) {
            sign.show(whole, false);
            event.setDropCompleted(true);
            event.consume();
            choose(pdf.get());
        }
    }

    private static Optional<Path> pdf(DragEvent event) {
        return event.getGestureSource() == null && event.getDragboard().hasFiles()
                ? event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".pdf"))
                        .findFirst()
                : Optional.empty();
    }
}
