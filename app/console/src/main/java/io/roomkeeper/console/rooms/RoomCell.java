package io.roomkeeper.console.rooms;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.console.RoomSummary;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A room in the room list: a dot for new messages, its name, a mark for mute all, its members.
final class RoomCell extends ListCell<RoomItem> {
    private final Region dot = new Region();
    private final Label name = new Label();
    private final FontIcon mutedAll = FontIcon.of(Feather.MIC_OFF);
    private final Label members = new Label();
    private final HBox row = new HBox(dot, name, mutedAll, members);
    private Subscription shown = Subscription.EMPTY;

    RoomCell() {
        dot.getStyleClass().add("unread-dot");
        name.getStyleClass().add("name");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        mutedAll.getStyleClass().add("muted-glyph");
        members.getStyleClass().addAll("members", "soft");
        members.setMinWidth(Region.USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("room-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(RoomItem room, boolean empty) {
        super.updateItem(room, empty);
        shown.unsubscribe();
        if (empty || room == null) {
            shown = Subscription.EMPTY;
            setGraphic(null);
            setAccessibleText(null);
        } else {
            setGraphic(row);
            shown =
                    Subscription.combine(
                            room.summaryProperty().subscribe(() -> show(room)),
                            room.unreadProperty().subscribe(() -> show(room)));
            show(room);
        }
    }

    private void show(RoomItem room) {
        RoomSummary summary = room.summaryProperty().get();
        dot.setVisible(room.unreadProperty().get());
        name.setText(room.label());
        mutedAll.setVisible(summary.muteAll());
        mutedAll.setManaged(summary.muteAll());
        members.setText(text("rooms.members", summary.memberCount()));
        setAccessibleText(
                text(
                        "rooms.row",
                        room.label(),
                        summary.memberCount(),
                        summary.muteAll() ? 1 : 0,
                        room.unreadProperty().get() ? 1 : 0));
    }
}
