package io.roomkeeper.console.connection;

import static io.roomkeeper.console.common.Events.said;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.console.ConsoleEvent;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class EventHubTest {
    private final EventHub hub = new EventHub((_, act) -> act.run());

    @Test
    void a_listener_that_fails_does_not_keep_the_news_from_the_others() {
        List<ConsoleEvent> heard = new ArrayList<>();
        hub.listen(_ -> {
            throw new IllegalStateException("a screen that fails");
        });
        hub.listen(heard::addAll);
        ConsoleEvent news = said("lobby", 1, "user-1", "hello");
        hub.open();
        hub.add(news);
        assertThat(heard).containsExactly(news);
    }
}
