package io.roomkeeper.server.callback;

import static io.roomkeeper.server.callback.CallbackFixture.KIM;
import static io.roomkeeper.server.callback.CallbackFixture.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

class WireTest {
    private final CallbackFixture fixture = new CallbackFixture();
    private final Callbacks callbacks = fixture.open();

    @AfterEach
    void stop() {
        callbacks.close();
        fixture.close();
    }

    @Test
    void room_status_is_an_array_and_spells_chatRoomId_with_a_capital_R() {
        callbacks.tell(
                new RoomStatus(
                        ROOM,
                        List.of(KIM),
                        RoomStatus.Cause.CALL,
                        RoomStatus.Type.JOINED,
                        1574476797772L));
        var call = fixture.receiver.next();
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.uri().getPath()).isEqualTo("/ROOM_STATUS");
        assertThat(call.contentType()).isEqualTo("application/json");
        assertThat(call.body())
                .isEqualTo(
                        """
                        [{"chatRoomId":"launch","userIds":["kim"],"status":0,"type":1,\
                        "time":1574476797772}]\
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "CREATED,CALL,0,0",
        "LEFT,OFFLINE,2,1",
        "LEFT,BANNED,2,2",
        "DESTROYED,AUTOMATIC,3,3"
    })
    void room_status_tells_what_happened_and_why_as_numbers(
            RoomStatus.Type type, RoomStatus.Cause cause, int typeNumber, int causeNumber) {
        callbacks.tell(new RoomStatus(ROOM, List.of(), cause, type, 5));
        assertThat(fixture.receiver.next().body())
                .isEqualTo(
                        "[{\"chatRoomId\":\"launch\",\"userIds\":[],\"status\":%d,\"type\":%d,\"time\":5}]"
                                .formatted(causeNumber, typeNumber));
    }

    @ParameterizedTest
    @CsvSource({"SET,1", "DELETED,2", "ALL_DELETED,3"})
    void attribute_sync_is_an_array_and_spells_chatroomId_with_a_small_r(
            AttributeSync.Operation operation, int number) {
        callbacks.tell(new AttributeSync(ROOM, "seat", "\"é\"", operation, "kim", 5, 12));
        var call = fixture.receiver.next();
        assertThat(call.uri().getPath()).isEqualTo("/ATTRIBUTES");
        assertThat(call.contentType()).isEqualTo("application/json");
        assertThat(call.body())
                .isEqualTo(
                        """
                        [{"chatroomId":"launch","key":"seat","value":"\\"é\\"","optType":%d,\
                        "userId":"kim","status":0,"timestamp":5,"version":12}]\
                        """
                                .formatted(number));
    }

    @Test
    void a_routed_message_is_a_form_with_all_fields() {
        callbacks.tell(
                new RoutedMessage(
                        KIM,
                        ROOM,
                        "RC:TxtMsg",
                        "{\"content\":\"a b&ü\"}",
                        Instant.ofEpochMilli(1574476797772L),
                        "5FGT-7VA9-G4DD-4V5P",
                        false,
                        "Websocket"));
        var call = fixture.receiver.next();
        assertThat(call.uri().getPath()).isEqualTo("/ROUTING");
        assertThat(call.contentType()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(call.body())
                .isEqualTo(
                        "fromUserId=kim&toUserId=launch&objectName=RC%3ATxtMsg"
                                + "&content=%7B%22content%22%3A%22a+b%26%C3%BC%22%7D"
                                + "&channelType=TEMPGROUP&msgTimestamp=1574476797772"
                                + "&msgUID=5FGT-7VA9-G4DD-4V5P&sensitiveType=0&source=Websocket"
                                + "&groupUserIds=");
    }

    @Test
    void a_routed_message_whose_words_were_replaced_says_so() {
        callbacks.tell(
                new RoutedMessage(KIM, ROOM, "RC:TxtMsg", "{}", Instant.EPOCH, "5FGT", true, "PC"));
        assertThat(fixture.receiver.next().body()).contains("&sensitiveType=2&source=PC&");
    }

    @ParameterizedTest
    @CsvSource({"ONLINE,0", "OFFLINE,1", "LOGOUT,2"})
    void online_status_is_an_array_with_a_small_userid_and_the_status_as_text(
            OnlineStatus.State state, String number) {
        callbacks.tell(new OnlineStatus(KIM, state, "iOS", 7, "198.51.100.7", "s1"));
        var call = fixture.receiver.next();
        assertThat(call.uri().getPath()).isEqualTo("/ONLINE_STATUS");
        assertThat(call.contentType()).isEqualTo("application/json");
        assertThat(call.body())
                .isEqualTo(
                        """
                        [{"userid":"kim","status":"%s","os":"iOS","time":7,\
                        "clientIp":"198.51.100.7","sessionId":"s1"}]\
                        """
                                .formatted(number));
    }

    @Test
    void the_receiver_can_verify_the_signature() throws Exception {
        callbacks.tell(CallbackFixture.status(ROOM, 1));
        var query = fixture.receiver.next().query();
        assertThat(query.names())
                .containsExactlyInAnyOrder("appKey", "timestamp", "nonce", "signature");
        assertThat(query.required("appKey")).isEqualTo("app");
        assertThat(query.required("timestamp")).isEqualTo(Long.toString(fixture.clock.millis()));
        var signed = "secret" + query.required("nonce") + query.required("timestamp");
        assertThat(query.required("signature"))
                .isEqualTo(
                        HexFormat.of()
                                .formatHex(
                                        MessageDigest.getInstance("SHA-1")
                                                .digest(signed.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void every_call_has_a_nonce_of_its_own() {
        callbacks.tell(CallbackFixture.status(ROOM, 1));
        var first = fixture.receiver.next().query().required("nonce");
        callbacks.tell(CallbackFixture.status(ROOM, 2));
        assertThat(fixture.receiver.next().query().required("nonce")).isNotEqualTo(first);
    }
}
