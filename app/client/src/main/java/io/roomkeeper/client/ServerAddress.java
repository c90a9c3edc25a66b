package io.roomkeeper.client;

import java.net.URI;

/// Where a server listens: `members` for members (`http://127.0.0.1:8420`), `operators` for the
/// Server API and the console API (`http://127.0.0.1:8421`).
public record ServerAddress(URI members, URI operators) {}
