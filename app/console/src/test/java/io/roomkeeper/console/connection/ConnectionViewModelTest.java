package io.roomkeeper.console.connection;

import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Times;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.ServerInfo;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ConnectionViewModelTest {
    private final FakeServers servers = new FakeServers();
    private final ConnectionViewModel model = new ConnectionViewModel(servers, servers.wiring());

    @Test
    void the_server_is_started_in_the_background_and_connected_to() {
        servers.slow();
        model.start(new Startup.Local());
        assertThat(state()).isEqualTo(new ConnectionState.Starting(new Startup.Local()));
        servers.finish();
        assertThat(state()).isInstanceOf(ConnectionState.Connected.class);
        assertThat(servers.calls).containsExactly("start", "open");
    }

    @Test
    void it_is_started_at_another_place_when_told_to() {
        model.start(new Startup.Local(LocalPlace.parse("9000", "rooms")));
        assertThat(servers.calls).containsExactly("start 9000 rooms", "open");
    }

    @Test
    void only_what_was_started_here_is_stopped_from_here() {
        model.start(new Startup.Demo(DemoLoad.CALM));
        assertThat(model.startedHere()).isTrue();
        model.start(new Startup.Remote(URI.create("http://chat.example:8421"), "key"));
        assertThat(model.startedHere()).isFalse();
    }

    @Test
    void only_what_was_started_here_and_stores_something_has_a_folder() {
        model.start(new Startup.Local());
        assertThat(model.data()).contains(Path.of("聊天室"));
        model.start(new Startup.Local(LocalPlace.parse("9000", "rooms")));
        assertThat(model.data()).contains(Path.of("rooms"));
        model.start(new Startup.Demo(DemoLoad.CALM));
        assertThat(model.data()).isEmpty();
        model.start(new Startup.Remote(URI.create("http://chat.example:8421"), "key"));
        assertThat(model.data()).isEmpty();
    }

    @Test
    void a_demo_is_started_with_its_load() {
        model.start(new Startup.Demo(DemoLoad.RAID));
        assertThat(servers.calls).containsExactly("start demo RAID", "open");
        assertThat(session().server().demo()).isTrue();
    }

    @Test
    void another_server_is_started_once_the_one_before_is_left_and_stopped() {
        model.start(new Startup.Local());
        model.start(new Startup.Demo(DemoLoad.CALM));
        assertThat(servers.calls)
                .containsExactly("start", "open", "stop", "start demo CALM", "open");
        assertThat(servers.moderation.calls).contains("close");
    }

    @Test
    void a_server_that_does_not_start_says_why() {
        servers.refuse("Port 8420 is taken.");
        model.start(new Startup.Local());
        assertThat(state())
                .isEqualTo(new ConnectionState.Failed(new Startup.Local(), "Port 8420 is taken."));
    }

    @Test
    void a_server_that_does_not_answer_is_said_to_and_stopped_by_the_next_try() {
        servers.unreachable(true);
        model.start(new Startup.Local());
        assertThat(state())
                .isEqualTo(
                        new ConnectionState.Failed(
                                new Startup.Local(),
                                "The server was started and does not answer. Its log says why."));
        servers.unreachable(false);
        model.start(new Startup.Local());
        assertThat(servers.calls).containsExactly("start", "open", "stop", "start", "open");
        assertThat(state()).isInstanceOf(ConnectionState.Connected.class);
    }

    @Test
    void only_the_last_choice_counts() {
        servers.slow();
        model.start(new Startup.Local());
        model.start(new Startup.Demo(DemoLoad.CALM));
        servers.finish();
        assertThat(session().server().demo()).isTrue();
        assertThat(servers.calls)
                .containsExactly("start", "open", "stop", "start demo CALM", "open");
    }

    @Test
    void closing_stops_the_server_and_then_says_so() {
        model.start(new Startup.Local());
        List<String> stopped = new ArrayList<>();
        model.close(() -> stopped.addAll(servers.calls));
        assertThat(stopped).endsWith("stop");
        assertThat(state()).isEqualTo(new ConnectionState.Idle());
    }

    @Test
    void a_server_elsewhere_is_tested_without_being_connected_to() {
        List<String> found = new ArrayList<>();
        URI elsewhere = URI.create("http://chat.example:8421");
        model.test(elsewhere, "key", found::add);
        servers.unreachable(true);
        model.test(elsewhere, "key", found::add);
        assertThat(found)
                .containsExactly(
                        "Reached in 0 ms, version 0.1.0",
                        "Nothing answers at that address. Check it and its port, and"
                                + " that the server runs.");
        assertThat(servers.moderation.calls).contains("close");
        assertThat(state()).isEqualTo(new ConnectionState.Idle());
    }

    @Nested
    class the_session {
        @Test
        void events_from_the_first_on_are_heard_by_who_listens_when_it_is_shown() {
            List<ConsoleEvent> heard = new ArrayList<>();
            model.stateProperty()
                    .subscribe(state -> {
                        if (state instanceof ConnectionState.Connected(var session)) {
                            servers.happened(rooms(room("early", 1)));
                            session.onEvents(heard::addAll);
                        }
                    });
            model.start(new Startup.Local());
            servers.happened(rooms(room("late", 1)));
            assertThat(heard).containsExactly(rooms(room("early", 1)), rooms(room("late", 1)));
        }

        @Test
        void its_clock_is_the_servers() {
            long ahead = servers.now.plusSeconds(90).toEpochMilli();
            servers.moderation.server = new ServerInfo("0.1.0", 0, ahead, "ana", Role.OWNER, false);
            model.start(new Startup.Local());
            assertThat(session().clock().millis()).isEqualTo(ahead);
            servers.now = servers.now.plusSeconds(5);
            assertThat(session().clock().millis()).isEqualTo(ahead + 5_000);
        }

        @Test
        void a_lost_connection_is_said_and_tried_again_with_growing_waits() {
            model.start(new Startup.Local());
            String at = Times.local().clock(servers.now);
            servers.unreachable(true);
            servers.disconnect();
            assertThat(outage()).isEqualTo("Connection lost " + at + ". Trying again in 1 s.");
            servers.pass();
            assertThat(outage()).isEqualTo("Connection lost " + at + ". Trying again in 2 s.");
            servers.pass();
            assertThat(outage()).isEqualTo("Connection lost " + at + ". Trying again in 1 s.");
            servers.pass();
            assertThat(outage()).isEqualTo("Connection lost " + at + ". Trying again in 4 s.");
            servers.unreachable(false);
            for (int i = 0; i < 4; i++) {
                servers.pass();
            }
            assertThat(outage()).isEmpty();
        }

        @Test
        void a_server_started_here_that_runs_no_more_is_started_again() {
            model.start(new Startup.Local());
            servers.unreachable(true);
            servers.disconnect();
            session().tryNow();
            servers.unreachable(false);
            session().tryNow();
            assertThat(outage()).isEmpty();
            assertThat(servers.calls)
                    .containsExactly("start", "open", "open", "stop", "start", "open");
        }

        @Test
        void a_server_that_runs_elsewhere_is_only_waited_for() {
            model.start(new Startup.Remote(URI.create("http://chat.example:8421"), "key"));
            servers.unreachable(true);
            servers.disconnect();
            session().tryNow();
            servers.unreachable(false);
            session().tryNow();
            assertThat(outage()).isEmpty();
            assertThat(servers.calls).containsExactly("open", "open", "open");
        }

        @Test
        void the_next_try_need_not_be_waited_for() {
            model.start(new Startup.Local());
            servers.disconnect();
            session().tryNow();
            assertThat(outage()).isEmpty();
            servers.pass();
            assertThat(servers.calls).filteredOn("open"::equals).hasSize(2);
        }

        @Test
        void who_has_a_key_is_known_as_it_changes() {
            model.start(new Startup.Local());
            assertThat(session().server().moderators()).containsExactly("ana");
            servers.happened(new ConsoleEvent.Moderators(List.of("ana", "bo")));
            assertThat(session().server().moderators()).containsExactly("ana", "bo");
        }

        @Test
        void a_removed_key_is_said_and_not_tried_again_by_itself() {
            model.start(new Startup.Local());
            String at = Times.local().clock(servers.now);
            servers.moderation.refuse(ErrorCode.TOKEN_INVALID);
            servers.disconnect();
            servers.pass();
            assertThat(outage())
                    .isEqualTo(
                            "Connection ended "
                                    + at
                                    + ": the server does not take this key any more. Ask for a new"
                                    + " one and connect with it.");
            int tries = servers.calls.size();
            for (int i = 0; i < 10; i++) {
                servers.pass();
            }
            assertThat(servers.calls).hasSize(tries);
        }

        @Test
        void a_closed_session_does_not_come_back() {
            model.start(new Startup.Local());
            servers.disconnect();
            model.start(new Startup.Demo(DemoLoad.CALM));
            servers.pass();
            assertThat(servers.calls).filteredOn("open"::equals).hasSize(2);
        }
    }

    private ConnectionState state() {
        return model.stateProperty().get();
    }

    private LiveSession session() {
        return ((ConnectionState.Connected) state()).session();
    }

    private String outage() {
        return session().outage().get();
    }
}
