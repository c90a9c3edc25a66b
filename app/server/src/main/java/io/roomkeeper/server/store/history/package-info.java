/// The history of messages: a journal of its own, and in MapDB where each message is.
@NullMarked
package io.roomkeeper.server.store.history;

import org.jspecify.annotations.NullMarked;
