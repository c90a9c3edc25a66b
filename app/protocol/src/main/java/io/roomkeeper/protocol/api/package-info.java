/// Answers of the Server API, field names as the official server SDKs parse them.
@NullMarked
package io.roomkeeper.protocol.api;

import org.jspecify.annotations.NullMarked;
