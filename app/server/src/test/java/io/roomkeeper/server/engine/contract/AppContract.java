package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.ACT;
import static io.roomkeeper.server.engine.contract.Stage.HOST;
import static io.roomkeeper.server.engine.contract.Stage.KIM;
import static io.roomkeeper.server.engine.contract.Stage.LEA;
import static io.roomkeeper.server.engine.contract.Stage.TOLD;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppEvent;
import io.roomkeeper.server.engine.AppSettings;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.RoomEvent.NoticeKind;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.User;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// What holds in the app as a whole.
abstract class AppContract extends EngineContract {
    private static AppCommand.ImposeGlobally imposing(
            Sanction.Kind kind, int minutes, Act act, UserId... users) {
        return new AppCommand.ImposeGlobally(kind, List.of(users), minutes, act);
    }

    private List<Sanction> sanctions(Sanction.Kind kind) {
        return given.run(new AppCommand.ListGlobalSanctions(kind));
    }

    /// Client behaviour §12.
    @Test
    void an_app_starts_with_the_documented_switches() {
        var settings = given.engine().app().settings();
        assertThat(settings).isEqualTo(AppSettings.DEFAULT);
        assertThat(settings.inactivityMinutes()).isEqualTo(60);
        assertThat(settings.recentTypes()).isEmpty();
        assertThat(settings.on())
                .doesNotContain(
                        AppSwitch.SEVERAL_ROOMS,
                        AppSwitch.ONLY_MEMBERS_SEND,
                        AppSwitch.MULTI_DEVICE_EXIT,
                        AppSwitch.MEMBER_CHANGES,
                        AppSwitch.REAL_TIME_KICK,
                        AppSwitch.ROUTE_SERVER_MESSAGES,
                        AppSwitch.REVIEW_SERVER_MESSAGES)
                .contains(
                        AppSwitch.JOIN_CREATES_ROOM,
                        AppSwitch.ATTRIBUTES,
                        AppSwitch.HISTORY,
                        AppSwitch.HISTORY_LOG,
                        AppSwitch.KEEPALIVE,
                        AppSwitch.USER_ALLOWLIST,
                        AppSwitch.TYPE_ALLOWLIST,
                        AppSwitch.LOW_PRIORITY_TYPES,
                        AppSwitch.GLOBAL_MUTE,
                        AppSwitch.BROADCAST);
    }

    /// Client behaviour §12.
    @Test
    void changed_settings_hold_at_once_and_are_told_once() {
        var changed = AppSettings.DEFAULT.with(AppSwitch.SEVERAL_ROOMS, true);
        given.run(new AppCommand.Configure(changed, ACT));
        given.run(new AppCommand.Configure(changed, ACT));
        assertThat(given.engine().app().settings()).isEqualTo(changed);
        assertThat(given.toldOfApp(AppChange.SettingsChanged.class))
                .containsExactly(
                        new AppChange.SettingsChanged(
                                given.clock.instant(),
                                "ana",
                                "spam link",
                                changed,
                                AppSettings.DEFAULT));
    }

    /// Server API §8, §12.
    @ParameterizedTest
    @EnumSource(names = {"GLOBAL_MUTE", "BLOCK"})
    void global_sanctions_are_listed_by_end_then_user(Sanction.Kind kind) {
        given.run(imposing(kind, 5, ACT, LEA, KIM));
        given.run(imposing(kind, 1, ACT, HOST));
        assertThat(sanctions(kind)).extracting(Sanction::user).containsExactly(HOST, KIM, LEA);
    }

    /// Server API §8, §12.
    @ParameterizedTest
    @EnumSource(names = {"GLOBAL_MUTE", "BLOCK"})
    void a_global_sanction_holds_until_its_very_end(Sanction.Kind kind) {
        given.run(imposing(kind, 1, ACT, KIM));
        given.wait(Duration.ofMinutes(1).minusMillis(1));
        assertThat(held(kind)).isTrue();
        given.wait(Duration.ofMillis(1));
        assertThat(held(kind)).isFalse();
        assertThat(sanctions(kind)).isEmpty();
    }

    private boolean held(Sanction.Kind kind) {
        return given.engine().app().sanction(kind, KIM, given.clock.instant()).isPresent();
    }

