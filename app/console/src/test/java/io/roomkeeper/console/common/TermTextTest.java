package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.TermText.Reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTextTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    90,          90
                    90 min,      90
                    90min.,      90
                    1h30,        90
                    1 h 30 min,  90
                    1H30M,       90
                    2d,          2880
                    2 days,      2880
                    1 d 1 h 1 m, 1501
                    1,           1
                    43200,       43200
                    30 d,        43200
                    """)
    void a_term_is_read_as_people_write_it(String written, int minutes) {
        assertThat(TermText.read(written)).isEqualTo(new Reading.Term(minutes));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0,         0
                    0 min,     0
                    43201,     43201
                    31 d,      44640
                    999999999, 999999999
                    """)
    void a_term_has_1_minute_to_30_days(String written, long minutes) {
        assertThat(TermText.read(written)).isEqualTo(new Reading.OutOfRange(minutes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "-5",
                "1.5 h",
                "1,5",
                "30 min 1 h",
                "1 h 1 h",
                "2d12",
                "5 weeks",
                "10 min!",
                "h",
                "1000000000",
                "5 10"
            })
    void anything_else_is_unclear(String written) {
        assertThat(TermText.read(written)).isEqualTo(new Reading.Unclear());
    }

    @ParameterizedTest
    @CsvSource({"1, 1 min", "60, 1 h", "90, 1 h 30 min", "1440, 1 d", "43199, 29 d 23 h 59 min"})
    void a_term_is_written_in_the_largest_units(int minutes, String written) {
        assertThat(TermText.write(minutes)).isEqualTo(written);
    }

    @Test
    void what_is_written_reads_as_the_same_term() {
        for (int minutes = 1; minutes <= TermText.MAX_MINUTES; minutes += 7) {
            assertThat(TermText.read(TermText.write(minutes))).isEqualTo(new Reading.Term(minutes));
        }
    }
}
