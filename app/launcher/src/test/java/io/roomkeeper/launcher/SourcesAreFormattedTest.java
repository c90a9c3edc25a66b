package io.roomkeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourcesAreFormattedTest {
    @Test
    void every_source_file_is_in_the_one_format() {
        assertThat(new SourceFormat().misplaced())
                .as("`mvn -q test-compile exec:exec@format` sets them right")
                .isEmpty();
    }
}
