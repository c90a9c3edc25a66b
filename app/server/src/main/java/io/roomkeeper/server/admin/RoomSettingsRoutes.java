package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.RoomDetails;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.Done;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Waiting;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One room: how it is, and what of it is set.
record RoomSettingsRoutes(ChatroomEngine engine, Origins origins, ConsoleApi.About about) {
    private static final String PATH = "/console/v1/room";
    private static final List<Lifetime.Kind> KINDS = List.of(Lifetime.Kind.values());

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.see(PATH, this::details),
                ConsoleRoute.act(PATH, RoomSettingsRoutes::attempt, this::change));
    }

    /// The first of the changes that are asked for.
    private static AuditAct attempt(JsonNode body) {
        if (body.has("destroyType") || body.has("destroyTime")) {
            return AuditAct.CHANGE_LIFETIME;
        }
        if (body.has("name") || !body.has("distributing")) {
            return AuditAct.RENAME_ROOM;
        }
        return body.path("distributing").asBoolean(true)
                ? AuditAct.RESUME_DISTRIBUTION
                : AuditAct.STOP_DISTRIBUTION;
    }

    private RoomDetails details(HttpCall http) {
        var room = new RoomId(http.query().one("room").orElse(""));
        var survey = Waiting.on(engine.execute(new RoomCommand.Survey(room)));
        var muted =
                survey.view().muteAll()
                        ? origins.latest(
                                room,
                                change ->
                                        change instanceof StateChange.MuteAllChanged all
                                                && all.on())
                        : Optional.<Change>empty();
        var limits = engine.app().limits();
        return new RoomDetails(
                Records.summary(survey.view()),
                new RoomDetails.Counts(
                        survey.muted(),
                        survey.banned(),
                        survey.exceptions(),
                        limits.of(Limit.EXCEPTIONS_PER_ROOM),
                        survey.allowed(),
                        limits.of(Limit.ALLOWED_USERS_PER_ROOM),
                        survey.attributes(),
                        limits.of(Limit.ATTRIBUTES_PER_ROOM)),
                muted.map(change -> change.at().toEpochMilli()).orElse(0L),
                muted.map(Change::by).orElse(""),
                engine.app().settings().has(AppSwitch.HISTORY) ? about.historyDays() : 0);
    }

    /// Everything is looked at before anything is changed.
    private ConsoleAnswer change(HttpCall http) {
        var request = http.json(ConsoleRequest.ChangeRoom.class);
        var room = request.chatroomId();
        var act = Acts.of(http, request.reason());
        var commands = new ArrayList<RoomCommand<Done>>();
        lifetime(request)
                .ifPresent(
                        lifetime -> commands.add(new RoomCommand.SetLifetime(room, lifetime, act)));
        request.name()
                .map(Acts::roomName)
                .ifPresent(name -> commands.add(new RoomCommand.Rename(room, name, act)));
        request.distributing()
                .ifPresent(on -> commands.add(new RoomCommand.SetDistribution(room, on, act)));
        if (commands.isEmpty()) {
            throw new RoomkeeperException(ErrorCode.BAD_PARAMETER, "nothing is to be changed.");
        }
        return ConsoleAnswer.done(
                commands.stream()
                        .flatMap(command -> Acts.lines(engine, command).stream())
                        .toList());
    }

    private static Optional<Lifetime> lifetime(ConsoleRequest.ChangeRoom request) {
        if (request.destroyType().isPresent() != request.destroyTime().isPresent()) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER, "destroyType and destroyTime belong together.");
        }
        return request.destroyTime()
                .map(minutes -> new Lifetime(kind(request.destroyType().orElse(0)), minutes));
    }

    private static Lifetime.Kind kind(int destroyType) {
        if (destroyType < 0 || destroyType >= KINDS.size()) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER,
                    "destroyType must be 0 or 1, was " + destroyType + ".");
        }
        return KINDS.get(destroyType);
    }
}
