/// A running server: puts engine, store, delivery and the interfaces together.
@NullMarked
package io.roomkeeper.server;

import org.jspecify.annotations.NullMarked;
