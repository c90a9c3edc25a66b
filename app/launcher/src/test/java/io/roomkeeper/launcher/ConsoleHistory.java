package io.roomkeeper.launcher;

import io.roomkeeper.protocol.RoomId;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Opens, pages and searches rooms with few and with many messages in their history, and says how
/// long that took: `mvn -q test-compile exec:exec@console-history`.
public final class ConsoleHistory {
    private static final int PAGES = 20;

    private ConsoleHistory() {}

    /// Messages of each room; the first one is opened to warm up.
    public static void main(String[] args) throws Exception {
        try (var console = new DrivenConsole()) {
            for (String messages : args) {
                var room = new RoomId("with-" + messages);
                console.speakers(room).fill(Integer.parseInt(messages));
                System.out.printf("%s messages: opened in %s ms%n", messages, open(console, room));
                System.out.printf(
                        "  earlier pages, ms each: %s%n",
                        pages(console, Integer.parseInt(messages)));
                System.out.printf(
                        "  searched for the first message in %d ms%n", search(console, room));
            }
        }
    }

    private static long open(DrivenConsole console, RoomId room) {
        long begun = System.nanoTime();
        console.open(room);
        console.await(() -> console.messages() != null && !console.messages().getItems().isEmpty());
        return millisSince(begun);
    }

    /// Until all are there, or for so many pages.
    private static List<Long> pages(DrivenConsole console, int messages) {
        List<Long> took = new ArrayList<>();
        while (took.size() < PAGES && rows(console) < messages) {
            int before = rows(console);
            long begun = System.nanoTime();
            console.choose("LOAD_OLDER");
            console.await(() -> console.messages().getItems().size() > before);
            took.add(millisSince(begun));
        }
        return took;
    }

    private static int rows(DrivenConsole console) {
        return DrivenConsole.onScreen(() -> console.messages().getItems().size());
    }

    private static long search(DrivenConsole console, RoomId room) {
        console.choose("SEARCH");
        console.await(() -> found(console) != null);
        long begun = System.nanoTime();
        DrivenConsole.onScreen(() -> {
            find(console, "#author", TextField.class).setText(room + "-0");
            var words = find(console, "#words", TextField.class);
            words.setText("message 0");
            words.fireEvent(new ActionEvent());
            return true;
        });
        console.await(() -> !found(console).getItems().isEmpty());
        return millisSince(begun);
    }

    private static ListView<?> found(DrivenConsole console) {
        return (ListView<?>) console.stage().getScene().lookup(".search #list");
    }

    private static <T extends Node> T find(DrivenConsole console, String id, Class<T> type) {
        return type.cast(console.stage().getScene().lookup(".search " + id));
    }

    private static long millisSince(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
