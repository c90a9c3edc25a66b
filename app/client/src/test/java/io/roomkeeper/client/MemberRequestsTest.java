package io.roomkeeper.client;

import static io.roomkeeper.client.Futures.refusal;
import static io.roomkeeper.client.Futures.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// What a member asks, and what comes of it. Client behaviour §4 to §10.
class MemberRequestsTest {
    private static final List<MemberFrame.Attribute> TWO =
            List.of(Scene.attribute("a", "1", 1), Scene.attribute("b", "2", 2));

    private Scene scene;

    @BeforeEach
    void kim_is_connected() throws Exception {
        scene = new Scene();
    }

    @AfterEach
    void the_server_ends() throws IOException {
        scene.close();
    }

    @Test
    void a_member_knows_who_it_is() {
        assertThat(scene.client.user()).isEqualTo(Scene.KIM);
        assertThat(scene.client.isConnected()).isTrue();
    }

    @Test
    void a_message_is_recalled() throws Exception {
        var options = new RecallOptions(9, true, true, "spam");
        var recalling = scene.client.recall(Scene.ROOM, "uid", options);
        assertThat(scene.request(MemberRequest.Recall.class))
                .isEqualTo(new MemberRequest.Recall(2, Scene.ROOM, "uid", 9, true, true, "spam"));
        answers(recalling, new MemberFrame.Recalled(2, Scene.ROOM, "uid"));
    }

    @Test
    void attributes_are_set() throws Exception {
        var options = AttributeOptions.PLAIN.deletedOnExit().byForce().announcedWith("look");
        var setting = scene.client.setAttributes(Scene.ROOM, Map.of("k", "v"), options);
        assertThat(scene.request(MemberRequest.SetAttributes.class))
                .isEqualTo(
                        new MemberRequest.SetAttributes(
                                2, Scene.ROOM, Map.of("k", "v"), true, true, true, "look"));
        answers(setting, new MemberFrame.Changed(2, Scene.ROOM, 0, List.of()));
    }

    @Test
    void attributes_are_removed() throws Exception {
        var removing =
                scene.client.removeAttributes(
                        Scene.ROOM, List.of("a", "b"), AttributeOptions.PLAIN);
        assertThat(scene.request(MemberRequest.RemoveAttributes.class))
                .isEqualTo(
                        new MemberRequest.RemoveAttributes(
                                2, Scene.ROOM, List.of("a", "b"), false, false, ""));
        var failures = List.of(new MemberFrame.Failure("b", 23427));
        answers(removing, new MemberFrame.Changed(2, Scene.ROOM, 23428, failures));
    }

    @Test
    void all_attributes_are_asked_for() throws Exception {
        var asking = scene.client.attributes(Scene.ROOM);
        assertThat(scene.request(MemberRequest.GetAttributes.class).key()).isEmpty();
        scene.send(new MemberFrame.Attributes(2, Scene.ROOM, TWO));
        assertThat(result(asking)).isEqualTo(TWO);
    }

    @Test
    void one_attribute_is_asked_for() throws Exception {
        var asking = scene.client.attribute(Scene.ROOM, "a");
        assertThat(scene.request(MemberRequest.GetAttributes.class).key()).isEqualTo("a");
        scene.send(new MemberFrame.Attributes(2, Scene.ROOM, TWO.subList(0, 1)));
        assertThat(result(asking)).isEqualTo(TWO.getFirst());
    }

    @Test
    void history_is_asked_for() throws Exception {
        var asking = scene.client.history(Scene.ROOM, 5, 20, HistoryOrder.NEWER);
        assertThat(scene.request(MemberRequest.GetHistory.class))
                .isEqualTo(new MemberRequest.GetHistory(2, Scene.ROOM, 5, 20, 1));
        answers(
                asking,
                new MemberFrame.History(2, Scene.ROOM, List.of(Scene.message(6)), false, 6));
    }

    @Test
    void members_are_asked_for() throws Exception {
        var asking = scene.client.roomInfo(Scene.ROOM, 20, MemberOrder.LATEST_FIRST);
        assertThat(scene.request(MemberRequest.GetRoomInfo.class))
                .isEqualTo(new MemberRequest.GetRoomInfo(2, Scene.ROOM, 20, 2));
        answers(asking, new MemberFrame.RoomInfo(2, Scene.ROOM, 0, List.of()));
    }

