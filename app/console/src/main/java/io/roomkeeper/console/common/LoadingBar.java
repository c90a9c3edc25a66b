package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Shows that an answer is awaited: a thin bar, then also words and a button to do without.
public final class LoadingBar extends VBox {
    private final ProgressBar bar = new ProgressBar();
    private final HBox words = new HBox();
    private final Button cancel = new Button(text("dialog.cancel"));

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
    }

    /// Follows `loading`.
    public void show(Loading loading) {
        cancel.setOnAction(_ -> loading.cancel());
        loading.signProperty()
                .when(Shown.on(this))
                .subscribe(sign -> {
                    Shown.set(bar, sign != Loading.Sign.NONE);
                    Shown.set(words, sign == Loading.Sign.WORDS);
                });
    }
}
