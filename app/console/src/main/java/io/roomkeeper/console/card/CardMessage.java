package io.roomkeeper.console.card;

import io.roomkeeper.protocol.console.HistoryMessage;

/// A message on a card; `state` says in words what became of it, empty when nothing did.
record CardMessage(HistoryMessage stored, String state) {
    String uid() {
        return stored.message().messageUId();
    }
}
