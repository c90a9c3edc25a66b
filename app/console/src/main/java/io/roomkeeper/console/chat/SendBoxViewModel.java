package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.Problem;
import io.roomkeeper.console.common.Reasons;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.console.SentMessage;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/// State of the box in which a moderator writes to the room.
final class SendBoxViewModel {
    /// Bytes in a message; twice as many, which quotes can make of them, fit into one call.
    static final int MAX_BYTES = 60_000;

    private static final String TEXT_MESSAGE = "RC:TxtMsg";

    private final ConsoleSession session;
    private final RoomId room;
    private final ObservableStringValue obstacle;
    private final StringProperty words = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final Problem problem = new Problem();
    private final StringBinding whyNot;
    private final IntegerProperty asked = new SimpleIntegerProperty();
    private String last = "";

    /// `obstacle` says why nothing can be done in the room.
    SendBoxViewModel(ConsoleSession session, RoomId room, ObservableStringValue obstacle) {
        this.session = session;
        this.room = room;
        this.obstacle = obstacle;
        whyNot = Reasons.of(this::describeObstacle, obstacle, words, busy);
    }

    /// What is written.
    StringProperty wordsProperty() {
        return words;
    }

    /// Changes whenever the focus is to go there.
    ReadOnlyIntegerProperty askedProperty() {
        return asked;
    }

    /// Brings the focus there.
    void ask() {
        asked.set(asked.get() + 1);
    }

    /// Why nothing can be written; empty when it can.
    ObservableStringValue obstacle() {
        return obstacle;
    }

    /// Why it cannot be sent now; empty when it can.
    StringBinding whyNot() {
        return whyNot;
    }

    /// Why the last text was not sent; nothing when it was.
    Problem problem() {
        return problem;
    }

    /// "120 of 60,000 bytes".
    String count() {
        return text("chat.send.count", bytes(), MAX_BYTES);
    }

    /// Brings the last text back into an empty box; false when there is none or something is
    /// written.
    boolean recallLast() {
        if (last.isEmpty() || !words.get().isEmpty()) {
            return false;
        }
        words.set(last);
        return true;
    }

    /// Sends what is written; it stays when the server refuses.
    void send() {
        if (!whyNot.get().isEmpty()) {
            return;
        }
        String sent = words.get();
        busy.set(true);
        problem.clear();
        Answers.take(
                session.moderation().messages().send(room, TEXT_MESSAGE, content()),
                session.fx(),
                receipt -> sent(sent, receipt),
                failure -> {
                    busy.set(false);
                    problem.say(text("chat.send.failed", Failures.why(failure)), failure);
                });
    }

    private void sent(String text, SentMessage receipt) {
        busy.set(false);
        last = text;
        // what was begun meanwhile stays
        if (words.get().equals(text)) {
            words.set("");
        }
        problem.say(receipt.sequence() == 0 ? text("chat.send.discarded") : "");
    }

    private String describeObstacle() {
        int over = bytes() - MAX_BYTES;
        return Stream.of(
                        obstacle.get(),
                        Reasons.waiting(busy.get()),
                        words.get().isBlank() ? text("chat.send.empty") : "",
                        over > 0 ? text("chat.send.tooLong", MAX_BYTES, over) : "")
                .filter(why -> !why.isEmpty())
                .findFirst()
                .orElse("");
    }

    private int bytes() {
        return words.get().isEmpty() ? 0 : content().getBytes(StandardCharsets.UTF_8).length;
    }

    private String content() {
        return WireJson.mapper().writeValueAsString(Map.of("content", words.get()));
    }
}
