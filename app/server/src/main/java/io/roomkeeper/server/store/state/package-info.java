/// The state of the app and its rooms: journalled, then applied to MapDB, then answered.
@NullMarked
package io.roomkeeper.server.store.state;

import org.jspecify.annotations.NullMarked;
