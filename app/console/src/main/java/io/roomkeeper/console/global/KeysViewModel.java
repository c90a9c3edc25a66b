package io.roomkeeper.console.global;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.Question;
import io.roomkeeper.console.common.RowChanges;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.table.RowsViewModel;
import io.roomkeeper.protocol.console.ModeratorEntry;
import io.roomkeeper.protocol.console.Role;

import java.util.List;

/// Who has a key to moderate; only owners see that, and make and void keys.
final class KeysViewModel {
    private final ConsoleSession session;
    private final StatusLine status;
    private final RowChanges changes;
    private final RowsViewModel<GlobalRow.Moderator> rows = new RowsViewModel<>();
    private final Question<List<ModeratorEntry>> question;

    KeysViewModel(ConsoleSession session, StatusLine status, RowChanges changes) {
        this.session = session;
        this.status = status;
        this.changes = changes;
        question =
                new Question<>(session, () -> session.moderation().keys().moderators(), this::take);
    }

    RowsViewModel<GlobalRow.Moderator> rows() {
        return rows;
    }

    /// Whether the server tells who has one.
    boolean seen() {
        return session.server().role().includes(Role.OWNER);
    }

    /// Who has one.
    Question<List<ModeratorEntry>> question() {
        return question;
    }

    private void take(List<ModeratorEntry> told) {
        rows.take(told.stream().map(GlobalRow.Moderator::new).toList(), told.size());
    }

    /// Voids the keys of these moderators; what they are connected with ends at once.
    void remove(List<String> names) {
        names.forEach(this::remove);
    }

    private void remove(String name) {
        changes.begin(List.of(name));
        Answers.take(
                session.moderation().keys().removeModerator(name),
                session.fx(),
                _ -> {
                    changes.end(List.of(name));
                    status.done(text("keys.removed", name));
                },
                failure -> {
                    String why = text("keys.notRemoved", name, Failures.why(failure));
                    changes.fail(List.of(name), _ -> why, () -> remove(name));
                    status.failed(why, failure);
                });
    }
}
