package io.roomkeeper.console.rooms;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Shown;
import io.roomkeeper.protocol.console.RoomSummary;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A room in the room list: a dot for new messages, its name, in bold while it is in view, marks
/// for what is out of the ordinary, its members. The same is said in words in its tooltip.
final class RoomCell extends ListCell<RoomItem> {
    private static final PseudoClass IN_VIEW = PseudoClass.getPseudoClass("in-view");

    private final Region dot = new Region();
    private final Label name = new Label();
    private final FontIcon mutedAll = FontIcon.of(Feather.MIC_OFF);
    private final FontIcon unusual = FontIcon.of(Feather.ALERT_CIRCLE);
    private final FontIcon kept = FontIcon.of(Feather.MAP_PIN);
    private final Label endsSoon = new Label("", FontIcon.of(Feather.CLOCK));
    private final Label members = new Label();
    private final HBox row = new HBox(dot, name, unusual, endsSoon, kept, mutedAll, members);
    private final Tooltip words = new Tooltip();

    RoomCell() {
        dot.getStyleClass().add("unread-dot");
        name.getStyleClass().add("name");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        mutedAll.getStyleClass().add("muted-glyph");
        unusual.getStyleClass().add("unusual-glyph");
        kept.getStyleClass().add("kept-glyph");
        endsSoon.getStyleClass().add("ends-soon");
        endsSoon.setMinWidth(Region.USE_PREF_SIZE);
        members.getStyleClass().addAll("members", "soft");
        members.setMinWidth(Region.USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("room-row");
        setPrefWidth(0);
        // rooms outlive the list
        ObservableValue<Boolean> shown = Shown.on(this);
        itemProperty().flatMap(RoomItem::summaryProperty).when(shown).subscribe(_ -> show());
        itemProperty().flatMap(RoomItem::unreadProperty).when(shown).subscribe(_ -> show());
        itemProperty().flatMap(RoomItem::shownProperty).when(shown).subscribe(_ -> show());
        itemProperty().flatMap(RoomItem::signsProperty).when(shown).subscribe(_ -> show());
    }

    @Override
    protected void updateItem(RoomItem room, boolean empty) {
        super.updateItem(room, empty);
        if (empty || room == null) {
            setGraphic(null);
            setAccessibleText(null);
            setTooltip(null);
        } else {
            setGraphic(row);
            show(room);
            setTooltip(words);
        }
    }

    private void show() {
        if (!isEmpty() && getItem() != null) {
            show(getItem());
        }
    }

    private void show(RoomItem room) {
        RoomSummary summary = room.summaryProperty().get();
        dot.setVisible(room.unreadProperty().get());
        name.setText(room.label());
        boolean inView = room.shownProperty().get();
        name.pseudoClassStateChanged(IN_VIEW, inView);
        RoomSigns signs = room.signsProperty().get();
        Shown.set(unusual, signs.unusual());
        Shown.set(kept, signs.kept());
        Shown.set(endsSoon, signs.minutesLeft() > 0);
        endsSoon.setText(text("rooms.minutesLeft", signs.minutesLeft()));
        Shown.set(mutedAll, summary.muteAll());
        members.setText(text("rooms.members", summary.memberCount()));
        words.setText(
                text(
                        "rooms.row",
                        room.label(),
                        summary.memberCount(),
                        summary.muteAll() ? 1 : 0,
                        room.unreadProperty().get() ? 1 : 0,
                        signs.unusual() ? 1 : 0,
                        signs.kept() ? 1 : 0,
                        signs.minutesLeft(),
                        inView ? 1 : 0));
        setAccessibleText(words.getText());
    }
}
