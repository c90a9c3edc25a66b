/// Measures the server's storage on a real disk. Each figure of the README beside it is one
/// command.
@NullMarked
package io.roomkeeper.bench;

import org.jspecify.annotations.NullMarked;
