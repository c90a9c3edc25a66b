package io.roomkeeper.console.chat;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;

/// The menu that opens over messages: all that can be done to them and their authors.
final class MessageMenu {
    private MessageMenu() {}

    static ContextMenu over(Node list, Commands commands) {
        return commands.contextMenu(
                list,
                CommandKey.CARD,
                CommandKey.NOTE,
                CommandKey.RECALL,
                CommandKey.MUTE_10_MINUTES,
                CommandKey.MUTE,
                CommandKey.UNMUTE,
                CommandKey.GLOBAL_MUTE,
                CommandKey.BAN,
                CommandKey.UNBAN,
                CommandKey.KICK,
                CommandKey.ALLOW,
                CommandKey.EXCEPT,
                CommandKey.COPY_USER,
                CommandKey.COPY_ROWS);
    }
}
