package io.roomkeeper.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.access.ConsoleKey;
import io.roomkeeper.server.access.Credentials;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.fixture.EngineInMemory;
import io.roomkeeper.server.fixture.LocalHttp;
import io.roomkeeper.server.http.Download;
import io.roomkeeper.server.http.Workers;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The console API over real HTTP, in front of rooms in memory.
final class ConsoleFixture implements AutoCloseable {
    static final String KEY = "console-key";
    private static final String[] HEADERS = {
        "Authorization", "Bearer " + KEY, "Content-Type", "application/json"
    };

    final List<RoomEvent> told = new CopyOnWriteArrayList<>();
    final ConsoleFeed feed = new ConsoleFeed();
    final EngineInMemory rooms =
            new EngineInMemory(Limits.DEFAULT.withoutRates(), told::addAll, feed);
    final LocalHttp http;
    volatile Download.Body backup = _ -> {};
    private final Workers workers = new Workers();

    ConsoleFixture() {
        var api =
                new ConsoleApi(
                        rooms.engine,
                        rooms.audit(),
                        new ConsoleKey(new Credentials("key", "secret", KEY)),
                        feed,
                        new ConsoleApi.About("1.2.3", true),
                        to -> backup.write(to),
                        rooms.clock);
        http = new LocalHttp(api.handler(workers));
    }

    LocalHttp.Answer get(String path) {
        return http.get("/console/v1/" + path, HEADERS);
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
        assertThat(answer.body().toString()).isEqualTo("{\"code\":200,\"errorMessage\":\"\"}");
        assertThat(answer.status()).isEqualTo(200);
    }

    /// Must be refused, in words, and leave nothing changed.
    void refused(int status, int code, String path, String json) {
        var before = rooms.changes();
        var answer = post(path, json);
        assertThat(answer.code()).as(json).isEqualTo(code);
        assertThat(answer.status()).as(json).isEqualTo(status);
        assertThat(answer.error()).as(json).isNotEmpty();
        assertThat(rooms.changes()).as(json).isEqualTo(before);
    }

    @Override
    public void close() {
        http.close();
        workers.close();
        rooms.close();
    }
}
