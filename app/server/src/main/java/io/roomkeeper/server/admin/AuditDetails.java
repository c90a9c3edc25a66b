package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditDetail;
import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.Attribute;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.Recalled;
import io.roomkeeper.server.engine.StateChange;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What was done, in parts.
final class AuditDetails {
    private static final AuditDetail NONE = detail(List.of(), null, null);

    private AuditDetails() {}

    static AuditDetail of(Change change) {
        return switch (change) {
            case StateChange.RoomCreated created -> detail(List.of(), created.name(), null);
            case StateChange.RoomDestroyed destroyed ->
                    detail(List.of(), destroyed.automatic() ? "automatic" : null, null);
            case StateChange.LifetimeChanged changed ->
                    detail(
                            List.of(),
                            changed.lifetime().kind() + " " + changed.lifetime().minutes(),
                            null);
            case StateChange.RoomRenamed renamed ->
                    detail(List.of(), renamed.name(), renamed.before());
            case StateChange.UsersListed listed -> detail(listed.users(), null, null);
            case StateChange.SanctionImposed imposed -> of(imposed.user());
            case StateChange.SanctionLifted lifted -> of(lifted.user());
            case StateChange.MessagesRecalled recalled -> of(recalled);
            case StateChange.AttributesEdited edited -> of(edited);
            case StateChange.ActUndone undone ->
                    detail(List.of(), Long.toString(undone.line()), null);
            case AppChange.GlobalSanctionImposed imposed -> of(imposed.user());
            case AppChange.GlobalSanctionLifted lifted -> of(lifted.user());
            case AppChange.NoteAdded added ->
                    detail(List.of(added.note().user()), added.note().text(), null);
            case AppChange.NoteRemoved removed -> of(removed.user());
            case AppChange.ActUndone undone ->
                    detail(List.of(), Long.toString(undone.line()), null);
            case AppChange.TypesChanged changed ->
                    new AuditDetail(
                            List.of(),
                            changed.list().name(),
                            null,
                            List.of(),
                            List.of(),
                            changed.types());
            case StateChange _, AppChange _ -> NONE;
        };
    }

    private static AuditDetail of(UserId user) {
        return detail(List.of(user), null, null);
    }

    private static AuditDetail detail(
            List<UserId> users, @Nullable String value, @Nullable String before) {
        return new AuditDetail(users, value, before, List.of(), List.of(), List.of());
    }

    private static AuditDetail of(StateChange.MessagesRecalled recalled) {
        var messages = recalled.messages();
        return new AuditDetail(
                messages.stream().map(Recalled::sender).distinct().toList(),
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
