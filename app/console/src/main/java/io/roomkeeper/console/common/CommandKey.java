package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import javafx.scene.input.KeyCombination;

import java.util.EnumMap;
import java.util.Map;

/// What can be done, with its key. Menus, tooltips, key handlers and the shortcut sheet come from
/// here.
public enum CommandKey {
    HOLD("command.hold", "Space", Context.LIST),
    FOLLOW("command.follow", "End", Context.LIST),
    CLEAR("command.clear", "Esc", Context.LIST),
    MUTE_1_MINUTE("command.mute1Minute", "1", Context.LIST),
    MUTE_10_MINUTES("command.mute10Minutes", "2", Context.LIST),
    MUTE_1_HOUR("command.mute1Hour", "3", Context.LIST),
    MUTE_1_DAY("command.mute1Day", "4", Context.LIST),
    MUTE_7_DAYS("command.mute7Days", "5", Context.LIST),
    MUTE_30_DAYS("command.mute30Days", "6", Context.LIST),
    MUTE("command.mute", "M", Context.LIST),
    UNMUTE("command.unmute", "U", Context.LIST),
    BAN("command.ban", "B", Context.LIST),
    UNBAN("command.unban", "Shift+B", Context.LIST),
    REMOVE("command.remove", "Delete", Context.LIST),
    COPY_USER("command.copyUser", "C", Context.LIST),
    COPY_ROWS("command.copyRows", "Shortcut+C", Context.LIST),
    CONNECT("command.connect", "", Context.ANYWHERE),
    DEMO("command.demo", "", Context.ANYWHERE),
    BACK_UP("command.backUp", "", Context.ANYWHERE),
    QUIT("command.quit", "Shortcut+Q", Context.ANYWHERE),
    NEW_ROOM("command.newRoom", "Shortcut+N", Context.ANYWHERE),
    GO_TO_ROOM("command.goToRoom", "Shortcut+K", Context.ANYWHERE),
    OPEN_ROOM("command.openRoom", "Enter", Context.ROOMS),
    MANAGE_ROOM("command.manageRoom", "Shortcut+I", Context.ANYWHERE),
    MUTE_ALL("command.muteAll", "Shortcut+Shift+M", Context.ANYWHERE),
    DESTROY_ROOM("command.destroyRoom", "", Context.ANYWHERE),
    CLOSE_TAB("command.closeTab", "Shortcut+W", Context.ANYWHERE),
    NEXT_TAB("command.nextTab", "Ctrl+Tab", Context.ANYWHERE),
    PREVIOUS_TAB("command.previousTab", "Ctrl+Shift+Tab", Context.ANYWHERE),
    NEXT_PANE("command.nextPane", "F6", Context.ANYWHERE),
    PREVIOUS_PANE("command.previousPane", "Shift+F6", Context.ANYWHERE),
    REFRESH("command.refresh", "F5", Context.ANYWHERE),
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

    /// The mutes without a question, by their key, with their term in minutes.
    public static final Map<CommandKey, Integer> MUTE_PRESETS =
            new EnumMap<>(
                    Map.of(
                            MUTE_1_MINUTE,
                            1,
                            MUTE_10_MINUTES,
                            10,
                            MUTE_1_HOUR,
                            60,
                            MUTE_1_DAY,
                            24 * 60,
                            MUTE_7_DAYS,
                            7 * 24 * 60,
                            MUTE_30_DAYS,
                            30 * 24 * 60));

    /// Where a key acts: in the whole window, while the room list has the focus, or while a list or
    /// table of messages or users has it.
    public enum Context {
        ANYWHERE,
        ROOMS,
        LIST
    }

    private final String name;
    private final KeyCombination key;
    private final Context context;

    CommandKey(String name, String key, Context context) {
        this.name = name;
        this.key = key.isEmpty() ? KeyCombination.NO_MATCH : KeyCombination.valueOf(key);
        this.context = context;
    }

    /// The command as menus and the shortcut sheet call it.
    public String label() {
        return text(name);
    }

    /// [KeyCombination#NO_MATCH] when it has none.
    public KeyCombination key() {
        return key;
    }

    /// The key as it is written on keyboards, empty when there is none.
    public String keyLabel() {
        if (key.equals(KeyCombination.NO_MATCH)) {
            return "";
        }
        return key.getDisplayText().replace("\u21B5", text("command.key.enter"));
    }

    public Context context() {
        return context;
    }
}
