package io.roomkeeper.launcher.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/// Draws from what there is, in changing order, and nothing again before everything had its turn.
final class Deck<T> {
    private final List<T> cards;
    private int drawn;

    Deck(List<T> cards) {
        this.cards = new ArrayList<>(cards);
        this.drawn = cards.size();
    }

    T next(RandomGenerator random) {
        if (drawn == cards.size()) {
            Collections.shuffle(cards, random);
            drawn = 0;
        }
        return cards.get(drawn++);
    }
}
