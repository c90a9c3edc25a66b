package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.HOST;
import static io.roomkeeper.server.engine.contract.Stage.KIM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Limits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/// What keys and values may be, and how many there may be of them.
abstract class AttributeLimitContract extends AttributeScene {
    /// Server API §5.
    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "ümlaut", "a.b"})
    void a_key_has_only_certain_characters(String key) {
        given.refuses(setting(KIM, Map.of(key, "v", "good", "v")), ErrorCode.BAD_PARAMETER);
        assertThat(keys()).isEmpty();
    }

    /// Server API §5.
    @Test
    void a_key_has_at_most_128_characters_and_case_matters() {
        given.refuses(setting(KIM, Map.of("k".repeat(129), "v")), ErrorCode.BAD_PARAMETER);
        given.run(setting(KIM, Map.of("k".repeat(128), "v")));
        given.run(setting(KIM, Map.of("A+=_-9", "v", "a+=_-9", "v")));
        assertThat(keys()).hasSize(3);
    }

    /// Server API §5.
    @Test
    void a_value_has_one_to_4096_characters() {
        given.refuses(setting(KIM, Map.of("k", "")), ErrorCode.BAD_PARAMETER);
        given.refuses(setting(KIM, Map.of("k", "v".repeat(4_097))), ErrorCode.BAD_PARAMETER);
        given.run(setting(KIM, Map.of("k", "v".repeat(4_096))));
    }

    /// Server API §5.2.
    @Test
    void one_to_twenty_pairs_are_set_in_a_call() {
        given.refuses(setting(KIM, many(1, 21)), ErrorCode.BAD_PARAMETER);
        given.refuses(setting(KIM, Map.of()), ErrorCode.BAD_PARAMETER);
        given.run(setting(KIM, many(1, 20)));
        assertThat(keys()).hasSize(20);
    }

    /// Server API §5.1.
    @Test
    void a_room_has_at_most_a_hundred_attributes() {
        for (int i = 1; i <= 100; i += 20) {
            given.run(setting(KIM, many(i, i + 19)));
        }
        given.refuses(setting(KIM, many(100, 101)), ErrorCode.TOO_MANY_ATTRIBUTES);
        given.run(setting(HOST, many(1, 2)));
        assertThat(keys()).hasSize(100);
    }

    /// Server API §5.
    @Test
    void a_room_has_at_most_so_many_bytes_of_attributes_however_few_they_are() {
        var small = with(Limits.DEFAULT.with(Limit.ATTRIBUTE_BYTES_PER_ROOM, 10));
        small.create();
        small.refuses(setting(KIM, Map.of("a", "123", "b", "ééé")), ErrorCode.TOO_MANY_ATTRIBUTES);
        small.run(setting(KIM, Map.of("a", "12", "b", "ééé")));
        small.refuses(setting(KIM, Map.of("c", "1")), ErrorCode.TOO_MANY_ATTRIBUTES);
        small.refuses(setting(KIM, Map.of("a", "123")), ErrorCode.TOO_MANY_ATTRIBUTES);
        small.run(setting(KIM, Map.of("b", "1")));
        small.run(setting(KIM, Map.of("c", "1234")));
        small.run(removing(KIM, true, "a"));
        small.run(setting(KIM, Map.of("d", "12")));
    }

    /// Server API §5.3b.
    @Test
    void one_to_twenty_keys_are_removed_in_a_call() {
        var keys = many(1, 21).keySet().toArray(String[]::new);
        given.refuses(removing(KIM, true, keys), ErrorCode.BAD_PARAMETER);
        given.refuses(removing(KIM, true), ErrorCode.BAD_PARAMETER);
    }
}
