package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.RowChanges;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.table.RowsViewModel;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.AttributePage;
import io.roomkeeper.protocol.console.AttributesAnswer;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// State of the Attributes tab. A row changes when the server says so; a value that somebody else
/// has set meanwhile stays, beside the one that was to be set, until it is said which shall hold.
final class AttributesViewModel {
    /// Keys in one call. Server API §9.
    private static final int BLOCK = 20;

    private final ConsoleSession session;
    private final RoomId room;
    private final ModerationActs acts;
    private final StatusLine status;
    private final Runnable changed;
    private final RowsViewModel<AttributeRow> rows = new RowsViewModel<>();
    private final Map<String, String> conflicts = new HashMap<>();
    private final RowChanges changes = new RowChanges();
    private AttributePage page = new AttributePage(List.of(), 0);
    private boolean editing;

    /// `changed` is called when the server has changed something.
    AttributesViewModel(
            ConsoleSession session,
            RoomId room,
            ModerationActs acts,
            StatusLine status,
            Runnable changed) {
        this.session = session;
        this.room = room;
        this.acts = acts;
        this.status = status;
        this.changed = changed;
    }

    RowsViewModel<AttributeRow> rows() {
        return rows;
    }

    /// What is awaited and what was refused, by key.
    RowChanges changes() {
        return changes;
    }

    /// Takes the attributes as the server told them; while a value is written, afterwards.
    void take(AttributePage told) {
        page = told;
        told.attributes().stream()
                .filter(entry -> entry.value().equals(conflicts.get(entry.key())))
                .forEach(entry -> conflicts.remove(entry.key()));
        if (!editing) {
            show();
        }
    }

    /// Says whether a value is being written in the table.
    void edit(boolean begun) {
        editing = begun;
        if (!begun) {
            show();
        }
    }

    /// Sets an attribute; when somebody else has set it, the row asks which value shall hold.
    void set(String key, String value, boolean keepOnExit) {
        var _ = set(key, value, keepOnExit, false);
    }

    /// The same, or by `force` whoever has set it before. Returns what the server answers.
    CompletableFuture<AttributesAnswer> set(
            String key, String value, boolean keepOnExit, boolean force) {
        List<String> keys = List.of(key);
        changes.begin(keys);
        CompletableFuture<AttributesAnswer> answer =
                session.moderation()
                        .inRoom()
                        .setAttributes(room, Map.of(key, value), keepOnExit, force, "");
        Answers.take(
                answer,
                session.fx(),
                told -> {
                    changes.end(keys);
                    answered(key, value, told);
                },
                failure ->
                        failed(
                                keys,
                                failure,
                                () -> {
                                    var _ = set(key, value, keepOnExit, force);
                                }));
        return answer;
    }

    /// Lets the value hold that was to be set here.
    void keepMine(AttributeRow row) {
        row.mine()
                .ifPresent(value -> {
                    var _ = set(row.id(), value, row.entry().keepOnExit(), true);
                });
    }

    /// Lets the value hold that somebody else has set.
    void takeTheirs(AttributeRow row) {
        conflicts.remove(row.id());
        show();
    }

    /// Removes attributes, whoever has set them.
    void delete(List<String> keys) {
        delete(keys, List.of());
    }

    /// `lines` were written by the blocks before.
    private void delete(List<String> keys, List<Long> lines) {
        if (keys.isEmpty()) {
            return;
        }
        List<String> block = keys.subList(0, Math.min(BLOCK, keys.size()));
        changes.begin(block);
        Answers.take(
                session.moderation().inRoom().removeAttributes(room, block, ""),
                session.fx(),
                answer -> {
                    List<Long> written = new ArrayList<>(lines);
                    written.addAll(answer.lines());
                    changes.end(block);
                    did(text("attributes.deleted", block.size()), written);
                    delete(keys.subList(block.size(), keys.size()), written);
                },
                failure -> failed(block, failure, () -> delete(block)));
    }

    /// The selected attributes as one JSON object.
    String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        rows.selectedProperty().get().forEach(row -> json.put(row.id(), row.entry().value()));
        return json.toPrettyString();
    }

    private void answered(String key, String value, AttributesAnswer answer) {
        if (answer.conflicts().isEmpty()) {
            conflicts.remove(key);
            did(text("attributes.set", key), answer.lines());
        } else {
            conflicts.put(key, value);
            status.failed(text("attributes.conflict", key, answer.conflicts().getFirst().owner()));
            changed.run();
        }
    }

    private void did(String sentence, List<Long> lines) {
        acts.did(Optional.of(room), sentence, lines);
        changed.run();
    }

    private void failed(List<String> keys, Throwable failure, Runnable retry) {
        String why = Failures.why(failure);
        changes.fail(keys, key -> text("attributes.notChanged", key, why), retry);
        status.failed(text("attributes.notChanged", keys.getFirst(), why), failure);
    }

    private void show() {
        rows.take(
                page.attributes().stream()
                        .map(entry ->
                                new AttributeRow(
                                        entry, Optional.ofNullable(conflicts.get(entry.key()))))
                        .toList(),
                page.attributes().size(),
                page.most());
    }
}
