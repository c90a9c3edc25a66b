package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.chat.ChatController;
import io.roomkeeper.console.chat.ChatViewModel;
import io.roomkeeper.console.chat.SearchController;
import io.roomkeeper.console.chat.SearchViewModel;
import io.roomkeeper.console.common.CommandKey;

import javafx.event.Event;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// What the tabs look like. Each is made once, and goes with its tab from column to column.
final class TabViews {
    private final Tabs model;
    private final ShellCommands commands;
    private final CardPane cards;
    private final Consumer<String> refused;
    private final Map<OpenTab, View> made = new HashMap<>();

    /// A tab, and how the focus gets into it.
    private record View(Tab tab, Runnable focus) {}

    TabViews(Tabs model, ShellCommands commands, CardPane cards, Consumer<String> refused) {
        this.model = model;
        this.commands = commands;
        this.cards = cards;
        this.refused = refused;
        model.onClosed(made::remove);
    }

    Tab tab(OpenTab of) {
        return view(of).tab;
    }

    void focus(OpenTab of) {
        view(of).focus.run();
    }

    private View view(OpenTab of) {
        return made.computeIfAbsent(of, this::make);
    }

    private View make(OpenTab of) {
        View view =
                switch (of) {
                    case OpenTab.Room(var chat) -> room(of, chat);
                    case OpenTab.Search(var search) -> search(search);
                };
        view.tab.setOnCloseRequest(event -> close(of, event));
        view.tab.setContextMenu(menu(of));
        return view;
    }

    /// What it offers is done to the tab it opens over, which comes to the front.
    private ContextMenu menu(OpenTab of) {
        ContextMenu menu =
                commands.forTabs()
                        .contextMenu(
                                CommandKey.CLOSE_TAB,
                                CommandKey.REOPEN_TAB,
                                CommandKey.MOVE_TAB,
                                CommandKey.ONE_COLUMN,
                                CommandKey.MANAGE_ROOM,
                                CommandKey.MUTE_ALL,
                                CommandKey.KEEP_ALIVE,
                                CommandKey.DESTROY_ROOM);
        menu.setOnShowing(_ -> model.columns().show(of));
        return menu;
    }

    private void close(OpenTab tab, Event event) {
        event.consume();
        model.close(tab);
    }

    private View room(OpenTab of, ChatViewModel chat) {
        ChatController controller =
                new ChatController(chat, commands.forChat(chat), () -> model.close(of));
        chat.onCard((user, how) -> cards.open(chat, user, how));
        Tab tab = new Tab(chat.id().value(), controller.load());
        tab.setTooltip(new Tooltip(chat.id().value()));
        return new View(tab, controller::focusList);
    }

    private View search(SearchViewModel search) {
        SearchController controller =
                new SearchController(
                        search,
                        (said, how) -> cards.window(said.room(), said.author(), how),
                        refused);
        commands.showSearch(controller.commands());
        return new View(new Tab(text("chat.search.title"), controller.load()), controller::focus);
    }
}
