package io.roomkeeper.console.status;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.LiveSample;
import io.roomkeeper.protocol.console.LogEntry;
import io.roomkeeper.protocol.console.ServerInfo;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.util.Subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// State of the Server screen: figures of the last two minutes, and the log.
public final class StatusViewModel {
    /// Samples kept, one a second. Console design §7.
    static final int POINTS = 120;

    /// Lines of the log kept. Console design §7.
    static final int LINES = 1_000;

    /// The same while the reader is somewhere in it: what they read must not move.
    static final int LINES_HELD = 10_000;

    private final ConsoleSession session;
    private final List<LiveSample> samples = new ArrayList<>();
    private final ReadOnlyObjectWrapper<List<LiveSample>> figures =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<LogEntry> log = FXCollections.observableArrayList();
    private final FilteredList<LogEntry> matching = new FilteredList<>(log);
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Level> level = new SimpleObjectProperty<>(Level.INFO);
    private final Subscription subscription;
    private boolean held;

    /// The least level of lines that are shown.
    enum Level {
        INFO,
        WARN,
        ERROR;

        private boolean shows(String level) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(level))
                    .allMatch(each -> each.compareTo(this) >= 0);
        }
    }

    public StatusViewModel(ConsoleSession session) {
        this.session = session;
        subscription =
                Subscription.combine(
                        session.onEvents(events -> events.forEach(this::happened)),
                        filter.subscribe(_ -> match()),
                        level.subscribe(_ -> match()),
                        paused.subscribe(_ -> show()));
    }

    public ConsoleSession session() {
        return session;
    }

    /// The samples on show, oldest first; they stand still while paused.
    ReadOnlyObjectProperty<List<LiveSample>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// The lines of the log that match level and filter, oldest first.
    ObservableList<LogEntry> log() {
        return matching;
    }

    /// Says whether the reader is somewhere in the log rather than at its end, from which the next
    /// lines trim it again.
    void holdLog(boolean on) {
        held = on;
    }

    BooleanProperty pausedProperty() {
        return paused;
    }

    StringProperty filterProperty() {
        return filter;
    }

    ObjectProperty<Level> levelProperty() {
        return level;
    }

    /// "Running 3 h, version 1.0.0, 41 MB stored".
    String describe() {
        ServerInfo server = session.server();
        Duration up =
                Duration.between(
                        Instant.ofEpochMilli(server.startTime()), session.clock().instant());
        long stored = samples.isEmpty() ? 0 : samples.getLast().storeBytes();
        return text("server.facts", Times.span(up), server.version(), megabytes(stored));
    }

    /// The samples in runs without a missing second, so that a gap is seen as one.
    static List<List<LiveSample>> runs(List<LiveSample> of) {
        List<List<LiveSample>> runs = new ArrayList<>();
        LiveSample before = null;
        for (LiveSample each : of) {
            if (before == null || each.time() - before.time() > 2_500) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(each);
            before = each;
        }
        return runs;
    }

    static double megabytes(long bytes) {
        return bytes / 1e6;
    }

    public void close() {
        subscription.unsubscribe();
    }

    private void happened(ConsoleEvent event) {
        if (event instanceof ConsoleEvent.Figures(var news)) {
            long last = samples.isEmpty() ? 0 : samples.getLast().time();
            news.stream().filter(sample -> sample.time() > last).forEach(samples::add);
            drop(samples, POINTS);
            show();
        } else if (event instanceof ConsoleEvent.Logged(var lines)) {
            log.addAll(lines);
            drop(log, held ? LINES_HELD : LINES);
        }
    }

    private static <T> void drop(List<T> list, int most) {
        if (list.size() > most) {
            list.subList(0, list.size() - most).clear();
        }
    }

    private void show() {
        if (!paused.get()) {
            figures.set(List.copyOf(samples));
        }
    }

    private void match() {
        String part = filter.get().strip().toLowerCase(Locale.ROOT);
        Level least = level.get();
        matching.setPredicate(line ->
                least.shows(line.level())
                        && (line.logger() + " " + line.message())
                                .toLowerCase(Locale.ROOT)
                                .contains(part));
    }
}
