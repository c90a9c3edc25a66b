package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.ACT;
import static io.roomkeeper.server.engine.contract.Stage.HOST;
import static io.roomkeeper.server.engine.contract.Stage.KIM;
import static io.roomkeeper.server.engine.contract.Stage.KIM_WEB;
import static io.roomkeeper.server.engine.contract.Stage.ROOM;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSettings;
import io.roomkeeper.server.engine.CreateOptions;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.Priority;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// How rooms end by themselves.
abstract class LifetimeContract extends EngineContract {
    private static final Duration ALMOST_AN_HOUR = Duration.ofMinutes(59);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private boolean exists() {
        return given.rooms().stream().anyMatch(room -> room.room().equals(ROOM));
    }

    private void keepsAlive(Runnable activity) {
        given.wait(ALMOST_AN_HOUR);
        activity.run();
        given.wait(ALMOST_AN_HOUR);
        given.sweep();
        assertThat(exists()).isTrue();
        given.wait(A_MINUTE);
        given.sweep();
        assertThat(exists()).isFalse();
    }

    private void doesNotKeepAlive(Runnable noActivity) {
        given.wait(ALMOST_AN_HOUR);
        noActivity.run();
        given.wait(A_MINUTE);
        given.sweep();
        assertThat(exists()).isFalse();
    }

    /// Server API §2.5.
    @Test
    void a_room_without_activity_ends_after_an_hour() {
        given.create();
        given.wait(Duration.ofHours(1).minusMillis(1));
        given.sweep();
        assertThat(exists()).isTrue();
        given.wait(Duration.ofMillis(1));
        given.sweep();
        assertThat(given.told(StateChange.RoomDestroyed.class))
                .singleElement()
                .matches(StateChange.RoomDestroyed::automatic);
        assertThat(exists()).isFalse();
    }

    /// Server API §2.5.
    @Test
    void a_sweep_that_is_late_prolongs_no_room() {
        given.create();
        given.wait(Duration.ofHours(1));
        given.refuses(new RoomCommand.Describe(ROOM), ErrorCode.ROOM_NOT_FOUND);
    }

    /// Server API §2.5.
    @Test
    void a_silent_room_full_of_members_ends_all_the_same() {
        given.create();
        given.join(KIM, KIM_WEB);
        given.wait(Duration.ofHours(1));
        given.sweep();
        assertThat(exists()).isFalse();
    }

    /// Server API §2.5.
    @Test
    void joining_keeps_a_room_alive() {
        given.create();
        keepsAlive(() -> given.join(KIM, KIM_WEB));
    }

    /// Server API §2.5.
    @Test
    void leaving_keeps_a_room_alive() {
        given.create();
        given.join(KIM, KIM_WEB);
        keepsAlive(() -> given.exit(KIM, KIM_WEB));
    }

    /// Server API §2.5.
    @Test
    void being_removed_by_a_ban_keeps_a_room_alive() {
        given.create();
        given.join(KIM, KIM_WEB);
        keepsAlive(() -> given.impose(Sanction.Kind.BAN, KIM, 5));
    }

    /// Server API §2.5.
    @Test
    void a_members_message_keeps_a_room_alive() {
        given.create();
        keepsAlive(() -> given.send(KIM, KIM_WEB, "hello"));
    }

    /// Server API §2.5, §11.1.
    @Test
    void a_published_message_keeps_a_room_alive() {
        given.create();
        keepsAlive(() -> given.publish("RC:TxtMsg", Priority.AS_LISTED));
    }

    /// Server API §2.5, §11.2.
    @Test
    void a_broadcast_keeps_no_room_alive() {
        given.create();
        given.join(KIM, KIM_WEB);
        doesNotKeepAlive(
                () -> given.run(new AppCommand.Broadcast(HOST, "RC:TxtMsg", "all", false)));
    }

    /// Server API §2.5.
    @Test
    void attributes_keep_no_room_alive() {
        given.create();
        doesNotKeepAlive(() ->
                given.run(new RoomCommand.SetAttributes(ROOM, KIM, Map.of("k", "v"), false, null)));
    }

