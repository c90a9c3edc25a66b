package io.roomkeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// How the real program is started in a process of its own.
record Program(List<String> options, String classPath) {
    /// As it was compiled.
    static final Program COMPILED =
            new Program(
                    List.of(
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED"),
                    System.getProperty("java.class.path"));

    /// What a run does before its classes are kept.
    interface Use {
        void of(ServerProcess server);
    }

    ProcessBuilder command(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, Roomkeeper.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /// The same program as jars in `folder`, with its classes as they are after `use`, so that one
    /// start of many takes a fraction of the time.
    Program warmed(Path folder, Use use) throws Exception {
        var jars = jars(Files.createDirectories(folder));
        var cache = folder.resolve("classes.aot");
        var making = new Program(with("-XX:AOTCacheOutput=" + cache), jars);
        try (var server = ServerProcess.start(making, folder.resolve("data"))) {
            use.of(server);
            assertThat(server.terminate()).isIn(0, 143);
        }
        assertThat(cache).exists();
        return new Program(with("-XX:AOTCache=" + cache), jars);
    }

    private List<String> with(String option) {
        return Stream.concat(options.stream(), Stream.of(option)).toList();
    }

    /// The class path with a jar for each folder, for a cache needs jars.
    private String jars(Path folder) throws IOException {
        var path = new ArrayList<String>();
        for (var entry : classPath.split(File.pathSeparator, -1)) {
            var place = Path.of(entry);
            if (Files.isDirectory(place)) {
                path.add(jar(place, folder.resolve(path.size() + ".jar")).toString());
            } else if (Files.exists(place)) {
                path.add(entry);
            }
        }
        return String.join(File.pathSeparator, path);
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                out.putNextEntry(new JarEntry(name));
                Files.copy(file, out);
            }
        }
        return jar;
    }
}
