package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Shows that an answer is awaited: a thin bar, then also words and a button to do without. When
/// they go, the focus goes back to where it was.
public final class LoadingBar extends VBox {
    private final ProgressBar bar = new ProgressBar();
    private final HBox words = new HBox();
    private final Button cancel = new Button(text("dialog.cancel"));
    private Optional<Node> focusedBefore = Optional.empty();

    public LoadingBar() {
        getStyleClass().add("loading");
        setPickOnBounds(false);
        setMaxHeight(USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(text("loading.bar"));
        bar.getStyleClass().add("thin");
        cancel.getStyleClass().add("small");
        words.setMaxWidth(USE_PREF_SIZE);
        words.getStyleClass().add("banner");
        words.getChildren().addAll(new Label(text("loading.still")), cancel);
        getChildren().addAll(bar, words);
        cancel.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::noteFocus);
    }

    /// Follows `loading`.
    public void show(Loading loading) {
        cancel.setOnAction(_ -> loading.cancel());
        loading.signProperty()
                .when(Shown.on(this))
                .subscribe(sign -> {
                    boolean last = cancel.isFocused() && sign != Loading.Sign.WORDS;
                    Shown.set(bar, sign != Loading.Sign.NONE);
                    Shown.set(words, sign == Loading.Sign.WORDS);
                    focusedBefore.filter(_ -> last).ifPresent(Node::requestFocus);
                });
    }

    private void noteFocus(@Nullable Node owner) {
        if (owner != null && !owner.equals(cancel)) {
            focusedBefore = Optional.of(owner);
        }
    }
}
