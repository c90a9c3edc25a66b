package io.roomkeeper.server.engine.model;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.server.engine.Admission;
import io.roomkeeper.server.engine.Clearance;
import io.roomkeeper.server.engine.Gap;
import io.roomkeeper.server.engine.Hearers;
import io.roomkeeper.server.engine.Receipt;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.RoomView;
import io.roomkeeper.server.engine.StateChange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Makes what two sides say comparable: ids that a side makes up become `?`, but are checked.
final class Plain {
    private static final String MESSAGE_ID = "([0-9A-Z]{4}-){3}[0-9A-Z]{4}";
    private final Set<String> madeUp = new HashSet<>();

    /// By room, each in its order; the sessions of one user that leave at once in the order of
    /// their ids, for no order is promised.
    Map<RoomId, List<RoomEvent>> events(List<RoomEvent> told) {
        var byRoom = new TreeMap<RoomId, List<RoomEvent>>();
        for (var event : told) {
            byRoom.computeIfAbsent(event.room(), _ -> new ArrayList<>()).add(event(event));
        }
        byRoom.values().forEach(Plain::sortDepartures);
        return byRoom;
    }

    private static void sortDepartures(List<RoomEvent> events) {
        for (int from = 0; from < events.size(); from++) {
            int to = from;
            while (to < events.size()
                    && events.get(to) instanceof RoomEvent.SessionLeft left
                    && left.why() == ((RoomEvent.SessionLeft) events.get(from)).why()
                    && left.user().equals(((RoomEvent.SessionLeft) events.get(from)).user())) {
                to++;
            }
            events.subList(from, to)
                    .sort(
                            Comparator.comparingLong(
                                    each -> ((RoomEvent.SessionLeft) each).session().value()));
            from = Math.max(from, to - 1);
        }
    }

    private RoomEvent event(RoomEvent event) {
        return switch (event) {
            case StateChange.RoomCreated created -> {
                makesUp(created.session(), ".+");
                yield new StateChange.RoomCreated(
                        created.room(),
                        created.at(),
                        created.by(),
                        created.reason(),
                        created.name(),
                        created.lifetime(),
                        World.OPAQUE);
            }
            case RoomEvent.MessageSent sent -> {
                makesUp(sent.messageUId(), MESSAGE_ID);
                yield message(sent);
            }
            default -> event;
        };
    }

    private void makesUp(String id, String shape) {
        if (!id.equals(World.OPAQUE) && !id.startsWith(Cast.GIVEN)) {
            if (!id.matches(shape) || !madeUp.add(id)) {
                throw new AssertionError("an id is not well made or not new: " + id);
            }
        }
    }

    private static String id(String id) {
        return id.startsWith(Cast.GIVEN) ? id : World.OPAQUE;
    }

    private static RoomEvent.MessageSent message(RoomEvent.MessageSent sent) {
        return new RoomEvent.MessageSent(
                sent.room(),
                sent.at(),
                sent.sequence(),
                sent.sender(),
                sent.from(),
                sent.objectName(),
                content(sent),
                id(sent.messageUId()),
                sent.source(),
                sent.hearers(),
                sent.retention(),
                sent.upstream(),
                sent.replaced());
    }

    /// A remembered message without what ends with its sending: from where, and to whom it went.
    private static RoomEvent.MessageSent remembered(RoomEvent.MessageSent sent) {
        return message(
                new RoomEvent.MessageSent(
                        sent.room(),
                        sent.at(),
                        sent.sequence(),
                        sent.sender(),
                        null,
                        sent.objectName(),
                        sent.content(),
                        sent.messageUId(),
                        sent.source(),
                        Hearers.ALL,
                        sent.retention(),
                        false,
                        false));
    }

    private static String content(RoomEvent.MessageSent sent) {
        return switch (sent.objectName()) {
            case "RC:RcCmd", "RC:chrmKVNotiMsg" ->
                    sent.content().startsWith("{")
                            ? fields(sent.content()).toString()
                            : sent.content();
            default -> sent.content();
        };
    }

    private static Map<?, ?> fields(String json) {
        return new TreeMap<Object, Object>(WireJson.mapper().readValue(json, LinkedHashMap.class));
    }

    private static List<RoomEvent.MessageSent> messages(List<RoomEvent.MessageSent> sent) {
        return sent.stream().map(Plain::remembered).toList();
    }

    static Object answer(Object answer) {
        return switch (answer) {
            case RoomView view -> view(view);
            case Receipt(var sequence, var id, var at, var replaced) ->
                    new Receipt(sequence, id(id), at, replaced);
            case Clearance(var id, var content, var replaced) ->
                    new Clearance(id(id), content, replaced);
            case Admission admission -> admission(admission);
            case List<?> list -> list.stream().map(Plain::listed).toList();
            default -> answer;
        };
    }

    private static Object listed(Object item) {
        return item instanceof RoomEvent.MessageSent sent ? remembered(sent) : item;
    }

    private static Admission admission(Admission admission) {
        return new Admission(
                admission.created(),
                admission.joined(),
                admission.memberCount(),
                admission.sequence(),
                admission.syncTime(),
                admission.muteAll(),
                admission.globallyMuted(),
                admission.muted(),
                admission.excepted(),
                Gap.NONE, // depends on what is in memory, of which the model knows nothing
                messages(admission.recent()),
                admission.attributes());
    }

    static RoomView view(RoomView view) {
        return new RoomView(
                view.room(),
                view.name(),
                World.OPAQUE,
                view.created(),
                view.lifetime(),
                view.kept(),
                view.muteAll(),
                view.distributing(),
                view.memberCount(),
                view.messageCount(),
                view.lastMessage(),
                null);
    }
}
