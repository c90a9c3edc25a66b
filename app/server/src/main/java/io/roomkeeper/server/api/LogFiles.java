package io.roomkeeper.server.api;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The messages of finished hours as files; an hour is ten digits like `2026112214`. Server API
/// §11.4.
///
/// @param find the hour's zip file, if there is one; may block
/// @param delete removes it; one that is not there is no error
public record LogFiles(Function<String, Optional<Path>> find, Consumer<String> delete) {}
