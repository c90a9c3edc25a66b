package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.client.MessageQuery;
import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.Loading;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.Problem;
import io.roomkeeper.console.common.RowFailure;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.HistoryMessage;
import io.roomkeeper.protocol.console.MessageSearchPage;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// State of the search for messages in all rooms: what is looked for and what was found so far.
public final class SearchViewModel {
    /// Messages found before it waits to be asked for more.
    static final int PAGE = 200;

    private final ConsoleSession session;
    private final Times times = Times.local();
    private final FoundActs acts;
    private final StringProperty words = new SimpleStringProperty("");
    private final StringProperty author = new SimpleStringProperty("");
    private final ObservableList<ChatRow.Said> found = FXCollections.observableArrayList();
    private final Selection selection = new Selection(times);
    private final KnownRecalls recalls;
    private final ObservableValue<Optional<RowFailure>> failure;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty more = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final Problem problem = new Problem();
    private final Loading loading;
    private MessageQuery query = MessageQuery.text(null, "");
    private @Nullable String cursor;
    private long scanned;
    private int wanted;
    private int turn;

    public SearchViewModel(ConsoleSession session, ModerationActs acts, StatusLine status) {
        this.session = session;
        loading = new Loading(session);
        recalls = new KnownRecalls(session);
        this.acts = new FoundActs(session, acts, status, selection, recalls);
        failure =
                Bindings.createObjectBinding(
                        this::describeFailure, selection.rowsProperty(), recalls.versionProperty());
    }

    /// When a message was sent: the time of day, with the date when that is not today.
    String when(ChatRow.Said said) {
        return times.moment(said.at(), session.clock().instant());
    }

    private String line(ChatRow.Said said) {
        return text("chat.search.row", when(said), said.room(), said.author(), said.line());
    }

    /// The selected messages, one a line.
    String selectedText() {
        return selection.messages().stream().map(this::line).collect(Collectors.joining("\n"));
    }

    /// The ids of their authors, one a line.
    String authorsText() {
        return acts.authors().stream().map(UserId::value).collect(Collectors.joining("\n"));
    }

    Loading loading() {
        return loading;
    }

    /// Words, or an expression between slashes.
    StringProperty wordsProperty() {
        return words;
    }

    /// The author's id; empty for any.
    StringProperty authorProperty() {
        return author;
    }

    /// What was found so far, newest first in each room.
    ObservableList<ChatRow.Said> found() {
        return found;
    }

    /// Whether an answer is awaited.
    BooleanProperty busyProperty() {
        return busy;
    }

    /// Whether there may be more than was found.
    BooleanProperty moreProperty() {
        return more;
    }

    /// How far the search has come, or why it has not.
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    Selection selection() {
        return selection;
    }

    /// What is known of the recall of what was found.
    KnownRecalls recalls() {
        return recalls;
    }

    /// Why the only selected message was not recalled, with a way to try again.
    ObservableValue<Optional<RowFailure>> failure() {
        return failure;
    }

    private Optional<RowFailure> describeFailure() {
        List<ChatRow.Said> messages = selection.messages();
        return messages.size() == 1 ? recalls.failure(messages.getFirst().uid()) : Optional.empty();
    }

    /// Why the search could not go on; nothing when it could.
    Problem problem() {
        return problem;
    }

    /// What can be done to the selected messages.
    FoundActs acts() {
        return acts;
    }

    /// Begins anew with what is written.
    void search() {
        String text = words.get().strip();
        boolean expression = text.length() > 1 && text.startsWith("/") && text.endsWith("/");
        query =
                new MessageQuery(
                        null,
                        expression ? "" : text,
                        expression ? text.substring(1, text.length() - 1) : "",
                        author.get().strip(),
                        "",
                        0,
                        0);
        found.clear();
        recalls.forget();
        cursor = null;
        scanned = 0;
        if (text.isEmpty() && author.get().isBlank()) {
            stop();
            more.set(false);
            summary.set(text("chat.search.empty"));
        } else {
            more();
        }
    }

    /// Goes on where the last page ended.
    void more() {
        wanted = found.size() + PAGE;
        loading.begin(this::giveUp);
        ask(++turn);
    }

    /// Looks no further.
    public void stop() {
        turn++;
        ended();
    }

    /// Ends what follows the server.
    public void close() {
        stop();
        recalls.close();
    }

    private void giveUp() {
        stop();
        summary.set(text("chat.search.stopped", found.size(), scanned));
    }

    private void ended() {
        busy.set(false);
        problem.clear();
        loading.end();
    }

    private void ask(int myTurn) {
        busy.set(true);
        problem.clear();
        summary.set(text("chat.search.looking", scanned, found.size()));
        Answers.take(
                session.moderation().messages().search(query, cursor, PAGE),
                session.fx(),
                page -> {
                    if (myTurn == turn) {
                        take(page, myTurn);
                    }
                },
                failure -> {
                    if (myTurn == turn) {
                        ended();
                        summary.set("");
                        problem.say(text("chat.search.failed", Failures.why(failure)), failure);
                    }
                });
    }

    private void take(MessageSearchPage page, int myTurn) {
        List<HistoryMessage> messages = KnownRecalls.without(page.messages());
        found.addAll(
                messages.stream().map(HistoryMessage::message).map(ChatRow.Said::new).toList());
        recalls.look(messages);
        scanned += page.scanned();
        cursor = page.cursor();
        more.set(cursor != null);
        if (cursor != null && found.size() < wanted) {
            ask(myTurn);
        } else {
            ended();
            summary.set(text("chat.search.found", found.size(), scanned, cursor == null ? 0 : 1));
        }
    }
}
