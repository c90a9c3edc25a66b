package io.roomkeeper.console.chat;

import io.roomkeeper.console.common.Shown;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/// Says why what is in a slot is disabled; a disabled control has no tooltip of its own.
final class WhyTip {
    private WhyTip() {}

    /// Shows `why` over `slot` while it is not empty.
    static void install(StackPane slot, ObservableStringValue why) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(why);
        why.when(Shown.on(slot))
                .subscribe(reason -> {
                    if (reason.isEmpty()) {
                        Tooltip.uninstall(slot, tip);
                    } else {
                        Tooltip.install(slot, tip);
                    }
                });
    }
}
