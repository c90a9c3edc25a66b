package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.console.AppSettingsView;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSettings;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Words;
import io.roomkeeper.server.http.HttpCall;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The app's services and switches, seen and changed.
record SettingsRoutes(ChatroomEngine engine) {
    private static final String PATH = "/console/v1/settings";

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.see(PATH, _ -> view()),
                ConsoleRoute.configure(PATH, Attempt.at(AuditAct.CHANGE_SETTINGS), this::change));
    }

    private AppSettingsView view() {
        var settings = engine.app().settings();
        return new AppSettingsView(
                Arrays.stream(AppSwitch.values())
                        .map(each ->
                                new AppSettingsView.Switch(
                                        each.key(), settings.has(each), each.meaning()))
                        .toList(),
                settings.inactivityMinutes(),
                settings.recentTypes(),
                settings.words().blocked().stream().sorted().toList(),
                settings.words().replaced(),
                Arrays.stream(Limit.values())
                        .map(each ->
                                new AppSettingsView.Limit(
                                        each.key(), engine.app().limits().of(each), each.meaning()))
                        .toList());
    }

    private ConsoleAnswer change(HttpCall http) {
        var request = http.json(ConsoleRequest.ChangeSettings.class);
        return Acts.answer(
                engine,
                new AppCommand.Configure(
                        changed(engine.app().settings(), request),
                        Acts.of(http, request.reason())));
    }

    private static AppSettings changed(
            AppSettings settings, ConsoleRequest.ChangeSettings request) {
        var result = settings;
        for (var each : request.switches().orElse(Map.of()).entrySet()) {
            result = result.with(named(each.getKey()), each.getValue());
        }
        var words = settings.words();
        return result.withInactivity(
                        request.inactivityMinutes().orElse(settings.inactivityMinutes()))
                .withRecentTypes(request.recentTypes().orElse(settings.recentTypes()))
                .with(
                        new Words(
                                request.blockedWords()
                                        .<Set<String>>map(Set::copyOf)
                                        .orElse(words.blocked()),
                                request.replacedWords().orElse(words.replaced())));
    }

    private static AppSwitch named(String name) {
        return AppSwitch.of(name)
                .orElseThrow(() ->
                        new RoomkeeperException(
                                ErrorCode.BAD_PARAMETER, "there is no switch of that name."));
    }
}
