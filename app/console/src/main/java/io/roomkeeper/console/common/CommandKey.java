package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import javafx.scene.input.KeyCombination;

import java.util.Arrays;
import java.util.List;

/// What can be done, with its key. Menus, tooltips, key handlers and the shortcut sheet come from
/// here.
public enum CommandKey {
    HOLD("command.hold", "Space", Context.LIST),
    FOLLOW("command.follow", "End", Context.LIST),
    CLEAR("command.clear", "Esc", Context.LIST),
    MUTE_1_MINUTE("command.mutePreset", "1", Context.LIST),
    MUTE_10_MINUTES("command.mutePreset", "2", Context.LIST),
    MUTE_1_HOUR("command.mutePreset", "3", Context.LIST),
    MUTE_1_DAY("command.mutePreset", "4", Context.LIST),
    MUTE_7_DAYS("command.mutePreset", "5", Context.LIST),
    MUTE_30_DAYS("command.mutePreset", "6", Context.LIST),
    MUTE("command.mute", "M", Context.LIST),
    UNMUTE("command.unmute", "U", Context.LIST),
    BAN("command.ban", "B", Context.LIST),
    UNBAN("command.unban", "Shift+B", Context.LIST),
    KICK("command.kick", "K", Context.LIST),
    ALLOW("command.allow", "A", Context.LIST),
    EXCEPT("command.except", "X", Context.LIST),
    GLOBAL_MUTE("command.globalMute", "G", Context.LIST),
    CARD("command.card", "Enter", Context.LIST),
    NOTE("command.note", "N", Context.LIST),
    RECALL("command.recall", "Delete", Context.MESSAGES),
    REMOVE("command.remove", "Delete", Context.LIST),
    COPY_JSON("command.copyJson", "J", Context.LIST),
    COPY_USER("command.copyUser", "C", Context.LIST),
    COPY_ROWS("command.copyRows", "Shortcut+C", Context.LIST),
    CONNECT("command.connect", "", Context.ANYWHERE),
    START("command.start", "", Context.ANYWHERE),
    STOP("command.stop", "", Context.ANYWHERE),
    DEMO("command.demo", "", Context.ANYWHERE),
    BACK_UP("command.backUp", "", Context.ANYWHERE),
    OPEN_FOLDER("command.openFolder", "", Context.ANYWHERE),
    PREFERENCES("command.preferences", "Shortcut+Comma", Context.ANYWHERE),
    QUIT("command.quit", "Shortcut+Q", Context.ANYWHERE),
    NEW_ROOM("command.newRoom", "Shortcut+N", Context.ANYWHERE),
    GO_TO_ROOM("command.goToRoom", "Shortcut+K", Context.ANYWHERE),
    OPEN_ROOM("command.openRoom", "Enter", Context.ROOMS),
    OPEN_BESIDE("command.openBeside", "Shortcut+Enter", Context.ROOMS),
    MANAGE_ROOM("command.manageRoom", "Shortcut+I", Context.ANYWHERE),
    MUTE_ALL("command.muteAll", "Shortcut+Shift+M", Context.ANYWHERE),
    KEEP_ALIVE("command.keepAlive", "", Context.ANYWHERE),
    DESTROY_ROOM("command.destroyRoom", "", Context.ANYWHERE),
    WRITE("command.write", "", Context.ANYWHERE),
    LOAD_OLDER("command.loadOlder", "", Context.ANYWHERE),
    SEARCH("command.search", "Shortcut+Shift+F", Context.ANYWHERE),
    FILTER("command.filter", "Shortcut+F", Context.ANYWHERE),
    CLOSE_TAB("command.closeTab", "Shortcut+W", Context.ANYWHERE),
    REOPEN_TAB("command.reopenTab", "Shortcut+Shift+T", Context.ANYWHERE),
    MOVE_TAB("command.moveTab", "", Context.ANYWHERE),
    ONE_COLUMN("command.oneColumn", "", Context.ANYWHERE),
    NEXT_TAB("command.nextTab", "Ctrl+Tab", Context.ANYWHERE),
    PREVIOUS_TAB("command.previousTab", "Ctrl+Shift+Tab", Context.ANYWHERE),
    NEXT_PANE("command.nextPane", "F6", Context.ANYWHERE),
    PREVIOUS_PANE("command.previousPane", "Shift+F6", Context.ANYWHERE),
    UNDO("command.undo", "Shortcut+Z", Context.ANYWHERE),
    UNDO_LINE("command.undoLine", "Z", Context.LIST),
    SHOW_ROOMS("command.showRooms", "Shortcut+R", Context.ANYWHERE),
    SHOW_GLOBAL("command.showGlobal", "Shortcut+G", Context.ANYWHERE),
    SHOW_AUDIT("command.showAudit", "Shortcut+L", Context.ANYWHERE),
    SHOW_SERVER("command.showServer", "Shortcut+Shift+S", Context.ANYWHERE),
    LOW_PRIORITY("command.lowPriority", "L", Context.LIST),
    HIGH_PRIORITY("command.highPriority", "H", Context.LIST),
    GUARD("command.guard", "P", Context.LIST),
    EXPORT("command.export", "Shortcut+E", Context.ANYWHERE),
    SAVE("command.save", "Shortcut+S", Context.ANYWHERE),
    REFRESH("command.refresh", "F5", Context.ANYWHERE),
    DENSITY("command.density", "Shortcut+D", Context.ANYWHERE),
    LARGER_TEXT("command.largerText", "Shortcut+Plus", Context.ANYWHERE),
    SMALLER_TEXT("command.smallerText", "Shortcut+Minus", Context.ANYWHERE),
    NORMAL_TEXT("command.normalText", "Shortcut+0", Context.ANYWHERE),
    SHORTCUTS("command.shortcuts", "F1", Context.ANYWHERE),
    ABOUT("command.about", "", Context.ANYWHERE),
    TAB_1("command.tab1", "Shortcut+1", Context.ANYWHERE),
    TAB_2("command.tab2", "Shortcut+2", Context.ANYWHERE),
    TAB_3("command.tab3", "Shortcut+3", Context.ANYWHERE),
    TAB_4("command.tab4", "Shortcut+4", Context.ANYWHERE),
    TAB_5("command.tab5", "Shortcut+5", Context.ANYWHERE),
    TAB_6("command.tab6", "Shortcut+6", Context.ANYWHERE),
    TAB_7("command.tab7", "Shortcut+7", Context.ANYWHERE),
    TAB_8("command.tab8", "Shortcut+8", Context.ANYWHERE),
    TAB_9("command.tab9", "Shortcut+9", Context.ANYWHERE);

