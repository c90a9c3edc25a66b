package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.console.AuditDetail;
import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.Attribute;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.Recalled;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.engine.Subjects;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What was done, in parts.
final class AuditDetails {
    private AuditDetails() {}

    static AuditDetail of(Change change) {
        return switch (change) {
            case StateChange.RoomCreated created -> detail(change, created.name(), null);
            case StateChange.RoomDestroyed destroyed ->
                    detail(change, destroyed.automatic() ? "automatic" : null, null);
            case StateChange.LifetimeChanged changed ->
                    detail(change, lifetime(changed.lifetime()), lifetime(changed.before()));
            case StateChange.RoomRenamed renamed ->
                    detail(change, renamed.name(), renamed.before());
            case StateChange.MessagesRecalled recalled -> of(recalled);
            case StateChange.AttributesEdited edited -> of(edited);
            case StateChange.ActUndone undone -> detail(change, Long.toString(undone.line()), null);
            case AppChange.NoteAdded added -> detail(change, added.note().text(), null);
            case AppChange.ActRefused refused -> detail(change, refused.refusal().message(), null);
            case AppChange.ActUndone undone -> detail(change, Long.toString(undone.line()), null);
            case AppChange.TypesChanged changed ->
                    new AuditDetail(
                            List.of(),
                            changed.list().name(),
                            null,
                            List.of(),
                            List.of(),
                            changed.types());
            case StateChange _, AppChange _ -> detail(change, null, null);
        };
    }

    private static String lifetime(Lifetime lifetime) {
        return lifetime.kind() + " " + lifetime.minutes();
    }

    private static AuditDetail detail(
            Change change, @Nullable String value, @Nullable String before) {
        return new AuditDetail(
                Subjects.users(change), value, before, List.of(), List.of(), List.of());
    }

    private static AuditDetail of(StateChange.MessagesRecalled recalled) {
        var messages = recalled.messages();
        return new AuditDetail(
                Subjects.users(recalled),
                null,
                null,
                List.of(),
                messages.stream().map(Recalled::messageUId).toList(),
                List.of());
    }

    private static AuditDetail of(StateChange.AttributesEdited edited) {
        return new AuditDetail(
                List.of(),
                null,
                null,
                edited.edits().stream()
                        .map(edit ->
                                new AuditDetail.AttributeChange(
                                        edit.key(), value(edit.before()), value(edit.after())))
                        .toList(),
                List.of(),
                List.of());
    }

    private static @Nullable String value(@Nullable Attribute attribute) {
        return attribute == null ? null : attribute.value();
    }
}
