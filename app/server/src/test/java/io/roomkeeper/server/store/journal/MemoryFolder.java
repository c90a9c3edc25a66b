package io.roomkeeper.server.store.journal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// The names of files in memory: which stand there, and which stood there since the folder was last
/// forced. Each of those may stand there after a power cut, whatever stands under the others.
final class MemoryFolder {
    private final TreeMap<String, MemoryFile> files = new TreeMap<>();
    private final Map<String, List<Optional<MemoryFile>>> unforced = new TreeMap<>();

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    MemoryFile file(String name) {
        return Objects.requireNonNull(files.get(name));
    }

    MemoryFile there(String name) throws IOException {
        if (!has(name)) {
            throw new FileNotFoundException(name);
        }
        return file(name);
    }

    long bytes() {
        return files.values().stream().mapToLong(MemoryFile::length).sum();
    }

    /// Lets another file, or none, stand under `name`; not forced.
    void change(String name, Optional<MemoryFile> file) {
        unforced.computeIfAbsent(
                        name, _ -> new ArrayList<>(List.of(Optional.ofNullable(files.get(name)))))
                .add(file);
        set(name, file);
    }

    /// Lets a file stand under `name`, forced.
    void put(String name, MemoryFile file) {
        files.put(name, file);
        unforced.remove(name);
    }

    void force() {
        unforced.clear();
    }

    private void set(String name, Optional<MemoryFile> file) {
        file.ifPresentOrElse(there -> files.put(name, there), () -> files.remove(name));
    }

    /// Forced names only, with what was forced and `kept` of the bytes written after.
    MemoryFolder afterPowerCut(double kept) {
        var image = new MemoryFolder();
        files.forEach((name, file) -> image.files.put(name, file.afterPowerCut(kept)));
        unforced.forEach((name, stood) ->
                image.set(name, stood.getFirst().map(file -> file.afterPowerCut(kept))));
        return image;
    }

    MemoryFolder afterPowerCut(Random random) {
        var image = new MemoryFolder();
        files.forEach((name, file) -> image.files.put(name, file.afterPowerCut(random)));
        unforced.forEach((name, stood) ->
                image.set(
                        name,
                        stood.get(random.nextInt(stood.size()))
                                .map(file -> file.afterPowerCut(random))));
        return image;
    }

    /// The same, forced or not as it is here.
    MemoryFolder copy() {
        var copy = new MemoryFolder();
        var copies = new IdentityHashMap<MemoryFile, MemoryFile>();
        UnaryOperator<MemoryFile> copied = file -> copies.computeIfAbsent(file, MemoryFile::copy);
        files.forEach((name, file) -> copy.files.put(name, copied.apply(file)));
        unforced.forEach((name, stood) ->
                copy.unforced.put(
                        name,
                        new ArrayList<>(stood.stream().map(file -> file.map(copied)).toList())));
        return copy;
    }
}
