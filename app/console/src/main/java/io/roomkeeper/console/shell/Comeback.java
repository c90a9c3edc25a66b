package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.chat.ChatViewModel;
import io.roomkeeper.console.chat.MissedMessages;
import io.roomkeeper.console.common.ConsoleSession;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What is said once a lost connection is there again. That nothing was missed is said for a
/// moment; that something was stays until it is loaded or read, which takes longer.
final class Comeback {
    /// How long it is said that the connection is there again. Console design §10.
    static final Duration MOMENT = Duration.ofSeconds(3);

    private final ConsoleSession session;
    private final Supplier<List<ChatViewModel>> chats;
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper loadable = new ReadOnlyBooleanWrapper();
    private final Subscription subscription;
    private boolean back;
    private int turn;

    /// `chats` are the rooms that are open.
    Comeback(ConsoleSession session, Supplier<List<ChatViewModel>> chats) {
        this.session = session;
        this.chats = chats;
        subscription = session.outage().subscribe((_, now) -> linkChanged(now));
    }

    /// Counts what is missed in a room that has been opened.
    void follow(ChatViewModel chat) {
        chat.missed().saidProperty().subscribe((_, _) -> describe());
        chat.missed().absentProperty().subscribe((_, _) -> describe());
    }

    /// Empty when there is nothing to say.
    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /// Whether there are missed messages to load.
    ReadOnlyBooleanProperty loadableProperty() {
        return loadable.getReadOnlyProperty();
    }

    /// Loads what was missed in all open rooms.
    void load() {
        missed().forEach(MissedMessages::load);
        dismiss();
    }

    /// Says nothing more.
    void dismiss() {
        back = false;
        missed().forEach(MissedMessages::forget);
        describe();
    }

    void close() {
        subscription.unsubscribe();
    }

    private void linkChanged(String outage) {
        back = outage.isEmpty();
        int mine = ++turn;
        if (back) {
            session.after(
                    MOMENT,
                    () -> {
                        if (mine == turn && said() == 0) {
                            dismiss();
                        }
                    });
        }
        describe();
    }

    private void describe() {
        long said = said();
        sentence.set(!back ? "" : said == 0 ? text("shell.back") : text("shell.backMissed", said));
        loadable.set(missed().anyMatch(each -> each.absentProperty().get() > 0));
    }

    private long said() {
        return missed().mapToLong(each -> each.saidProperty().get()).sum();
    }

    private Stream<MissedMessages> missed() {
        return chats.get().stream().map(ChatViewModel::missed);
    }
}
