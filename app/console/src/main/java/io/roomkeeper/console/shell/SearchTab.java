package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.chat.SearchController;
import io.roomkeeper.console.chat.SearchViewModel;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import javafx.application.Platform;
import javafx.scene.control.Tab;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The tab with the search in all rooms.
final class SearchTab {
    private final SearchViewModel model;
    private final SearchController controller;
    private final Tab tab;

    /// `card` shows the card of a user in a room.
    SearchTab(SearchViewModel model, BiConsumer<RoomId, UserId> card, Consumer<String> refused) {
        this.model = model;
        controller =
                new SearchController(
                        model, said -> card.accept(said.room(), said.author()), refused);
        tab = new Tab(text("chat.search.title"), controller.load());
    }

    Tab tab() {
        return tab;
    }

    void focus() {
        // the tab's content is shown after this
        Platform.runLater(controller::focus);
    }

    void close() {
        model.stop();
    }
}