    /// Server API §2.5.
    @Test
    void moderation_and_questions_keep_no_room_alive() {
        given.create();
        doesNotKeepAlive(() -> {
            given.impose(Sanction.Kind.MUTE, KIM, 5);
            given.impose(Sanction.Kind.BAN, HOST, 5);
            given.run(new RoomCommand.SetMuteAll(ROOM, true, ACT));
            given.room();
        });
    }

    /// Server API §2.5.
    @Test
    void a_message_that_is_refused_keeps_no_room_alive() {
        given.create();
        given.run(new RoomCommand.SetMuteAll(ROOM, true, ACT));
        doesNotKeepAlive(
                () -> given.refuses(Stage.sending(KIM, KIM_WEB, "hello"), ErrorCode.MEMBER_MUTED));
    }

    /// Server API §2.4, §2.5.
    @Test
    void a_room_of_an_age_ends_whatever_happens_in_it() {
        given.create(CreateOptions.NONE.with(new Lifetime(Lifetime.Kind.AGE, 60)));
        given.wait(ALMOST_AN_HOUR);
        given.join(KIM, KIM_WEB);
        given.wait(A_MINUTE);
        given.sweep();
        assertThat(exists()).isFalse();
    }

    /// Server API §2.4.
    @Test
    void an_age_counts_from_creation_not_from_the_call() {
        given.create();
        given.wait(ALMOST_AN_HOUR);
        given.run(new RoomCommand.SetLifetime(ROOM, new Lifetime(Lifetime.Kind.AGE, 60), ACT));
        given.wait(A_MINUTE);
        given.sweep();
        assertThat(exists()).isFalse();
    }

    /// Server API §2.4.
    @Test
    void idle_time_adds_up_while_a_room_has_an_age() {
        given.create(CreateOptions.NONE.with(new Lifetime(Lifetime.Kind.AGE, 600)));
        given.wait(Duration.ofMinutes(90));
        given.run(new RoomCommand.SetLifetime(ROOM, new Lifetime(Lifetime.Kind.IDLE, 60), ACT));
        given.sweep();
        assertThat(exists()).isFalse();
    }

    /// Server API §2.4, §14.
    @Test
    void an_unknown_room_has_no_lifetime_to_set() {
        given.refuses(
                new RoomCommand.SetLifetime(ROOM, Lifetime.DEFAULT, ACT), ErrorCode.ROOM_NOT_FOUND);
    }

    /// Server API §2.2, §2.5.
    @Test
    void the_apps_inactivity_time_holds_for_rooms_without_their_own() {
        given.create();
        given.run(new AppCommand.Configure(AppSettings.DEFAULT.withInactivity(120), ACT));
        assertThat(given.room().lifetime()).isEqualTo(new Lifetime(Lifetime.Kind.IDLE, 120));
        given.wait(Duration.ofMinutes(119));
        given.sweep();
        assertThat(exists()).isTrue();
        given.wait(A_MINUTE);
        given.sweep();
        assertThat(exists()).isFalse();
    }

    /// Server API §2.1.
    @Test
    void a_room_pinned_at_creation_does_not_follow_the_apps_inactivity_time() {
        given.create(new CreateOptions(null, true, false, "", List.of(), null, Map.of()));
        given.run(new AppCommand.Configure(AppSettings.DEFAULT.withInactivity(120), ACT));
        assertThat(given.room().lifetime()).isEqualTo(Lifetime.DEFAULT);
    }

    /// Server API §2.4.
    @Test
    void a_lifetime_set_again_is_told_once() {
        given.create();
        var set = new RoomCommand.SetLifetime(ROOM, new Lifetime(Lifetime.Kind.IDLE, 120), ACT);
        given.run(set);
        given.run(set);
        assertThat(given.told(StateChange.LifetimeChanged.class)).hasSize(1);
    }

    /// Server API §2.1.
    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 59, 10_081})
    void a_lifetime_is_an_hour_to_a_week(int minutes) {
        assertThatThrownBy(() -> new Lifetime(Lifetime.Kind.IDLE, minutes))
                .isInstanceOf(RoomkeeperException.class)
                .hasMessage("destroyTime must be 60 to 10080, was " + minutes + ".");
    }
}
