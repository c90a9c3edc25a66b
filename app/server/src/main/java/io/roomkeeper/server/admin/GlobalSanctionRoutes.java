package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.GlobalSanctionEntry;
import io.roomkeeper.protocol.console.UserResults;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Waiting;

import java.util.List;

/// The mutes in all rooms, or the blocks.
record GlobalSanctionRoutes(ChatroomEngine engine, Sanction.Kind kind, String path) {
    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.see(path, _ -> list()),
                ConsoleRoute.act(path, Attempt.at(AuditRecords.imposing(kind)), this::impose),
                ConsoleRoute.act(
                        path + "/lift", Attempt.at(AuditRecords.lifting(kind)), this::lift));
    }

    private List<Sanction> held() {
        return Waiting.on(engine.execute(new AppCommand.ListGlobalSanctions(kind)));
    }

    private List<GlobalSanctionEntry> list() {
        return held().stream()
                .map(sanction ->
                        new GlobalSanctionEntry(
                                Records.sanction(sanction), engine.roomsOf(sanction.user()).size()))
                .toList();
    }

    private UserResults impose(HttpCall http) {
        var request = http.json(ConsoleRequest.GlobalSanction.class);
        var act = Acts.of(http, request.reason());
        return new UserBlock(engine, request.userIds())
                .impose(
                        null,
                        UserBlock.of(held()),
                        users ->
                                Acts.lines(
                                        engine,
                                        new AppCommand.ImposeGlobally(
                                                kind, users, request.minutes(), act)));
    }

    private UserResults lift(HttpCall http) {
        var request = http.json(ConsoleRequest.GlobalLift.class);
        var act = Acts.of(http, request.reason());
        return new UserBlock(engine, request.userIds())
                .lift(
                        UserBlock.of(held()),
                        users -> Acts.lines(engine, new AppCommand.LiftGlobally(kind, users, act)));
    }
}