    @Test
    void what_no_server_takes_is_refused_with_33003_and_not_sent() throws Exception {
        var client = scene.client;
        List<CompletableFuture<?>> wrong =
                List.of(
                        client.join(Scene.ROOM, 51),
                        client.join(Scene.ROOM, false, -2),
                        client.send(Scene.ROOM, "", "x"),
                        client.send(Scene.ROOM, "x".repeat(33), "x"),
                        client.recall(Scene.ROOM, ""),
                        client.setAttributes(Scene.ROOM, Map.of(), AttributeOptions.PLAIN),
                        client.setAttributes(
                                Scene.ROOM, Map.of("two words", "v"), AttributeOptions.PLAIN),
                        client.removeAttributes(Scene.ROOM, List.of(), AttributeOptions.PLAIN),
                        client.attribute(Scene.ROOM, ""),
                        client.history(Scene.ROOM, 0, 51, HistoryOrder.OLDER),
                        client.history(Scene.ROOM, -1, 50, HistoryOrder.OLDER),
                        client.roomInfo(Scene.ROOM, 21, MemberOrder.NONE));
        for (var each : wrong) {
            assertThat(refusal(each).code()).isEqualTo(ErrorCode.CLIENT_PARAMETER);
        }
        var _ = client.exit(Scene.ROOM);
        scene.request(MemberRequest.Exit.class);
    }

    @Test
    void an_answer_that_does_not_come_in_time_is_30003() throws Exception {
        try (var impatient = new Scene(Duration.ofMillis(200))) {
            assertThat(refusal(impatient.client.exit(Scene.ROOM)).code())
                    .isEqualTo(ErrorCode.NO_ANSWER);
        }
    }

    @Test
    void after_joining_the_attributes_are_told_and_then_that_they_are_all() throws Exception {
        var joining = scene.client.join(Scene.ROOM, -1);
        scene.request(MemberRequest.Join.class);
        scene.send(Scene.joined(2, List.of(), TWO));
        assertThat(scene.heard.next(MemberFrame.AttributesChanged.class).changes())
                .extracting(MemberFrame.AttributeChange::key)
                .containsExactly("a", "b");
        assertThat(scene.heard.next(Heard.Synced.class).room()).isEqualTo(Scene.ROOM);
        result(joining);
        assertThat(scene.client.knownAttributes(Scene.ROOM))
                .containsOnlyKeys("a", "b")
                .containsEntry("a", TWO.getFirst());
    }

    @Test
    void changes_are_followed_and_old_ones_ignored() throws Exception {
        scene.join(List.of(), TWO);
        change(new MemberFrame.AttributeChange("a", "old", 5, 1, 1, Scene.KIM));
        change(new MemberFrame.AttributeChange("b", "", 6, 2, 3, Scene.KIM));
        change(new MemberFrame.AttributeChange("c", "new", 7, 1, 4, Scene.KIM));
        assertThat(scene.client.knownAttributes(Scene.ROOM).values())
                .extracting(MemberFrame.Attribute::value)
                .containsExactlyInAnyOrder("1", "new");
    }

    @Test
    void joining_again_tells_what_is_gone() throws Exception {
        scene.join(List.of(), TWO);
        var _ = scene.client.join(Scene.ROOM, -1);
        scene.request(MemberRequest.Join.class);
        scene.send(Scene.joined(3, List.of(), TWO.subList(0, 1)));
        assertThat(scene.heard.next(MemberFrame.AttributesChanged.class).changes())
                .extracting(MemberFrame.AttributeChange::type)
                .containsExactly(
                        MemberFrame.AttributeChange.REMOVED, MemberFrame.AttributeChange.SET);
    }

    @Test
    void of_a_room_one_is_not_in_nothing_is_known() {
        assertThat(scene.client.knownAttributes(Scene.ROOM)).isEmpty();
    }

    private void change(MemberFrame.AttributeChange change) throws Exception {
        scene.send(new MemberFrame.AttributesChanged(Scene.ROOM, List.of(change)));
        scene.heard.next(MemberFrame.AttributesChanged.class);
    }

    private <R extends MemberFrame.Reply> void answers(CompletableFuture<R> asking, R answer)
            throws Exception {
        scene.send(answer);
        assertThat(result(asking)).isEqualTo(answer);
    }
}
