package io.roomkeeper.console.shell;

import io.roomkeeper.console.card.CardController;
import io.roomkeeper.console.card.CardViewModel;
import io.roomkeeper.console.card.CardWindow;
import io.roomkeeper.console.chat.CardWay;
import io.roomkeeper.console.chat.ChatViewModel;
import io.roomkeeper.console.common.Focus;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Subscription;

import java.util.Optional;
import java.util.function.Consumer;

/// User cards: one at the right of the messages, and any number in small windows.
final class CardPane {
    private static final double WIDTH = 340;

    private final Workspace model;
    private final SplitPane panes;
    private final Region messages;
    private final Runnable focusMessages;
    private final Consumer<String> refused;
    private final Subscription subscription;
    private Optional<CardController> shown = Optional.empty();
    private Optional<Parent> pane = Optional.empty();

    /// The card is shown at the right of `messages`, in `panes`; `focusMessages` gives the focus
    /// back to the messages when it goes away.
    CardPane(
            Workspace model,
            SplitPane panes,
            Region messages,
            Runnable focusMessages,
            Consumer<String> refused) {
        this.model = model;
        this.panes = panes;
        this.messages = messages;
        this.focusMessages = focusMessages;
        this.refused = refused;
        subscription = model.cardProperty().subscribe(this::show);
    }

    /// Ends what follows the view-model.
    void dispose() {
        subscription.unsubscribe();
        shown.ifPresent(CardController::dispose);
    }

    /// Shows the card of `user` beside the messages, or in a window of its own, which it also is
    /// when the columns leave no room for it.
    void open(ChatViewModel chat, UserId user, CardWay how) {
        if (how == CardWay.WINDOW || !fits()) {
            window(chat.id(), user, how);
        } else {
            model.showCard(chat, user);
            shown.ifPresent(card -> focus(card, how));
        }
    }

    boolean isShown() {
        return pane.isPresent();
    }

    boolean hasFocus() {
        return pane.filter(Focus::isIn).isPresent();
    }

    void focus() {
        shown.ifPresent(CardController::focus);
    }

    private boolean fits() {
        int count = model.tabs().columns().columns().size();
        double room = messages.getWidth() - (isShown() ? 0 : WIDTH);
        return count == 1 || room >= count * ColumnPane.leastWidth();
    }

    private void show(Optional<CardViewModel> card) {
        shown.ifPresent(CardController::dispose);
        pane.ifPresent(panes.getItems()::remove);
        shown = card.map(of -> new CardController(of, refused, this::close));
        pane = shown.map(CardController::load);
        pane.ifPresent(node -> {
            SplitPane.setResizableWithParent(node, false);
            double rooms = panes.getDividerPositions()[0];
            panes.getItems().add(node);
            panes.setDividerPosition(0, rooms);
            onceWide(() -> panes.setDividerPosition(1, 1 - WIDTH / panes.getWidth()));
        });
        shown.ifPresent(CardController::focus);
    }

    /// A screen that takes another's place with a card open has no width yet.
    private void onceWide(Runnable act) {
        if (panes.getWidth() > WIDTH) {
            act.run();
        } else {
            panes.widthProperty()
                    .addListener(
                            new InvalidationListener() {
                                @Override
                                public void invalidated(Observable width) {
                                    if (panes.getWidth() > WIDTH) {
                                        panes.widthProperty().removeListener(this);
                                        act.run();
                                    }
                                }
                            });
        }
    }

    private void close() {
        model.closeCard();
        focusMessages.run();
    }

    private static void focus(CardController card, CardWay how) {
        if (how == CardWay.NOTE) {
            card.focusNote();
        }
    }

    /// Shows a card in a window of its own.
    void window(RoomId room, UserId user, CardWay how) {
        Window owner = panes.getScene().getWindow();
        focus(CardWindow.show(owner, model.newCard(room, user), model.undo(), refused), how);
    }
}
