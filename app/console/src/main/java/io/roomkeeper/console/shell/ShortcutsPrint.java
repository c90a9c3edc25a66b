package io.roomkeeper.console.shell;

import io.roomkeeper.console.common.CommandKey;

import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Window;

import java.util.ArrayList;
import java.util.List;

/// The keyboard shortcuts on paper.
final class ShortcutsPrint {
    private static final double SIZE = 10;
    private static final double LINE = 16;
    private static final double COLUMN = 260;

    private ShortcutsPrint() {}

    /// Asks for a printer and prints `commands`; false when there is none.
    static boolean ask(Window owner, List<CommandKey> commands) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            return false;
        }
        if (job.showPrintDialog(owner)) {
            double height = job.getJobSettings().getPageLayout().getPrintableHeight();
            pages(commands, (int) (height / LINE)).forEach(job::printPage);
            job.endJob();
        }
        return true;
    }

    /// One page after the other, each of so many lines.
    static List<Node> pages(List<CommandKey> commands, int lines) {
        List<Node> pages = new ArrayList<>();
        for (int at = 0; at < commands.size(); at += lines) {
            pages.add(page(commands.subList(at, Math.min(commands.size(), at + lines))));
        }
        return pages;
    }

    private static Node page(List<CommandKey> commands) {
        GridPane page = new GridPane();
        for (int i = 0; i < commands.size(); i++) {
            Text label = text(commands.get(i).label());
            label.setWrappingWidth(COLUMN);
            page.addRow(i, label, text(commands.get(i).keyLabel()));
        }
        return page;
    }

    private static Text text(String words) {
        Text text = new Text(words);
        text.setFont(Font.font(SIZE));
        return text;
    }
}
