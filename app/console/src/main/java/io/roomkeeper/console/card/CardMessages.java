package io.roomkeeper.console.card;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.chat.KnownRecalls;
import io.roomkeeper.console.chat.Recaller;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Reasons;
import io.roomkeeper.console.common.Roles;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.HistoryMessage;
import io.roomkeeper.protocol.console.Role;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.List;
import java.util.stream.Stream;

/// The messages on a card, what became of them, and taking them back.
final class CardMessages {
    private final ConsoleSession session;
    private final RoomId room;
    private final Recaller recaller;
    private final KnownRecalls recalls;
    private final ReadOnlyObjectWrapper<List<CardMessage>> shown =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<List<CardMessage>> selected =
            new SimpleObjectProperty<>(List.of());
    private final StringBinding whyNot;
    private List<HistoryMessage> messages = List.of();

    CardMessages(ConsoleSession session, StatusLine status, RoomId room) {
        this.session = session;
        this.room = room;
        recaller = new Recaller(session, status);
        recalls = new KnownRecalls(session);
        recalls.versionProperty().subscribe((_, _) -> show());
        whyNot = Reasons.of(this::describe, session.outage(), selected, recalls.versionProperty());
    }

    /// As the server told them, the newest first, each with what became of it.
    ReadOnlyObjectProperty<List<CardMessage>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ObjectProperty<List<CardMessage>> selectedProperty() {
        return selected;
    }

    /// Why the selected messages cannot be recalled; empty when they can.
    StringBinding whyNotRecall() {
        return whyNot;
    }

    /// Takes what the server told. What was recalled before is asked for once: later ones are told.
    void take(List<HistoryMessage> told) {
        boolean first = messages.isEmpty();
        messages = KnownRecalls.without(told);
        show();
        if (first) {
            recalls.look(messages);
        }
    }

    void recall() {
        recaller.recall(room, recallable().map(CardMessage::uid).toList(), recalls);
    }

    void close() {
        recalls.close();
    }

    private void show() {
        shown.set(
                messages.stream()
                        .map(each ->
                                new CardMessage(each, recalls.words(each.message().messageUId())))
                        .toList());
    }

    private Stream<CardMessage> recallable() {
        return selected.get().stream().filter(each -> recalls.possible(each.uid()));
    }

    private String describe() {
        return Reasons.first(
                session.outage().get(),
                Roles.whyNot(session, Role.MODERATOR),
                selected.get().isEmpty() ? text("chat.why.noSelection") : "",
                recallable().findFirst().isPresent() ? "" : text("chat.why.noneToRecall"));
    }
}
