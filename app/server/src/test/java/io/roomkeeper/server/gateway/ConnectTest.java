package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.protocol.member.Platform;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Sanction;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.concurrent.TimeUnit;

/// Who gets a session, and for how long. Client behaviour §1.
class ConnectTest {
    private MembersDoor door = new MembersDoor(DoorSettings.relaxed());

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void a_second_login_on_the_same_kind_of_device_ends_the_first_with_31010() {
        var phone = door.connected("kim", Platform.IOS);
        var newPhone = door.connected("kim", Platform.ANDROID);
        assertThat(phone.next(MemberFrame.Ended.class).code()).isEqualTo(31010);
        assertThat(phone.closeCode()).isEqualTo(1008);
        newPhone.hasHeardNothing();
    }

    @Test
    void devices_of_different_kinds_coexist() {
        var phone = door.connected("kim", Platform.IOS);
        var desktop = door.connected("kim", Platform.PC);
        var web = door.connected("kim", Platform.WEBSOCKET);
        phone.hasHeardNothing();
        desktop.hasHeardNothing();
        web.hasHeardNothing();
    }

    @Test
    void several_web_sessions_coexist_where_the_app_allows_that() {
        door.set(AppSwitch.SEVERAL_WEB_SESSIONS, true);
        var page = door.connected("kim", Platform.WEBSOCKET);
        door.connected("kim", Platform.MINI_PROGRAM);
        var phone = door.connected("kim", Platform.IOS);
        page.hasHeardNothing();
        door.connected("kim", Platform.IOS);
        assertThat(phone.next(MemberFrame.Ended.class).code()).isEqualTo(31010);
    }

    @Test
    void where_the_first_session_stays_the_second_is_refused_with_31023() {
        door.set(AppSwitch.KEEP_FIRST_SESSION, true);
        var first = door.connected("kim", Platform.PC);
        var second = door.connecting("kim", Platform.PC);
        assertThat(second.next(MemberFrame.Refused.class).code()).isEqualTo(31023);
        assertThat(second.closeCode()).isEqualTo(1008);
        first.hasHeardNothing();
        assertThat(door.delivery.isConnected(new UserId("kim"))).isTrue();
    }

    @Test
    void an_unknown_platform_is_refused_with_31002() {
        var stranger = TestMember.open(door.port());
        var token = door.tokens.issue(new UserId("kim"));
        assertThat(stranger.refused(new MemberRequest.Connect(1, token, "Toaster")))
                .isEqualTo(31002);
        assertThat(stranger.closeCode()).isEqualTo(1008);
    }

    @Test
    void while_the_app_is_switched_off_connecting_is_refused_with_31008() {
        door.set(AppSwitch.APP_ENABLED, false);
        var kim = door.connecting("kim", Platform.PC);
        assertThat(kim.next(MemberFrame.Refused.class).code()).isEqualTo(31008);
    }

    @Test
    void a_blocked_user_is_refused_with_31009() {
        door.imposeGlobally(Sanction.Kind.BLOCK, "kim");
        var kim = door.connecting("kim", Platform.PC);
        assertThat(kim.next(MemberFrame.Refused.class).code()).isEqualTo(31009);
        assertThat(door.delivery.isConnected(new UserId("kim"))).isFalse();
    }

    @Test
    void who_is_blocked_while_connected_is_told_31011_and_out_on_every_device() {
        var phone = door.connected("kim", Platform.IOS);
        var web = door.connected("kim", Platform.WEBSOCKET);
        var zoe = door.connected("zoe");
        door.imposeGlobally(Sanction.Kind.BLOCK, "kim");
        assertThat(phone.next(MemberFrame.Ended.class).code()).isEqualTo(31011);
        assertThat(web.next(MemberFrame.Ended.class).code()).isEqualTo(31011);
        assertThat(phone.closeCode()).isEqualTo(1008);
        zoe.hasHeardNothing();
    }

    @Test
    void a_developers_server_believes_whoever_says_who_they_are() {
        door.close();
        door = new MembersDoor(DoorSettings.with(settings -> settings.devTokens = true));
        var kim = TestMember.open(door.port());
        assertThat(kim.connect("dev:kim", Platform.PC).userId()).isEqualTo(new UserId("kim"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev:", "dev:two words"})
    void a_developers_token_without_a_user_is_refused_with_31004(String token) {
        door.close();
        door = new MembersDoor(DoorSettings.with(settings -> settings.devTokens = true));
        var stranger = TestMember.open(door.port());
        assertThat(stranger.refused(new MemberRequest.Connect(1, token, ""))).isEqualTo(31004);
    }

    @Test
    void any_other_server_refuses_a_developers_token_with_31004() {
        var stranger = TestMember.open(door.port());
        assertThat(stranger.refused(new MemberRequest.Connect(1, "dev:kim", ""))).isEqualTo(31004);
    }

    @Test
    void who_connects_is_online_and_who_says_goodbye_has_logged_out() throws Exception {
        var kim = door.connected("kim", Platform.IOS);
        var online = presence();
        assertThat(online.user()).isEqualTo(new UserId("kim"));
        assertThat(online.state()).isEqualTo(Presence.State.ONLINE);
        assertThat(online.platform()).isEqualTo(Platform.IOS);
        assertThat(online.address()).isEqualTo("127.0.0.1");
        assertThat(online.at()).isEqualTo(door.clock.instant());
        assertThat(door.delivery.isConnected(new UserId("kim"))).isTrue();
        kim.close();
        var gone = presence();
        assertThat(gone.state()).isEqualTo(Presence.State.LOGOUT);
        assertThat(gone.session()).isEqualTo(online.session());
        assertThat(door.delivery.isConnected(new UserId("kim"))).isFalse();
    }

    @Test
    void whose_connection_breaks_is_offline() throws Exception {
        var kim = door.connected("kim");
        presence();
        kim.abort();
        assertThat(presence().state()).isEqualTo(Presence.State.OFFLINE);
    }

    @Test
    void who_was_refused_was_never_online() throws Exception {
        door.set(AppSwitch.KEEP_FIRST_SESSION, true);
        door.connected("kim");
        presence();
        var second = door.connecting("kim", Platform.WEBSOCKET);
        second.closeCode();
        door.connected("zoe");
        assertThat(presence().user()).isEqualTo(new UserId("zoe"));
    }

    private Presence presence() throws InterruptedException {
        var told = door.presence.poll(20, TimeUnit.SECONDS);
        if (told == null) {
            throw new AssertionError("nobody came or went");
        }
        return told;
    }
}
