package io.roomkeeper.console.card;

import static io.roomkeeper.console.common.Texts.text;

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
import javafx.beans.property.SimpleObjectProperty;

import java.util.List;

/// The selected messages on a card, and taking them back.
final class CardMessages {
    private final ConsoleSession session;
    private final RoomId room;
    private final Runnable changed;
    private final Recaller recaller;
    private final ObjectProperty<List<HistoryMessage>> selected =
            new SimpleObjectProperty<>(List.of());
    private final StringBinding whyNot;

    /// `changed` is called when messages were recalled.
    CardMessages(ConsoleSession session, StatusLine status, RoomId room, Runnable changed) {
        this.session = session;
        this.room = room;
        this.changed = changed;
        recaller = new Recaller(session, status);
        whyNot = Reasons.of(this::describe, session.outage(), selected);
    }

    ObjectProperty<List<HistoryMessage>> selectedProperty() {
        return selected;
    }

    /// Why the selected messages cannot be recalled; empty when they can.
    StringBinding whyNotRecall() {
        return whyNot;
    }

    void recall() {
        List<String> ids =
                selected.get().stream().map(each -> each.message().messageUId()).toList();
        recaller.recall(room, ids, changed);
    }

    private String describe() {
        return Reasons.first(
                session.outage().get(),
                Roles.whyNot(session, Role.MODERATOR),
                selected.get().isEmpty() ? text("chat.why.noSelection") : "");
    }
}
