package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.transformation.FilteredList;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/// State of the filter bar: what is looked for, how many messages match, and which rows are shown.
final class FilterViewModel {
    private final ObservableList<ChatRow> rows;
    private final RowStates states;
    private final InstantSource clock;
    private final FilteredList<ChatRow> shown;
    private final ObservableSet<EventKind> hidden = FXCollections.observableSet();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty words = new SimpleStringProperty("");
    private final StringProperty author = new SimpleStringProperty("");
    private final StringProperty type = new SimpleStringProperty("");
    private final ObjectProperty<Optional<RowState>> state =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<TimeSpan> span = new SimpleObjectProperty<>(TimeSpan.ANY);
    private final BooleanProperty only = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper asked = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emptiness = new ReadOnlyStringWrapper(text("chat.none"));
    private Consumer<Runnable> through = Runnable::run;
    private MessageFilter filter = MessageFilter.NONE;
    private Predicate<ChatRow.Said> matcher = _ -> false;

    FilterViewModel(ObservableList<ChatRow> rows, RowStates states, InstantSource clock) {
        this.rows = rows;
        this.states = states;
        this.clock = clock;
        shown = new FilteredList<>(rows, _ -> true);
        open.subscribe((_, _) -> changed());
        words.subscribe((_, _) -> changed());
        author.subscribe((_, _) -> changed());
        type.subscribe((_, _) -> changed());
        state.subscribe((_, _) -> changed());
        span.subscribe((_, _) -> changed());
        only.subscribe((_, _) -> show());
        hidden.subscribe(this::show);
        rows.addListener(this::counted);
    }

    /// The rows that are shown, of all there are.
    ObservableList<ChatRow> shown() {
        return shown;
    }

    /// Makes rows come and go through `how`, which lets the same ones stay selected.
    void changeWith(Consumer<Runnable> how) {
        through = how;
    }

    /// The kinds of events that are not shown.
    ObservableSet<EventKind> hidden() {
        return hidden;
    }

    /// Whether the bar is there; what it says counts only then.
    BooleanProperty openProperty() {
        return open;
    }

    /// Words, or an expression between slashes.
    StringProperty wordsProperty() {
        return words;
    }

    /// Part of the author's id.
    StringProperty authorProperty() {
        return author;
    }

    /// Part of the message's type.
    StringProperty typeProperty() {
        return type;
    }

    ObjectProperty<Optional<RowState>> stateProperty() {
        return state;
    }

    ObjectProperty<TimeSpan> spanProperty() {
        return span;
    }

    /// Whether what does not match is hidden; else what matches is highlighted.
    BooleanProperty onlyProperty() {
        return only;
    }

    /// How many messages match.
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// Grows when other messages match than before.
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// What is wrong with the expression; empty when nothing is.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// "12 of 3,400 messages match", or why none can.
    String summary() {
        if (!problem.get().isEmpty()) {
            return problem.get();
        }
        return filter.active() ? text("chat.filter.count", count.get()) : "";
    }

    /// Why no rows are shown, when there are none.
    ReadOnlyStringProperty emptinessProperty() {
        return emptiness.getReadOnlyProperty();
    }

    /// Whether something is looked for.
    boolean active() {
        return filter.active();
    }

    boolean matches(ChatRow row) {
        return filter.active() && row instanceof ChatRow.Said said && tried(said);
    }

    /// Whether the row is to stand out among others.
    boolean highlights(ChatRow row) {
        return !only.get() && matches(row);
    }

    /// Opens the bar, or tells that its focus is asked for.
    void ask() {
        open.set(true);
        asked.set(asked.get() + 1);
    }

    /// Grows when the bar is asked for.
    ReadOnlyIntegerProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// Looks for nothing any more, and closes the bar.
    void close() {
        open.set(false);
    }

    void clear() {
        words.set("");
        author.set("");
        type.set("");
        state.set(Optional.empty());
        span.set(TimeSpan.ANY);
    }

    /// Judges all rows anew, when what became of them or the time matters; the list must follow
    /// then, for rows may come and go.
    void refresh() {
        if (filter.state().isPresent() || span.get() != TimeSpan.ANY) {
            changed();
        }
    }

    private void changed() {
        MessageFilter wanted = open.get() ? wanted() : MessageFilter.NONE;
        try {
            problem.set("");
            matcher = wanted.matcher(states);
            filter = wanted;
        } catch (PatternSyntaxException e) {
            problem.set(text("chat.filter.wrong"));
            filter = MessageFilter.NONE;
        }
        recount();
        show();
    }

    private MessageFilter wanted() {
        Instant since =
                span.get()
                        .length()
                        .map(length -> clock.instant().minus(length))
                        .orElse(Instant.MIN);
        return new MessageFilter(
                words.get().strip(), author.get().strip(), type.get().strip(), state.get(), since);
    }

    private void show() {
        List<EventKind> off = List.copyOf(hidden);
        boolean onlyMatches = only.get() && filter.active();
        Predicate<ChatRow> wanted =
                row ->
                        switch (row) {
                            case ChatRow.Note note -> !onlyMatches && !off.contains(note.kind());
                            case ChatRow.Said said -> !onlyMatches || tried(said);
                        };
        through.accept(() -> shown.setPredicate(wanted));
        version.set(version.get() + 1);
        sayWhyEmpty();
    }

    private void recount() {
        count.set(filter.active() ? (int) rows.stream().filter(this::matches).count() : 0);
    }

    private void counted(ListChangeListener.Change<? extends ChatRow> change) {
        int found = count.get();
        while (filter.active() && change.next()) {
            found += (int) change.getAddedSubList().stream().filter(this::matches).count();
            found -= (int) change.getRemoved().stream().filter(this::matches).count();
        }
        count.set(found);
        sayWhyEmpty();
    }

    private void sayWhyEmpty() {
        boolean hides = only.get() && filter.active() && !rows.isEmpty();
        emptiness.set(text(hides ? "chat.filter.nothing" : "chat.none"));
    }

    private boolean tried(ChatRow.Said said) {
        try {
            return matcher.test(said);
        } catch (Patience.Exhausted e) {
            matcher = _ -> false;
            problem.set(text("chat.filter.slow"));
            return false;
        }
    }
}
