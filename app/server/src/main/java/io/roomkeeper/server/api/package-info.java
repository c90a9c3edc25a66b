/// The Server API, as RongCloud's official server SDKs speak it. Its face is {@link
/// io.roomkeeper.server.api.ServerApi}; one package-private class of routes for each feature.
@NullMarked
package io.roomkeeper.server.api;

import org.jspecify.annotations.NullMarked;