    /// The mutes without a question, in the order of the terms they are for.
    public static final List<CommandKey> MUTE_PRESETS =
            List.of(
                    MUTE_1_MINUTE,
                    MUTE_10_MINUTES,
                    MUTE_1_HOUR,
                    MUTE_1_DAY,
                    MUTE_7_DAYS,
                    MUTE_30_DAYS);

    /// Those that bring a tab to the front, from the first.
    public static final List<CommandKey> TABS =
            List.of(TAB_1, TAB_2, TAB_3, TAB_4, TAB_5, TAB_6, TAB_7, TAB_8, TAB_9);

    /// Where a key acts: in the whole window, while the room list has the focus, while a list of
    /// messages has it, or while any list or table of messages or users has it.
    public enum Context {
        ANYWHERE,
        ROOMS,
        MESSAGES,
        LIST
    }

    private final String name;
    private final KeyCombination usual;
    private final Context context;

    CommandKey(String name, String key, Context context) {
        this.name = name;
        this.usual = key.isEmpty() ? KeyCombination.NO_MATCH : KeyCombination.valueOf(key);
        this.context = context;
    }

    /// The command as menus and the shortcut sheet call it.
    public String label() {
        return MUTE_PRESETS.contains(this) ? text(name, Times.term(minutes())) : text(name);
    }

    /// The term of a mute without a question.
    public int minutes() {
        return Preferences.get().terms().get(MUTE_PRESETS.indexOf(this));
    }

    /// The key it has now; [KeyCombination#NO_MATCH] when it has none.
    public KeyCombination key() {
        return Preferences.get().keys().getOrDefault(this, usual);
    }

    /// The key it has unless another was chosen.
    public KeyCombination usualKey() {
        return usual;
    }

    /// The key as it is written on keyboards, empty when there is none.
    public String keyLabel() {
        return keyLabel(key());
    }

    /// `key` as it is written on keyboards, empty for none.
    public static String keyLabel(KeyCombination key) {
        if (same(key, KeyCombination.NO_MATCH)) {
            return "";
        }
        return key.getDisplayText().replace("\u21B5", text("command.key.enter"));
    }

    /// The other commands that would answer to `key` where this one does.
    public List<CommandKey> clashes(KeyCombination key) {
        if (same(key, KeyCombination.NO_MATCH)) {
            return List.of();
        }
        return Arrays.stream(values())
                .filter(other -> other != this && same(other.key(), key))
                .filter(other ->
                        other.context == context
                                || other.context == Context.ANYWHERE
                                || context == Context.ANYWHERE)
                .toList();
    }

    /// Whether both are the same key, or both none: [KeyCombination#NO_MATCH] calls itself equal to
    /// keys without modifiers.
    public static boolean same(KeyCombination one, KeyCombination other) {
        return one.getName().equals(other.getName()) && one.getClass().equals(other.getClass());
    }

    public Context context() {
        return context;
    }
}
