/// A second reading of the specification in plain collections, and random commands that both it and
/// an engine answer.
@NullMarked
package io.roomkeeper.server.engine.model;

import org.jspecify.annotations.NullMarked;
