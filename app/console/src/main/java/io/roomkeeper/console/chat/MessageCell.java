package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Shown;
import io.roomkeeper.console.common.Times;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Set;
import java.util.stream.Collectors;

/// One row of the message list: time, state, author, type when not text, and the text in one line.
final class MessageCell extends ListCell<ChatRow> {
    private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");
    private static final PseudoClass MATCH = PseudoClass.getPseudoClass("match");

    private final ChatViewModel model;
    private final Label time = label("time");
    private final Label state = label("state");
    private final StateMark mark = new StateMark(state);
    private final Label author = label("author");
    private final FontIcon match = new FontIcon(Feather.SEARCH);
    private final Label badge = label("badge");
    private final Label body = label("body");
    private final HBox row = new HBox(time, state, author, match, badge, body);

    MessageCell(ChatViewModel model) {
        this.model = model;
        match.getStyleClass().add("match-glyph");
        time.setTooltip(new Tooltip());
        badge.setMinWidth(Region.USE_PREF_SIZE);
        body.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(body, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("message-row");
        setPrefWidth(0);
        author.setOnMouseClicked(this::authorClicked);
        model.states().versionProperty().when(Shown.on(this)).subscribe((_, _) -> show());
        model.filter().versionProperty().when(Shown.on(this)).subscribe((_, _) -> show());
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
        body.setText(item.line());
        show();
        setGraphic(row);
    }

    private void authorClicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY
                && !event.isShiftDown()
                && getItem() instanceof ChatRow.Said said) {
            model.askForCard(
                    said.author(), event.isShortcutDown() ? CardWay.WINDOW : CardWay.BESIDE);
        }
    }

    private void show() {
        switch (getItem()) {
            case null -> {}
            case ChatRow.Note note -> show(note);
            case ChatRow.Said said -> show(said);
        }
    }

    private void show(ChatRow.Note note) {
        Shown.set(author, false);
        Shown.set(badge, false);
        mark(Set.of(), false);
        mark.show(Feather.INFO);
        pseudoClassStateChanged(NOTE, true);
        setAccessibleText(text("chat.row.note", time.getText(), note.line()));
    }

    private void show(ChatRow.Said said) {
        Set<RowState> states = model.states().of(said);
        boolean matches = model.filter().highlights(said);
        author.setText(said.author().value());
        Shown.set(author, true);
        badge.setText(
                states.contains(RowState.RECALLED)
                        ? text("chat.row.recalledBy", model.states().recalledBy(said))
                        : said.badge());
        Shown.set(badge, !badge.getText().isEmpty());
        pseudoClassStateChanged(NOTE, false);
        mark(states, matches);
        setAccessibleText(sentence(said, states, matches));
    }

    private void mark(Set<RowState> states, boolean matches) {
        mark.show(states, this);
        pseudoClassStateChanged(MATCH, matches);
        Shown.set(match, matches);
    }

    /// The row as it is read out, glyphs not read twice.
    private String sentence(ChatRow.Said said, Set<RowState> states, boolean matches) {
        String words = states.stream().map(RowState::word).collect(Collectors.joining(", "));
        return text(
                matches ? "chat.row.match" : "chat.row.said",
                time.getText(),
                said.author().value(),
                words.isEmpty() ? 0 : 1,
                words,
                said.line());
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(0);
        return label;
    }
}
