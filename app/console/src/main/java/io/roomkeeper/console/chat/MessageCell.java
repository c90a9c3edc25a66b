package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Times;

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

/// One row of the message list: time, state, author, type when not text, and the text in one line.
final class MessageCell extends ListCell<ChatRow> {
    private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
    private static final PseudoClass BANNED = PseudoClass.getPseudoClass("banned");
    private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");

    private enum Mark {
        NONE,
        NOTE,
        MUTED,
        BANNED
    }

    private final ChatViewModel model;
    private final Label time = label("time");
    private final FontIcon glyph = new FontIcon();
    private final Label state = label("state");
    private final Label author = label("author");
    private final Label badge = label("badge");
    private final Label body = label("body");
    private final HBox row = new HBox(time, state, author, badge, body);

    MessageCell(ChatViewModel model) {
        this.model = model;
        glyph.getStyleClass().add("state-glyph");
        state.setGraphic(glyph);
        time.setTooltip(new Tooltip());
        badge.setMinWidth(Region.USE_PREF_SIZE);
        body.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(body, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("message-row");
        setPrefWidth(0);
        model.sanctions().versionProperty().subscribe(this::showState);
    }

    @Override
    protected void updateItem(ChatRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        time.setText(model.times().clock(item.at()));
        time.getTooltip().setText(Times.utc(item.at()));
        switch (item) {
            case ChatRow.Said said -> {
                author.setText(said.author().value());
                author.setManaged(true);
                author.setVisible(true);
                body.setText(said.line());
                showBadge(said.badge());
            }
            case ChatRow.Note note -> {
                author.setManaged(false);
                author.setVisible(false);
                body.setText(note.line());
                showBadge("");
            }
        }
        showState();
        setGraphic(row);
    }

    private void showBadge(String type) {
        badge.setText(type);
        badge.setVisible(!type.isEmpty());
        badge.setManaged(!type.isEmpty());
    }

    private void showState() {
        switch (getItem()) {
            case null -> {}
            case ChatRow.Note note -> {
                mark(Mark.NOTE);
                setAccessibleText(text("chat.row.note", time.getText(), note.line()));
            }
            case ChatRow.Said said -> {
                mark(markOf(said));
                setAccessibleText(
                        text(
                                "chat.row.said",
                                time.getText(),
                                said.author().value(),
                                state.getText().isEmpty() ? 0 : 1,
                                state.getText(),
                                said.line()));
            }
        }
    }

    private Mark markOf(ChatRow.Said said) {
        if (model.sanctions().banned(said.author())) {
            return Mark.BANNED;
        }
        return model.sanctions().muted(said.author()) ? Mark.MUTED : Mark.NONE;
    }

    private void mark(Mark mark) {
        glyph.setVisible(mark != Mark.NONE);
        switch (mark) {
            case NONE -> state.setText("");
            case NOTE -> {
                glyph.setIconCode(Feather.INFO);
                state.setText("");
            }
            case MUTED -> {
                glyph.setIconCode(Feather.MIC_OFF);
                state.setText(text("chat.state.muted"));
            }
            case BANNED -> {
                glyph.setIconCode(Feather.SLASH);
                state.setText(text("chat.state.banned"));
            }
        }
        pseudoClassStateChanged(NOTE, mark == Mark.NOTE);
        pseudoClassStateChanged(MUTED, mark == Mark.MUTED);
        pseudoClassStateChanged(BANNED, mark == Mark.BANNED);
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(0);
        return label;
    }
}
