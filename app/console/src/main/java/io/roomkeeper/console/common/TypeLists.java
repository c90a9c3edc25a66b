package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.console.MessageTypeList;

import java.util.List;
import java.util.Optional;

/// Puts message types on the lists of the whole server, or takes them off.
public final class TypeLists {
    private final ConsoleSession session;
    private final ModerationActs acts;
    private final StatusLine status;
    private final RowChanges changes;
    private final Runnable changed;

    /// `changes` has what is awaited and what was refused, by type; `changed` is called when the
    /// server has changed something.
    public TypeLists(
            ConsoleSession session,
            ModerationActs acts,
            StatusLine status,
            RowChanges changes,
            Runnable changed) {
        this.session = session;
        this.acts = acts;
        this.status = status;
        this.changes = changes;
        this.changed = changed;
    }

    /// Puts `types` on a list, or takes them off.
    public void change(MessageTypeList list, List<String> types, boolean on) {
        String named = String.join(", ", types);
        changes.begin(types);
        Answers.take(
                session.moderation().everywhere().changeMessageTypes(list, types, on, ""),
                session.fx(),
                answer -> {
                    changes.end(types);
                    status.done(text(done(list, on), named));
                    acts.did(Optional.empty(), text(done(list, on), named), answer.lines());
                    changed.run();
                },
                failure -> {
                    String why = Failures.why(failure);
                    changes.fail(
                            types,
                            type -> text("types.notChanged", type, why),
                            () -> change(list, types, on));
                    status.failed(text("types.notChanged", named, why), failure);
                });
    }

    private static String done(MessageTypeList list, boolean on) {
        return switch (list) {
            case LOW_PRIORITY -> on ? "types.low.done" : "types.high.done";
            case GUARDED -> on ? "types.guarded.done" : "types.unguarded.done";
        };
    }
}
