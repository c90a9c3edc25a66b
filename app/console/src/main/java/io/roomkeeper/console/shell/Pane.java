package io.roomkeeper.console.shell;

import java.util.List;
import java.util.function.BooleanSupplier;

/// A part of the main window that the focus goes into as one.
record Pane(BooleanSupplier hasFocus, Runnable focus) {
    /// Puts the focus on the one that many to the right of the one that has it, going round at the
    /// ends of `panes`.
    static void turn(List<Pane> panes, int step) {
        int now = 0;
        while (now < panes.size() - 1 && !panes.get(now).hasFocus.getAsBoolean()) {
            now++;
        }
        panes.get(Math.floorMod(now + step, panes.size())).focus.run();
    }
}
