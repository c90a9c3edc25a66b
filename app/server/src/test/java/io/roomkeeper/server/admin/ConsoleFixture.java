package io.roomkeeper.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ServerPlace;
import io.roomkeeper.server.access.ModeratorFile;
import io.roomkeeper.server.access.ModeratorKeys;
import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.fixture.EngineInMemory;
import io.roomkeeper.server.fixture.HistoryInMemory;
import io.roomkeeper.server.fixture.LocalHttp;
import io.roomkeeper.server.http.Download;
import io.roomkeeper.server.http.Workers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The console API over real HTTP, in front of rooms in memory.
final class ConsoleFixture implements AutoCloseable {
    private static final ServerPlace PLACE =
            new ServerPlace(
                    new ServerPlace.Listener(ServerPlace.EVERY_ADDRESS, 8420, false),
                    new ServerPlace.Listener("127.0.0.1", 8421, true),
                    "/srv/rooms");

    static final String KEY = "console-key";
    private static final String[] HEADERS = {
        "Authorization", "Bearer " + KEY, "Content-Type", "application/json"
    };

    final List<RoomEvent> told = new CopyOnWriteArrayList<>();
    final HistoryInMemory history = new HistoryInMemory();
    final ConsoleFeed feed = new ConsoleFeed(ModeratorKeys.OWNER::equals);
    final SendDelays delays = new SendDelays(this::now);
    final EngineInMemory rooms =
            new EngineInMemory(Limits.DEFAULT.withoutRates(), history, told::addAll, delays, feed);
    final LiveFigures figures;
    final ConsoleApi api;
    final ModeratorKeys keys;
    final LocalHttp http;
    volatile Download.Body backup = _ -> {};
    private final Path folder = folder();
    private final Workers workers = new Workers();

    ConsoleFixture() {
        figures =
                new LiveFigures(
                        new LiveFigures.Sources(
                                rooms.engine, delays, () -> 7, () -> 41_000, rooms.clock));
        keys = new ModeratorKeys(KEY, new ModeratorFile(folder), rooms.clock);
        api =
                new ConsoleApi(
                        new ConsoleApi.Parts(
                                rooms.engine,
                                rooms.audit(),
                                history,
                                keys,
                                feed,
                                figures,
                                new LogTail(),
                                new ConsoleApi.About("1.2.3", true, 60, () -> PLACE),
                                to -> backup.write(to),
                                rooms.clock));
        http = new LocalHttp(api.handler(workers));
    }

    /// With a room in which Kim and the host are.
    static ConsoleFixture withMembers() {
        var console = new ConsoleFixture();
        console.rooms.createRoom(EngineInMemory.ROOM);
        console.rooms.join(EngineInMemory.ROOM, EngineInMemory.KIM, 1);
        console.rooms.join(EngineInMemory.ROOM, EngineInMemory.HOST, 2);
        return console;
    }

    private Instant now() {
        return rooms.clock.instant();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("console");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Makes users known to the server, as a token does.
    void know(String... users) {
        for (var user : users) {
            rooms.run(new AppCommand.SaveUser(new UserId(user), user, ""));
        }
    }

    LocalHttp.Answer get(String path) {
        return http.get("/console/v1/" + path, HEADERS);
    }

    /// An answer that is no JSON, of any path.
    String text(String path) {
        try (var client = HttpClient.newHttpClient()) {
            var request = http.request(path).headers(HEADERS).build();
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// The numbers of the lines of the audit log that a query finds.
    List<Integer> lines(String query) {
        return get("audit?" + query)
                .body()
                .get("lines")
                .valueStream()
                .map(line -> line.get("number").asInt())
                .toList();
    }

    LocalHttp.Answer post(String path, String json) {
        return http.post("/console/v1/" + path, BodyPublishers.ofString(json), HEADERS);
    }

    /// The text of a successful answer.
    String read(String path) {
        var answer = get(path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().toString();
    }

    void done(String path, String json) {
        var answer = post(path, json);
        assertThat(answer.code()).as(answer.error()).isEqualTo(200);
        assertThat(answer.status()).isEqualTo(200);
    }

    /// Must be refused, in words, and leave nothing changed.
    void refused(int status, int code, String path, String json) {
        var before = changes();
        var answer = post(path, json);
        assertThat(answer.code()).as(json).isEqualTo(code);
        assertThat(answer.status()).as(json).isEqualTo(status);
        assertThat(answer.error()).as(json).isNotEmpty();
        assertThat(changes()).as(json).isEqualTo(before);
    }

    /// But for what was refused.
    private List<Change> changes() {
        return rooms.changes().stream()
                .filter(change -> !(change instanceof AppChange.ActRefused))
                .toList();
    }

    @Override
    public void close() {
        http.close();
        workers.close();
        rooms.close();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
