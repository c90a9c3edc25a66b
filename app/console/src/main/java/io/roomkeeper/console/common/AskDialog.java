package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;

import javafx.stage.Window;

import java.util.function.Consumer;
import java.util.function.Function;

/// Asks for one line of text.
public final class AskDialog {
    private AskDialog() {}

    /// What is asked for, what the button says, and what is wrong with an answer (empty: nothing).
    public record Question(String title, String what, String act, Function<String, String> wrong) {}

    /// Asks; `answered` hears an answer that nothing is wrong with.
    public static void show(Window owner, Question question, Consumer<String> answered) {
        DialogStage.modal(
                        owner,
                        question.title(),
                        Fxml.ASK.load(new AskController(question, answered)))
                .show();
    }

    /// What is wrong with a room id; empty when nothing is.
    public static String wrongRoom(String id) {
        try {
            return new RoomId(id).value().isEmpty() ? text("ask.badRoom") : "";
        } catch (RoomkeeperException e) {
            return text("ask.badRoom");
        }
    }
}
