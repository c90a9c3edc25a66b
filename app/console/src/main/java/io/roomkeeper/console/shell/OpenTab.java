package io.roomkeeper.console.shell;

import io.roomkeeper.console.chat.ChatViewModel;
import io.roomkeeper.console.chat.SearchViewModel;

import java.util.Optional;

/// What a tab shows.
sealed interface OpenTab {
    /// What is said in one room.
    record Room(ChatViewModel chat) implements OpenTab {}

    /// The search in all rooms.
    record Search(SearchViewModel search) implements OpenTab {}

    /// The room that is shown, if it is one.
    default Optional<ChatViewModel> room() {
        return switch (this) {
            case Room(var chat) -> Optional.of(chat);
            case Search _ -> Optional.empty();
        };
    }
}
