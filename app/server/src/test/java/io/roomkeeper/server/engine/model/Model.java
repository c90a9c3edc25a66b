package io.roomkeeper.server.engine.model;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.AttributeNote;
import io.roomkeeper.server.engine.Done;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.engine.Retention;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomView;

import java.time.InstantSource;
import java.util.List;

/// The specification read once more, without a thought for speed, threads or storage.
final class Model {
    final World world;
    private final NoticeModel notices;
    private final AttributeModel attributes;
    private final OwnAttributeModel ownAttributes;
    private final ListModel lists;
    private final RoomModel rooms;
    private final MemberModel members;
    private final SanctionModel sanctions;
    private final Timeline timeline;
    private final MessageModel messages;
    private final RecallModel recalls;
    private final AppModel app;

    Model(Limits limits, InstantSource clock) {
        world = new World(limits, clock);
        notices = new NoticeModel(world);
        attributes = new AttributeModel(world);
        ownAttributes = new OwnAttributeModel(world, attributes);
        lists = new ListModel(world, notices);
        rooms = new RoomModel(world, lists, attributes);
        members = new MemberModel(world, attributes, rooms);
        sanctions = new SanctionModel(world, notices, members, rooms);
        timeline = new Timeline(world, members.offline());
        messages = new MessageModel(world, timeline);
        recalls = new RecallModel(world, timeline);
        app = new AppModel(world, notices);
    }

    Object run(RoomCommand<?> command) {
        members.settle(command.room());
        return switch (command) {
            case RoomCommand.Create create -> rooms.create(create);
            case RoomCommand.Destroy destroy -> rooms.destroy(destroy);
            case RoomCommand.SetLifetime set -> rooms.setLifetime(set);
            case RoomCommand.SetKept set -> rooms.setKept(set);
            case RoomCommand.Describe ask -> rooms.view(world.existing(ask.room()));
            case RoomCommand.ListMembers list -> members.list(list);
            case RoomCommand.AreMembers ask -> members.areMembers(ask);
            case RoomCommand.Join join -> members.join(join);
            case RoomCommand.Exit exit -> members.exit(exit);
            case RoomCommand.MoveOut move -> {
                members.moveOut(move.room(), move.user());
                yield Done.DONE;
            }
            case RoomCommand.Disconnect gone -> members.disconnect(gone);
            case RoomCommand.Send send -> messages.send(send);
            case RoomCommand.Clear(RoomCommand.Send send) -> messages.admit(send);
            case RoomCommand.Clear(RoomCommand.Publish publish) -> messages.clear(publish);
            case RoomCommand.Publish publish -> messages.publish(publish);
            case RoomCommand.Recall recall -> recalls.recall(recall);
            case RoomCommand.Recent recent -> messages.recent(recent);
            case RoomCommand.Impose impose -> sanctions.impose(impose);
            case RoomCommand.Lift lift -> sanctions.lift(lift);
            case RoomCommand.ListSanctions list -> sanctions.list(list);
            case RoomCommand.SetMuteAll set -> sanctions.setMuteAll(set);
            case RoomCommand.ChangeUsers change -> lists.change(change);
            case RoomCommand.ListUsers list -> lists.list(list);
            case RoomCommand.SetDistribution set -> rooms.setDistribution(set);
            case RoomCommand.SetAttributes set -> attributes.set(set, this::note);
            case RoomCommand.RemoveAttributes remove -> attributes.remove(remove, this::note);
            case RoomCommand.SetOwnAttributes set -> ownAttributes.set(set, this::note);
            case RoomCommand.RemoveOwnAttributes remove -> ownAttributes.remove(remove, this::note);
            case RoomCommand.ListAttributes list -> attributes.list(list);
            case RoomCommand.Desk<?> _ -> throw unasked(command);
        };
    }

    Object run(AppCommand<?> command) {
        return switch (command) {
            case AppCommand.Configure configure -> app.configure(configure);
            case AppCommand.ImposeGlobally impose -> app.impose(impose);
            case AppCommand.LiftGlobally lift -> app.lift(lift);
            case AppCommand.ListGlobalSanctions list -> app.list(list);
            case AppCommand.ChangeTypes change -> app.changeTypes(change);
            case AppCommand.ListTypes list -> app.listTypes(list);
            case AppCommand.ListKeptRooms _ -> app.keptRooms();
            case AppCommand.ListMutedRooms list -> {
                sweep();
                yield app.mutedRooms(list);
            }
            case AppCommand.SaveUser save -> app.save(save);
            case AppCommand.AddNote _,
                    AppCommand.RemoveNote _,
                    AppCommand.NoteRefusal _,
                    AppCommand.NoteDeletion _,
                    AppCommand.NoteModerator _,
                    AppCommand.Undo _ ->
                    throw unasked(command);
            case AppCommand.Broadcast broadcast -> broadcast(broadcast);
        };
    }

    /// Moderators' own questions are judged by their contract, not by this model.
    private static IllegalArgumentException unasked(Object command) {
        return new IllegalArgumentException("not of this model: " + command);
    }

    void sweep() {
        List.copyOf(world.rooms.keySet()).forEach(members::settle);
    }

    List<RoomView> views() {
        return rooms.views();
    }

    private Done broadcast(AppCommand.Broadcast command) {
        world.requireService(AppSwitch.BROADCAST);
        messages.checkFromServer(command.objectName(), command.content());
        for (var id : List.copyOf(world.rooms.keySet())) {
            members.settle(id);
            var room = world.rooms.get(id);
            if (room != null && !room.members.isEmpty()) {
                timeline.add(
                        room,
                        fromServer(
                                command.user(),
                                command.objectName(),
                                command.content(),
                                command.includeSender(),
                                Retention.NONE));
            }
        }
        return Done.DONE;
    }

    private void note(ModelRoom room, UserId user, AttributeNote note) {
        timeline.add(
                room,
                fromServer(
                        user,
                        note.objectName(),
                        note.content(),
                        true,
                        timeline.retention(note.objectName(), true)));
    }

    private static Timeline.Draft fromServer(
            UserId user, String type, String content, boolean toSender, Retention retention) {
        return new Timeline.Draft(
                user,
                null,
                type,
                content,
                World.OPAQUE,
                MessageModel.BY_SERVER,
                toSender,
                retention,
                false,
                false);
    }
}
