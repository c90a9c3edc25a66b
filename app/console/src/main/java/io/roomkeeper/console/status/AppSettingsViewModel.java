package io.roomkeeper.console.status;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.Problem;
import io.roomkeeper.console.common.Reasons;
import io.roomkeeper.protocol.console.AppSettingsView;
import io.roomkeeper.protocol.console.ConsoleRequest;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// State of what is set for the whole app beside its switches: when rooms end, what comes with a
/// join, and the words that members may not send. What is written there, and what holds.
final class AppSettingsViewModel {
    /// Minutes in which nothing happens, after which a room ends. Client behaviour §12.
    static final int LEAST_MINUTES = 60;

    static final int MOST_MINUTES = 1_440;

    /// Characters of a message type. Server API §11.1.
    static final int MOST_OF_TYPE = 32;

    /// Characters of a word that members may not send.
    static final int MOST_OF_WORD = 64;

    private final ConsoleSession session;
    private final ModerationActs acts;
    private final Runnable changed;
    private final WrittenSetting<String> minutes =
            new WrittenSetting<>("", kept -> kept, String::strip);
    private final WrittenSetting<List<String>> types =
            new WrittenSetting<>(List.of(), AppSettingsText::types, AppSettingsText::types);
    private final WrittenSetting<Set<String>> blocked =
            new WrittenSetting<>(Set.of(), AppSettingsText::words, AppSettingsText::words);
    private final WrittenSetting<List<Map.Entry<String, String>>> replaced =
            new WrittenSetting<>(
                    List.of(), AppSettingsText::replacements, AppSettingsText::replacements);
    private final List<WrittenSetting<?>> all = List.of(minutes, types, blocked, replaced);
    private final IntegerProperty told = new SimpleIntegerProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final Problem problem = new Problem();
    private final BooleanBinding dirty;
    private final StringBinding wrong;
    private final StringBinding whyNot;

    /// `obstacle` says why nothing can be set; `changed` is called when the server has changed
    /// something.
    AppSettingsViewModel(
            ConsoleSession session,
            ModerationActs acts,
            ObservableStringValue obstacle,
            Runnable changed) {
        this.session = session;
        this.acts = acts;
        this.changed = changed;
        Observable[] inputs =
                Stream.concat(
                                all.stream().map(WrittenSetting::writtenProperty),
                                Stream.of(told, busy, obstacle))
                        .toArray(Observable[]::new);
        dirty =
                Bindings.createBooleanBinding(
                        () -> all.stream().anyMatch(each -> each.changed().isPresent()), inputs);
        wrong = Reasons.of(this::describeWrong, inputs);
        whyNot =
                Reasons.of(
                        () ->
                                Reasons.first(
                                        obstacle.get(),
                                        busy.get() ? text("table.wait") : "",
                                        dirty.get() ? "" : text("roomSettings.nothing"),
                                        wrong.get()),
                        inputs);
    }

    /// Minutes after which a room without an end of its own ends.
    StringProperty minutesProperty() {
        return minutes.writtenProperty();
    }

    /// Types of the messages that come with a join; empty for all.
    StringProperty typesProperty() {
        return types.writtenProperty();
    }

    /// Words with which a message is refused, each on a line.
    StringProperty blockedProperty() {
        return blocked.writtenProperty();
    }

    /// Words and what takes their place, each on a line.
    StringProperty replacedProperty() {
        return replaced.writtenProperty();
    }

    /// Whether something is written that does not hold.
    BooleanBinding dirty() {
        return dirty;
    }

    /// What is wrong with what is written; empty when nothing is.
    StringBinding wrong() {
        return wrong;
    }

    /// Why nothing can be saved; empty when something can.
    StringBinding whyNot() {
        return whyNot;
    }

    /// Why it was not saved; empty when it was.
    Problem problem() {
        return problem;
    }

    /// Takes what holds on the server; what is being written stays, all else follows.
    void take(AppSettingsView settings) {
        minutes.take(Integer.toString(settings.inactivityMinutes()));
        types.take(settings.recentTypes());
        blocked.take(new TreeSet<>(settings.blockedWords()));
        replaced.take(List.copyOf(settings.replacedWords().entrySet()));
        told.set(told.get() + 1);
    }

    /// Writes what holds.
    void revert() {
        problem.clear();
        all.forEach(WrittenSetting::revert);
    }

    void save() {
        if (!whyNot.get().isEmpty()) {
            return;
        }
        problem.clear();
        busy.set(true);
        Answers.take(
                session.moderation().everywhere().changeSettings(change()),
                session.fx(),
                answer -> {
                    busy.set(false);
                    acts.did(Optional.empty(), text("appSettings.saved"), answer.lines());
                    changed.run();
                },
                failure -> {
                    busy.set(false);
                    problem.say(text("roomSettings.notSaved", Failures.why(failure)), failure);
                    changed.run();
                });
    }

    private ConsoleRequest.ChangeSettings change() {
        return new ConsoleRequest.ChangeSettings(
                Optional.empty(),
                minutes.changed().map(Integer::valueOf),
                types.changed(),
                blocked.changed().map(List::copyOf),
                replaced.changed().map(AppSettingsViewModel::map),
                "");
    }

    private static Map<String, String> map(List<Map.Entry<String, String>> words) {
        Map<String, String> map = new LinkedHashMap<>();
        words.forEach(word -> map.put(word.getKey(), word.getValue()));
        return map;
    }

    private String describeWrong() {
        if (minutes.changed().isPresent() && !within(minutes.value())) {
            return text("roomSettings.badMinutes", LEAST_MINUTES, MOST_MINUTES);
        }
        if (types.changed().stream()
                .flatMap(List::stream)
                .anyMatch(AppSettingsViewModel::badType)) {
            return text("global.badType");
        }
        return replaced.changed().stream()
                .flatMap(List::stream)
                .filter(word -> word.getKey().isEmpty())
                .map(word -> text("appSettings.badReplacement", word.getValue()))
                .findFirst()
                .or(this::tooLong)
                .orElse("");
    }

    private Optional<String> tooLong() {
        return Stream.concat(
                        blocked.changed().stream().flatMap(Set::stream),
                        replaced.changed().stream().flatMap(List::stream).map(Map.Entry::getKey))
                .filter(word -> word.length() > MOST_OF_WORD)
                .map(word -> text("appSettings.wordTooLong", word, MOST_OF_WORD))
                .findFirst();
    }

    private static boolean badType(String type) {
        return type.length() > MOST_OF_TYPE;
    }

    private static boolean within(String written) {
        try {
            int value = Integer.parseInt(written);
            return value >= LEAST_MINUTES && value <= MOST_MINUTES;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
