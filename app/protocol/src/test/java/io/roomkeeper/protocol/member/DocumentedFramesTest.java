package io.roomkeeper.protocol.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.WireJson;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Keeps the frames and their page, `app/protocol/README.md`, equal.
class DocumentedFramesTest {
    private static final Pattern EXAMPLE =
            Pattern.compile(
                    "^### (\\w+)$.*?^```json$(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final List<String> REQUESTS = typesOf(MemberRequest.class);
    private static final List<String> FRAMES = typesOf(MemberFrame.class);

    record Example(String heading, JsonNode json) {
        String type() {
            return json.path("type").asString();
        }

        @Override
        public String toString() {
            return heading;
        }
    }

    static List<Example> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(found ->
                        new Example(found.group(1), WireJson.mapper().readTree(found.group(2))))
                .toList();
    }

    @Test
    void every_type_has_one_example_under_its_name_and_no_example_is_of_another_type()
            throws IOException {
        assertThat(examples())
                .extracting(Example::heading)
                .containsExactlyElementsOf(
                        Stream.concat(REQUESTS.stream(), FRAMES.stream()).toList());
        assertThat(examples()).allMatch(example -> example.type().equals(example.heading()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_read_and_written_back_as_it_is(Example example) {
        var kind = REQUESTS.contains(example.type()) ? MemberRequest.class : MemberFrame.class;
        var read = WireJson.mapper().treeToValue(example.json(), kind);
        var written = WireJson.mapper().writeValueAsString(read);
        assertThat(WireJson.mapper().readTree(written)).isEqualTo(example.json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"notice", "globalNotice"})
    void the_content_of_a_notice_is_read_and_written_back_as_it_is(String type) throws IOException {
        var notice = examples().stream().filter(e -> e.type().equals(type)).findAny();
        var content =
                WireJson.mapper().readTree(notice.orElseThrow().json().path("content").asString());
        var read = WireJson.mapper().treeToValue(content, NoticeContent.class);
        assertThat(WireJson.mapper().readTree(WireJson.mapper().writeValueAsString(read)))
                .isEqualTo(content);
    }

    @Test
    void a_token_is_not_in_the_text_of_a_request() {
        assertThat(new MemberRequest.Connect(1, "secret", "iOS"))
                .hasToString("Connect[id=1, platform=iOS]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'connect','id':1,'token':'t'}",
                "{'type':'join','id':1,'chatroomId':'r','extra':null}",
                "{'type':'recall','id':1,'chatroomId':'r','messageUId':'u'}",
                "{'type':'setAttributes','id':1,'chatroomId':'r','entries':{'k':'v'}}",
                "{'type':'removeAttributes','id':1,'chatroomId':'r','keys':['k']}",
                "{'type':'getAttributes','id':1,'chatroomId':'r'}"
            })
    void what_may_be_left_out_is_empty(String json) {
        var read =
                WireJson.mapper()
                        .readerFor(MemberRequest.class)
                        .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                        .<MemberRequest>readValue(json.replace('\'', '"'));
        assertThat(read.toString()).doesNotContain("null");
    }

    /// Codes below are the Server API's, as is the mute exceptions' limit.
    @Test
    void every_code_a_member_can_get_is_on_the_page() throws IOException {
        var page = Files.readString(Path.of("README.md"));
        assertThat(ErrorCode.values())
                .filteredOn(code -> code.number() >= 20_000)
                .filteredOn(code -> code != ErrorCode.TOO_MANY_EXCEPTIONS)
                .allMatch(code -> page.contains(Integer.toString(code.number())));
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void a_platform_is_found_by_its_name(Platform platform) {
        assertThat(Platform.of(platform.wire())).contains(platform);
    }

    private static List<String> typesOf(Class<?> kind) {
        return Arrays.stream(kind.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .toList();
    }
}
