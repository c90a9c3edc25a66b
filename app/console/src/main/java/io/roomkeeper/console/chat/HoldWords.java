package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/// What the strip under the list says of it: that it follows, or holds with so many new messages.
final class HoldWords {
    private HoldWords() {}

    static StringBinding of(Hold hold, Transcript transcript) {
        return Bindings.createStringBinding(
                () -> describe(hold, transcript),
                hold.heldProperty(),
                transcript.arrivedProperty(),
                transcript.leftOutProperty());
    }

    private static String describe(Hold hold, Transcript transcript) {
        if (!hold.held()) {
            return text("chat.hold.following");
        }
        int leftOut = transcript.leftOutProperty().get();
        int arrived = transcript.arrivedProperty().get();
        return leftOut == 0
                ? text("chat.hold.held", arrived)
                : text("chat.hold.full", arrived, leftOut);
    }
}
