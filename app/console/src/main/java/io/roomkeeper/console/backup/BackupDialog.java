package io.roomkeeper.console.backup;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.DialogStage;
import io.roomkeeper.console.common.Fxml;

import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// Asks for a file and fetches a backup into it; closing the window stops that.
public final class BackupDialog {
    private BackupDialog() {}

    /// Asks where the backup shall be.
    public static Optional<Path> choose(Window owner, ConsoleSession session) {
        ZoneId zone = ZoneId.systemDefault();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("backup.choose"));
        chooser.setInitialFileName(
                text(
                        "backup.name",
                        LocalDate.ofInstant(session.clock().instant(), zone).toString()));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(text("backup.kind"), "*.zip"));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    /// Fetches a backup into `file` and says what becomes of it.
    public static Stage show(Window owner, ConsoleSession session, Path file) {
        BackupViewModel model = new BackupViewModel(session, file);
        Stage dialog =
                DialogStage.modal(
                        owner, text("backup.title"), Fxml.BACKUP.load(new BackupController(model)));
        dialog.setOnHidden(_ -> model.cancel());
        model.stateProperty().subscribe(() -> dialog.sizeToScene());
        model.problem().textProperty().subscribe(() -> dialog.sizeToScene());
        dialog.show();
        model.start();
        return dialog;
    }
}
