package io.roomkeeper.server.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.fixture.TestClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

class PostTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Parcel PARCEL = new Parcel("application/json", "[]");

    private static final String HALF_AN_ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{";

    private final Receiver receiver = new Receiver();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
        receiver.close();
    }

    private Post post(AddressGuard.Resolver resolver, String... allowedHosts) {
        return new Post(
                new AddressGuard(resolver, Set.of(allowedHosts)),
                new SignedUrl(CallbackFixture.KEYS, new TestClock(), () -> 1),
                100,
                threads);
    }

    private static Answer send(Post post, String url, Duration within) throws Exception {
        return post.send(URI.create(url), PARCEL, within).get(10, TimeUnit.SECONDS);
    }

    @Test
    void an_answer_comes_with_its_status_and_body() throws Exception {
        receiver.answering(200, "fine");
        try (var post = post(InetAddress::getAllByName, "127.0.0.1")) {
            assertThat(send(post, receiver.url("/"), LONG))
                    .isEqualTo(new Answer.Answered(200, "fine"));
        }
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        receiver.redirecting("/elsewhere");
        try (var post = post(InetAddress::getAllByName, "127.0.0.1")) {
            assertThat(send(post, receiver.url("/"), LONG)).isEqualTo(new Answer.Answered(302, ""));
        }
        assertThat(receiver.next().uri().getPath()).isEqualTo("/");
        assertThat(receiver.others()).isEmpty();
    }

    @Test
    void no_answer_in_time_is_told_as_that() throws Exception {
        receiver.holding();
        try (var post = post(InetAddress::getAllByName, "127.0.0.1")) {
            assertThat(send(post, receiver.url("/"), Duration.ofSeconds(1)))
                    .isEqualTo(new Answer.TimedOut());
        }
    }

    @Test
    void an_answer_that_does_not_end_in_time_is_cut_off() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var post = post(InetAddress::getAllByName, "127.0.0.1")) {
            var url = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
            var answer = post.send(url, PARCEL, Duration.ofSeconds(1));
            try (var socket = server.accept()) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream().write(HALF_AN_ANSWER.getBytes(StandardCharsets.US_ASCII));
                assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(new Answer.TimedOut());
                assertThat(
                                new String(
                                        socket.getInputStream().readAllBytes(),
                                        StandardCharsets.UTF_8))
                        .startsWith("POST /?appKey=app&");
            }
        }
    }

    @Test
    void a_host_that_took_too_long_to_look_up_is_not_called_afterwards() throws Exception {
        var found = new CompletableFuture<InetAddress>();
        var looking = new CompletableFuture<Thread>();
        AddressGuard.Resolver slow =
                _ -> {
                    looking.complete(Thread.currentThread());
                    return new InetAddress[] {found.join()};
                };
        try (var post = post(slow)) {
            assertThat(send(post, receiver.url("/"), Duration.ofSeconds(1)))
                    .isEqualTo(new Answer.TimedOut());
            found.complete(InetAddress.ofLiteral("93.184.215.14"));
            assertThat(looking.get(10, TimeUnit.SECONDS).join(LONG)).isTrue();
        }
        assertThat(receiver.others()).isEmpty();
    }

    @Test
    void an_answer_beyond_the_limit_is_a_failure() throws Exception {
        receiver.answering(200, "x".repeat(101));
        try (var post = post(InetAddress::getAllByName, "127.0.0.1")) {
            assertThat(send(post, receiver.url("/"), LONG)).isInstanceOf(Answer.Failed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "2130706433",
                "0x7f000001",
                "localhost",
                "LOCALHOST.",
                "[::1]",
                "[::ffff:127.0.0.1]"
            })
    void a_private_host_is_not_called(String host) throws Exception {
        try (var post = post(InetAddress::getAllByName)) {
            assertThat(send(post, "http://" + host + ":" + receiver.port() + "/", LONG))
                    .isInstanceOf(Answer.Failed.class);
        }
        assertThat(receiver.others()).isEmpty();
    }

    @Test
    void a_private_host_is_called_when_it_is_allowed_by_name() throws Exception {
        try (var post = post(InetAddress::getAllByName, "localhost")) {
            assertThat(send(post, "http://LocalHost:" + receiver.port() + "/", LONG))
                    .isEqualTo(new Answer.Answered(200, ""));
        }
    }

    @Test
    void allowing_one_name_does_not_allow_another_with_the_same_address() throws Exception {
        try (var post = post(InetAddress::getAllByName, "localhost")) {
            assertThat(send(post, receiver.url("/"), LONG)).isInstanceOf(Answer.Failed.class);
        }
        assertThat(receiver.others()).isEmpty();
    }

    @Test
    void a_name_that_changes_its_address_to_a_private_one_is_not_called_again() throws Exception {
        var answers =
                new ArrayDeque<>(
                        List.of(
                                InetAddress.ofLiteral("93.184.215.14"),
                                InetAddress.ofLiteral("127.0.0.1")));
        try (var post = post(_ -> new InetAddress[] {answers.remove()})) {
            var url = "http://localhost:" + receiver.port() + "/";
            assertThat(send(post, url, LONG)).isEqualTo(new Answer.Answered(200, ""));
            receiver.next();
            assertThat(send(post, url, LONG)).isInstanceOf(Answer.Failed.class);
        }
        assertThat(receiver.others()).isEmpty();
    }

    @Test
    void one_private_address_among_public_ones_is_enough_to_refuse() throws Exception {
        try (var post =
                post(_ ->
                        new InetAddress[] {
                            InetAddress.ofLiteral("93.184.215.14"),
                            InetAddress.ofLiteral("10.0.0.1")
                        })) {
            assertThat(send(post, "http://localhost:" + receiver.port() + "/", LONG))
                    .isInstanceOf(Answer.Failed.class);
        }
        assertThat(receiver.others()).isEmpty();
    }
}
