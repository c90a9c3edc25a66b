package io.roomkeeper.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.access.AllowedAddresses;
import io.roomkeeper.server.access.Credentials;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.fixture.EngineInMemory;
import io.roomkeeper.server.fixture.HistoryInMemory;
import io.roomkeeper.server.fixture.LocalHttp;
import io.roomkeeper.server.fixture.Signing;
import io.roomkeeper.server.http.Workers;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// The Server API over real HTTP, in front of rooms in memory.
final class ApiFixture implements AutoCloseable {
    static final Credentials CREDENTIALS = new Credentials("key", "secret", "console");
    static final AllowedAddresses ANYWHERE = new AllowedAddresses(List.of());
    static final String FORM = "application/x-www-form-urlencoded";

    final List<RoomEvent> told = new CopyOnWriteArrayList<>();

    /// Ids of the messages that were asked about.
    final List<String> reviewed = new CopyOnWriteArrayList<>();

    final HistoryInMemory history = new HistoryInMemory();
    final Map<String, Path> files = new ConcurrentHashMap<>();
    final Set<UserId> online = ConcurrentHashMap.newKeySet();
    final EngineInMemory rooms;
    final ServerApi server;
    final LocalHttp http;
    private final Workers workers = new Workers();

    ApiFixture() {
        this(Limits.DEFAULT.withoutRates(), ZoneOffset.UTC, ANYWHERE);
    }

    ApiFixture(Limits limits, ZoneId zone, AllowedAddresses callers) {
        rooms = new EngineInMemory(limits, history, told::addAll);
        server =
                new ServerApi(
                        new ServerApi.Parts(
                                rooms.engine,
                                history,
                                new LogFiles(
                                        hour -> Optional.ofNullable(files.get(hour)),
                                        files::remove),
                                this::review,
                                user -> "token of " + user,
                                online::contains,
                                CREDENTIALS,
                                callers,
                                rooms.clock,
                                zone));
        http = new LocalHttp(server.handler(workers));
    }

    /// With the rates it has by default but for `limit`.
    static ApiFixture limited(Limit limit, int perSecond) {
        return new ApiFixture(Limits.DEFAULT.with(limit, perSecond), ZoneOffset.UTC, ANYWHERE);
    }

    /// All messages the rooms were told, in order.
    List<RoomEvent.MessageSent> messages() {
        return told.stream()
                .filter(RoomEvent.MessageSent.class::isInstance)
                .map(RoomEvent.MessageSent.class::cast)
                .toList();
    }

    private CompletableFuture<Optional<String>> review(RoomCommand.Publish message) {
        var cleared = message.cleared();
        reviewed.add(cleared == null ? "" : cleared.messageUId());
        return CompletableFuture.completedFuture(
                message.room().value().equals("refused")
                        ? Optional.empty()
                        : Optional.of("reviewed " + message.content()));
    }

    /// A signed call.
    LocalHttp.Answer call(String path, String form) {
        var headers =
                Stream.concat(
                        Arrays.stream(Signing.headers(CREDENTIALS)),
                        Stream.of("Content-Type", FORM));
        return http.post(path, BodyPublishers.ofString(form), headers.toArray(String[]::new));
    }

    /// Must succeed, without anything to say.
    void done(String path, String form) {
        assertThat(answer(path, form)).isEqualTo("{\"code\":200}");
    }

    /// Must succeed.
    String answer(String path, String form) {
        var answer = call(path, form);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo(200);
        return answer.body().toString();
    }

    /// Must be refused, in words, and leave nothing changed.
    void refused(int status, int code, String path, String form) {
        var before = rooms.changes();
        var answer = call(path, form);
        assertThat(answer.code()).as(form).isEqualTo(code);
        assertThat(answer.status()).as(form).isEqualTo(status);
        assertThat(answer.error()).as(form).isNotEmpty();
        assertThat(answer.body().get("url").asString()).isEqualTo(path);
        assertThat(rooms.changes()).as(form).isEqualTo(before);
    }

    @Override
    public void close() {
        http.close();
        workers.close();
        rooms.close();
    }
}
