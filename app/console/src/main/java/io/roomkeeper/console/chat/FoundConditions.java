package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.ActOrAsk;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Guard;
import io.roomkeeper.console.common.Reasons;
import io.roomkeeper.console.common.Roles;
import io.roomkeeper.protocol.console.Role;

import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableStringValue;

import java.util.function.Supplier;

/// Why an act on messages found in any rooms is not possible now; each is empty while it is.
final class FoundConditions {
    private final ConsoleSession session;
    private final Selection selection;
    private final KnownRecalls recalls;
    private final Guard guard;
    private final StringBinding copy;
    private final StringBinding recall;
    private final StringBinding members;
    private final StringBinding inOneRoom;
    private final StringBinding many;

    FoundConditions(
            ConsoleSession session, Selection selection, KnownRecalls recalls, Guard guard) {
        this.session = session;
        this.selection = selection;
        this.recalls = recalls;
        this.guard = guard;
        copy = why(this::whyNotCopy);
        recall = why(this::whyNotRecall);
        members = why(this::whyNoMember);
        inOneRoom = why(this::whyNotInOneRoom);
        many = why(this::whyNotMany);
    }

    /// For what changes nothing: to copy, and to open a card.
    ObservableStringValue copy() {
        return copy;
    }

    /// For recalling the selected messages.
    ObservableStringValue recall() {
        return recall;
    }

    /// For acts on the authors of the selected messages.
    ObservableStringValue members() {
        return members;
    }

    /// For acts that are asked about first, one room at a time.
    ObservableStringValue inOneRoom() {
        return inOneRoom;
    }

    /// For acts that are asked about first when they hit many.
    ObservableStringValue many() {
        return many;
    }

    private StringBinding why(Supplier<String> reason) {
        return Reasons.of(
                reason, session.outage(), selection.rowsProperty(), recalls.versionProperty());
    }

    private String whyNotCopy() {
        return selection.messages().isEmpty() ? text("chat.why.noSelection") : "";
    }

    private String whyNotRecall() {
        boolean some = selection.messages().stream().anyMatch(said -> recalls.possible(said.uid()));
        return Reasons.first(whyNoAct(), some ? "" : text("chat.why.noneToRecall"));
    }

    private String whyNoAct() {
        return Reasons.first(
                session.outage().get(), Roles.whyNot(session, Role.MODERATOR), whyNotCopy());
    }

    private String whyNoMember() {
        return Reasons.first(whyNoAct(), guard.whyNot(selection.authors()));
    }

    private String whyNotInOneRoom() {
        if (!whyNoMember().isEmpty()) {
            return whyNoMember();
        }
        boolean one = selection.messages().stream().map(ChatRow.Said::room).distinct().count() == 1;
        return one ? "" : text("chat.search.oneRoom");
    }

    private String whyNotMany() {
        return selection.authors().size() > ActOrAsk.ASK_ABOVE ? whyNotInOneRoom() : whyNoMember();
    }
}
