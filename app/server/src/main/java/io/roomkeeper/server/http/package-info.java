/// What the two HTTP interfaces share: reading bodies, finding the endpoint, leaving the I/O
/// thread, answering in JSON, and one line of log for each request.
@NullMarked
package io.roomkeeper.server.http;

import org.jspecify.annotations.NullMarked;
