package io.roomkeeper.launcher;

import java.util.Collection;
import java.util.Comparator;

/// The name that somebody probably meant.
final class Nearest {
    private Nearest() {}

    /// The one of `names` that is reached from `word` by the fewest changes of a letter.
    static String to(String word, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> changes(word, name)))
                .orElseThrow();
    }

    // Row by row of the usual table: letters of `from` against those of `to`.
    private static int changes(String from, String to) {
        var row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
