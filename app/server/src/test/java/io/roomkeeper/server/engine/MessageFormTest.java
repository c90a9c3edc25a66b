package io.roomkeeper.server.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.fixture.HistoryInMemory;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Client behaviour §4.3: which types a member may send.
class MessageFormTest {
    private static final App APP = new App(AppState.NEW, new HistoryInMemory(), Limits.DEFAULT);

    @ParameterizedTest
    @ValueSource(strings = {"RC:TxtMsg", "RC:HQVCMsg", "RC:CmdMsg", "app:gift", "礼物", "rc:mine"})
    void a_members_type_passes(String objectName) {
        assertThatCode(() -> MessageForm.checkMembers(APP, objectName, ""))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RC:",
                "RC:RcCmd",
                "RC:RcNtf",
                "RC:chrmKVNotiMsg",
                "RC:ChrmBanMsg",
                "RC:txtmsg"
            })
    void a_type_that_only_the_server_sends_or_nobody_knows_is_refused(String objectName) {
        refused(objectName, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\0", "a\u202Eb", "a\u200Bb", "a\u00A0b", "a\uD83C"})
    void a_type_that_cannot_be_printed_is_refused(String objectName) {
        refused(objectName, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83C", "\uDFA4\uD83C", "text \uDFA4"})
    void half_a_character_is_no_content(String content) {
        refused("app:x", content);
    }

    private static void refused(String objectName, String content) {
        assertThatExceptionOfType(RoomkeeperException.class)
                .isThrownBy(() -> MessageForm.checkMembers(APP, objectName, content))
                .matches(refusal -> refusal.code() == ErrorCode.INVALID_MEMBER_PARAMETER);
    }
}
