package io.roomkeeper.launcher;

import java.util.List;

/// Whether a row of readings rises, by the straight line that is nearest to them.
final class Trend {
    private Trend() {}

    /// How much higher the line ends than it begins, over the second half of `values`, which were
    /// read at even distances.
    static double rise(List<Double> values) {
        var late = values.subList(values.size() / 2, values.size());
        int count = late.size();
        double middle = (count - 1) / 2.0;
        double mean = late.stream().mapToDouble(value -> value).average().orElse(0);
        double together = 0;
        double spread = 0;
        for (int i = 0; i < count; i++) {
            together += (i - middle) * (late.get(i) - mean);
            spread += (i - middle) * (i - middle);
        }
        return spread == 0 ? 0 : together / spread * (count - 1);
    }
}
