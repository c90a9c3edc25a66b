package io.roomkeeper.console.common;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import javafx.scene.input.KeyCombination;
import javafx.util.Subscription;

import java.util.EnumSet;

/// What the person at this console likes; one for the whole program, as there is one person. A
/// change applies at once. Used on the FX thread.
public final class Preferences {
    /// Text size in percent. Console design §11.
    public static final int LEAST_TEXT = 80;

    public static final int MOST_TEXT = 200;

    /// Seconds in which an act can be undone at once. Console design §12.
    public static final int LEAST_UNDO = 5;

    public static final int MOST_UNDO = 60;

    /// Messages a chatroom tab keeps. Console design §4.
    public static final int LEAST_BUFFER = 1_000;

    public static final int MOST_BUFFER = 30_000;

    static final int NORMAL_TEXT = 100;

    private static final int TEXT_STEP = 10;
    private static final int NORMAL_UNDO = 10;
    private static final int NORMAL_BUFFER = 10_000;
    private static final Preferences ONLY = new Preferences();

    private final ObjectProperty<Language> language =
            new SimpleObjectProperty<>(Language.ofSystem());
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final ObjectProperty<Density> density = new SimpleObjectProperty<>(Density.COMFORTABLE);
    private final IntegerProperty textSize = bounded(NORMAL_TEXT, LEAST_TEXT, MOST_TEXT);
    private final BooleanProperty holdByPointer = new SimpleBooleanProperty(true);
    private final IntegerProperty undoSeconds = bounded(NORMAL_UNDO, LEAST_UNDO, MOST_UNDO);
    private final ObservableSet<Notice> notices =
            FXCollections.observableSet(EnumSet.copyOf(Notice.USUAL));
    private final BooleanProperty badge = new SimpleBooleanProperty(true);
    private final BooleanProperty sound = new SimpleBooleanProperty();
    private final BooleanProperty undoStrip = new SimpleBooleanProperty(true);
    private final IntegerProperty buffer = bounded(NORMAL_BUFFER, LEAST_BUFFER, MOST_BUFFER);
    private final ObservableList<Integer> terms =
            FXCollections.observableArrayList(TermPresets.USUAL);
    private final ObservableList<ReasonTemplate> reasons = FXCollections.observableArrayList();
    private final ObservableMap<CommandKey, KeyCombination> keys =
            FXCollections.observableHashMap();

    private Preferences() {
        Texts.speak(language.get());
        // before those that say something again, which a listener to the value would not be
        language.subscribe(() -> Texts.speak(language.get()));
    }

    public static Preferences get() {
        return ONLY;
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public ObjectProperty<Density> densityProperty() {
        return density;
    }

    /// In percent of the usual size, 80 to 200.
    public IntegerProperty textSizeProperty() {
        return textSize;
    }

    /// Whether a message list holds while the pointer rests on it.
    public BooleanProperty holdByPointerProperty() {
        return holdByPointer;
    }

    /// How long the status bar offers to undo an act.
    public IntegerProperty undoSecondsProperty() {
        return undoSeconds;
    }

    /// What is told of while the reader looks elsewhere.
    public ObservableSet<Notice> notices() {
        return notices;
    }

    /// Whether the window's title counts it.
    public BooleanProperty badgeProperty() {
        return badge;
    }

    /// Whether it is heard.
    public BooleanProperty soundProperty() {
        return sound;
    }

    /// Whether the status bar offers to undo an act.
    public BooleanProperty undoStripProperty() {
        return undoStrip;
    }

    /// Messages a chatroom tab keeps.
    public IntegerProperty bufferProperty() {
        return buffer;
    }

    /// The terms that are offered, in minutes, by their keys 1 to 6.
    public ObservableList<Integer> terms() {
        return terms;
    }

    public ObservableList<ReasonTemplate> reasons() {
        return reasons;
    }

    /// The keys of commands that do not have their usual one.
    public ObservableMap<CommandKey, KeyCombination> keys() {
        return keys;
    }

    /// Makes texts larger by some steps of 10 %, or smaller.
    public void enlarge(int steps) {
        textSize.set(textSize.get() + steps * TEXT_STEP);
    }

    public void useNormalTextSize() {
        textSize.set(NORMAL_TEXT);
    }

    public void toggleDensity() {
        density.set(density.get() == Density.COMPACT ? Density.COMFORTABLE : Density.COMPACT);
    }

    /// Makes everything as it is at a first start.
    public void reset() {
        resetLook();
        resetChat();
        resetTerms();
        resetNotify();
        reasons.clear();
        keys.clear();
    }

    public void resetLook() {
        language.set(Language.ofSystem());
        theme.set(Theme.SYSTEM);
        density.set(Density.COMFORTABLE);
        useNormalTextSize();
    }

    public void resetChat() {
        holdByPointer.set(true);
        undoSeconds.set(NORMAL_UNDO);
        undoStrip.set(true);
        buffer.set(NORMAL_BUFFER);
    }

    public void resetTerms() {
        terms.setAll(TermPresets.USUAL);
    }

    public void resetNotify() {
        notices.clear();
        notices.addAll(Notice.USUAL);
        badge.set(true);
        sound.set(false);
    }

    /// Calls `changed` after each change of anything.
    public Subscription onChange(Runnable changed) {
        return Subscription.combine(
                onWords(changed),
                theme.subscribe((_, _) -> changed.run()),
                density.subscribe((_, _) -> changed.run()),
                textSize.subscribe((_, _) -> changed.run()),
                holdByPointer.subscribe((_, _) -> changed.run()),
                notices.subscribe(changed),
                badge.subscribe((_, _) -> changed.run()),
                sound.subscribe((_, _) -> changed.run()),
                undoStrip.subscribe((_, _) -> changed.run()),
                undoSeconds.subscribe((_, _) -> changed.run()),
                buffer.subscribe((_, _) -> changed.run()),
                reasons.subscribe(changed));
    }

    /// Calls `changed` after a change of what is written on screens that are already there.
    Subscription onWords(Runnable changed) {
        return Subscription.combine(
                onLanguage(changed), terms.subscribe(changed), keys.subscribe(changed));
    }

    Subscription onLanguage(Runnable changed) {
        return language.subscribe((_, _) -> changed.run());
    }

    private static IntegerProperty bounded(int value, int least, int most) {
        return new SimpleIntegerProperty(value) {
            @Override
            public void set(int wanted) {
                super.set(Math.clamp(wanted, least, most));
            }
        };
    }
}