    /// Server API §8, §12.
    @ParameterizedTest
    @EnumSource(names = {"GLOBAL_MUTE", "BLOCK"})
    void a_lifted_global_sanction_no_longer_holds(Sanction.Kind kind) {
        given.run(imposing(kind, 5, ACT, KIM));
        given.run(new AppCommand.LiftGlobally(kind, List.of(KIM, LEA), ACT));
        assertThat(held(kind)).isFalse();
        assertThat(given.toldOfApp(AppChange.GlobalSanctionLifted.class)).hasSize(1);
    }

    /// Server API §8, §12, §14.
    @ParameterizedTest
    @ValueSource(ints = {0, 43_201})
    void a_global_term_is_one_minute_to_thirty_days(int minutes) {
        given.refuses(
                imposing(Sanction.Kind.BLOCK, minutes, ACT, KIM),
                ErrorCode.ROOM_ID_OR_MINUTE_INVALID);
    }

    /// Server API §8, §14.
    @Test
    void a_call_names_one_to_twenty_users() {
        var many = IntStream.rangeClosed(1, 21).mapToObj(i -> new UserId("u" + i)).toList();
        given.refuses(
                new AppCommand.ImposeGlobally(Sanction.Kind.GLOBAL_MUTE, many, 5, ACT),
                ErrorCode.BAD_PARAMETER);
        given.refuses(
                new AppCommand.LiftGlobally(Sanction.Kind.GLOBAL_MUTE, List.of(), ACT),
                ErrorCode.BAD_PARAMETER);
        assertThat(sanctions(Sanction.Kind.GLOBAL_MUTE)).isEmpty();
    }

    /// Server API §8, client behaviour §9.
    @Test
    void only_those_who_are_globally_muted_are_told() {
        given.run(imposing(Sanction.Kind.GLOBAL_MUTE, 5, TOLD, KIM));
        assertThat(given.toldOfApp(AppEvent.UsersNotified.class))
                .containsExactly(
                        new AppEvent.UsersNotified(
                                given.clock.instant(),
                                NoticeKind.GLOBALLY_MUTED,
                                List.of(KIM),
                                5,
                                "why"));
    }

    /// Server API §8, client behaviour §9.
    @Test
    void those_who_are_no_longer_globally_muted_are_told() {
        given.run(imposing(Sanction.Kind.GLOBAL_MUTE, 5, ACT, KIM));
        given.run(new AppCommand.LiftGlobally(Sanction.Kind.GLOBAL_MUTE, List.of(KIM), TOLD));
        assertThat(given.toldOfApp(AppEvent.UsersNotified.class))
                .containsExactly(
                        new AppEvent.UsersNotified(
                                given.clock.instant(),
                                NoticeKind.GLOBALLY_UNMUTED,
                                List.of(KIM),
                                0,
                                "why"));
    }

    /// Server API §8, §12.
    @Test
    void the_global_mute_is_a_service_and_the_block_is_none() {
        given.set(AppSwitch.GLOBAL_MUTE, false);
        given.refuses(imposing(Sanction.Kind.GLOBAL_MUTE, 5, ACT, KIM), ErrorCode.SERVICE_OFF);
        given.refuses(
                new AppCommand.LiftGlobally(Sanction.Kind.GLOBAL_MUTE, List.of(KIM), ACT),
                ErrorCode.SERVICE_OFF);
        given.refuses(
                new AppCommand.ListGlobalSanctions(Sanction.Kind.GLOBAL_MUTE),
                ErrorCode.SERVICE_OFF);
        given.run(imposing(Sanction.Kind.BLOCK, 5, ACT, KIM));
    }

    /// Server API §12.
    @Test
    void a_user_saved_again_keeps_the_time_of_the_first() {
        var then = given.clock.instant();
        assertThat(given.engine().user(KIM)).isEmpty();
        given.run(new AppCommand.SaveUser(KIM, "Kim", ""));
        given.wait(Duration.ofDays(1));
        var saved = given.run(new AppCommand.SaveUser(KIM, "Kim K.", "http://portrait"));
        assertThat(saved).isEqualTo(new User(KIM, "Kim K.", "http://portrait", then));
        assertThat(given.engine().user(KIM)).contains(saved);
    }

    /// Server API §9.
    @Test
    void a_page_of_muted_rooms_has_one_to_a_thousand() {
        given.refuses(new AppCommand.ListMutedRooms(0, 50), ErrorCode.BAD_PARAMETER);
        given.refuses(new AppCommand.ListMutedRooms(1, 0), ErrorCode.BAD_PARAMETER);
        given.refuses(new AppCommand.ListMutedRooms(1, 1_001), ErrorCode.BAD_PARAMETER);
    }
}
