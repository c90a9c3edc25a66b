package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Shown;
import io.roomkeeper.console.common.Times;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.Set;

/// A message found in any room, in one line: when, its state, where, by whom, type when not text,
/// what.
final class FoundCell extends ListCell<ChatRow.Said> {
    private final SearchViewModel model;
    private final Label time = label("time");
    private final Label state = label("state");
    private final StateMark mark = new StateMark(state);
    private final Label room = label("room");
    private final Label author = label("author");
    private final Label badge = label("badge");
    private final Label body = label("body");
    private final HBox row = new HBox(time, state, room, author, badge, body);

    FoundCell(SearchViewModel model) {
        this.model = model;
        time.setTooltip(new Tooltip());
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.managedProperty().bind(badge.visibleProperty());
        body.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(body, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("message-row");
        setPrefWidth(0);
        model.recalls().versionProperty().when(Shown.on(this)).subscribe((_, _) -> show());
    }

    @Override
    protected void updateItem(ChatRow.Said said, boolean empty) {
        super.updateItem(said, empty);
        if (empty || said == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        time.setText(model.when(said));
        time.getTooltip().setText(Times.utc(said.at()));
        room.setText(said.room().value());
        author.setText(said.author().value());
        body.setText(said.line());
        show();
        setGraphic(row);
    }

    private void show() {
        ChatRow.Said said = getItem();
        if (said == null) {
            return;
        }
        Set<RowState> states = model.recalls().of(said.uid());
        String by = model.recalls().by(said.uid());
        badge.setText(by.isEmpty() ? said.badge() : text("chat.row.recalledBy", by));
        badge.setVisible(!badge.getText().isEmpty());
        mark.show(states, this);
        String words = model.recalls().words(said.uid());
        setAccessibleText(
                text(
                        "chat.search.said",
                        time.getText(),
                        said.room(),
                        said.author(),
                        words.isEmpty() ? 0 : 1,
                        words,
                        said.line()));
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(0);
        return label;
    }
}
