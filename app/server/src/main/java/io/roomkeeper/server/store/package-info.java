/// Journal and MapDB behind the engine's ports: the only package that knows files and keys. The
/// journal is the truth, MapDB the state built from it. The format is described in `JOURNAL.md`.
@NullMarked
package io.roomkeeper.server.store;

import org.jspecify.annotations.NullMarked;
