package io.roomkeeper.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.engine.AppSwitch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

class TypeCallsTest {
    private static final String ALLOW = "/chatroom/whitelist";
    private static final String LOW = "/chatroom/message/priority";

    private final ApiFixture api = new ApiFixture();

    @AfterEach
    void stop() {
        api.close();
    }

    private static String types(String parameter, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> parameter + "=app:t" + i)
                .collect(Collectors.joining("&"));
    }

    @Test
    void allowlisted_types_are_listed_under_the_misspelt_name_until_deleted() {
        api.done(ALLOW + "/add.json", "objectnames=RC:ImgMsg&objectnames=app:gift");
        api.done(ALLOW + "/add.json", "objectnames=app:gift");
        assertThat(api.answer(ALLOW + "/query.json", ""))
                .isEqualTo("{\"code\":200,\"whitlistMsgType\":[\"RC:ImgMsg\",\"app:gift\"]}");
        api.done(ALLOW + "/delete.json", "objectnames=app:gift&objectnames=app:none");
        assertThat(api.answer(ALLOW + "/query.json", ""))
                .isEqualTo("{\"code\":200,\"whitlistMsgType\":[\"RC:ImgMsg\"]}");
    }

    @Test
    void low_priority_types_are_listed_as_object_names_until_removed() {
        api.done(LOW + "/add.json", "objectName=RC:VcMsg&objectName=app:like");
        assertThat(api.answer(LOW + "/query.json", ""))
                .isEqualTo("{\"code\":200,\"objectNames\":[\"RC:VcMsg\",\"app:like\"]}");
        api.done(LOW + "/remove.json", "objectName=app:like&objectName=app:none");
        assertThat(api.answer(LOW + "/query.json", ""))
                .isEqualTo("{\"code\":200,\"objectNames\":[\"RC:VcMsg\"]}");
    }

    @Test
    void either_spelling_of_the_parameter_is_understood() {
        api.done(ALLOW + "/add.json", "objectName=app:a&objectnames=app:b");
        api.done(LOW + "/add.json", "objectnames=app:c");
        assertThat(api.answer(ALLOW + "/query.json", "")).contains("app:a").contains("app:b");
        assertThat(api.answer(LOW + "/query.json", "")).contains("app:c");
    }

    @Test
    void a_list_holds_twenty_types_and_low_ones_come_five_at_a_time() {
        api.refused(400, 1002, ALLOW + "/add.json", types("objectnames", 1, 21));
        api.done(ALLOW + "/add.json", types("objectnames", 1, 20));
        api.refused(400, 1002, ALLOW + "/add.json", types("objectnames", 21, 21));
        api.refused(400, 1002, LOW + "/add.json", types("objectName", 1, 6));
        api.refused(400, 1002, LOW + "/remove.json", types("objectName", 1, 6));
        for (int i = 0; i < 4; i++) {
            api.done(LOW + "/add.json", types("objectName", i * 5 + 1, i * 5 + 5));
        }
        api.refused(400, 1002, LOW + "/add.json", types("objectName", 21, 21));
    }

    @ParameterizedTest
    @CsvSource({
        "/chatroom/whitelist/add.json, objectnames",
        "/chatroom/whitelist/delete.json, objectnames",
        "/chatroom/message/priority/add.json, objectName",
        "/chatroom/message/priority/remove.json, objectName"
    })
    void a_type_is_required_and_at_most_32_characters(String path, String parameter) {
        api.refused(400, 1002, path, "");
        assertThat(api.call(path, "").error()).isEqualTo(parameter + " is required.");
        api.refused(400, 1005, path, parameter + "=app:" + "x".repeat(29));
        api.done(path, parameter + "=app:" + "x".repeat(28));
    }

    @Test
    void each_list_has_a_service_of_its_own() {
        api.rooms.turn(AppSwitch.TYPE_ALLOWLIST, false);
        for (var verb : new String[] {"add", "delete", "query"}) {
            api.refused(430, 1009, ALLOW + "/" + verb + ".json", "");
        }
        api.answer(LOW + "/query.json", "");
        api.rooms.turn(AppSwitch.LOW_PRIORITY_TYPES, false);
        for (var verb : new String[] {"add", "remove", "query"}) {
            api.refused(430, 1009, LOW + "/" + verb + ".json", "");
        }
    }
}
