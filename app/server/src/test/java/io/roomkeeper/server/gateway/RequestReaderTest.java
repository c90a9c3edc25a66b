package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.member.MemberRequest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A request that is written in another way than the documented one, and means the same.
class RequestReaderTest {
    private static final RoomId ROOM = new RoomId("launch");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"join\",\"id\":7,\"chatroomId\":\"launch\",\"count\":5}",
                " {\"type\":\"join\",\"id\":7,\"chatroomId\":\"launch\",\"count\":5}",
                "{\"chatroomId\":\"launch\",\"count\":5,\"id\":7,\"type\":\"join\"}",
                "{\"type\":\"join\",\"id\":7,\"chatroomId\":\"launch\",\"count\":\"5\"}",
                "{\"type\":\"join\",\"id\":7,\"chatroomId\":\"launch\",\"count\":5.0}",
                "{\"type\":\"join\",\"id\":7,\"chatroomId\":\"launch\",\"count\":5,\"sequence\":null}",
                "{\"type\":\"join\",\"id\":7,\"chatroomId\":\"launch\",\"count\":5,\"extra\":null}",
                "{\"type\":\"join\",\"id\":7,\"chatroomId\":\"launch\",\"count\":5,\"more\":[{}]}"
            })
    void is_read_as_the_documented_one(String text) {
        assertThat(RequestReader.read(text)).isEqualTo(read(join(5)));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void means_the_same_with_a_blank_before_it(String text, MemberRequest request) {
        assertThat(RequestReader.read(text)).isEqualTo(read(request));
        assertThat(RequestReader.read(" " + text)).isEqualTo(read(request));
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of("{\"type\":\"join\",\"id\":7,\"chatroomId\":\"launch\"}", join(0)),
                Arguments.of(
                        "{\"type\":\"send\",\"id\":7,\"chatroomId\":\"launch\","
                                + "\"objectName\":\"app:x\",\"content\":12.50}",
                        new MemberRequest.Send(7, ROOM, "app:x", "12.5")),
                Arguments.of(
                        "{\"type\":\"setAttributes\",\"id\":7,\"chatroomId\":\"launch\","
                                + "\"entries\":{\"a\":1e2,\"b\":true}}",
                        new MemberRequest.SetAttributes(
                                7,
                                ROOM,
                                Map.of("a", "100.0", "b", "true"),
                                false,
                                false,
                                false,
                                "")),
                Arguments.of(
                        "{\"type\":\"removeAttributes\",\"id\":7,\"chatroomId\":\"launch\","
                                + "\"keys\":[\"a\",1.50]}",
                        new MemberRequest.RemoveAttributes(
                                7, ROOM, List.of("a", "1.5"), false, false, "")));
    }

    private static MemberRequest join(int count) {
        return new MemberRequest.Join(7, ROOM, false, count, "");
    }

    private static RequestReader.Reading read(MemberRequest request) {
        return new RequestReader.Request(request);
    }
}
