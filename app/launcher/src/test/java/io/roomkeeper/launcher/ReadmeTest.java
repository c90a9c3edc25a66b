package io.roomkeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.engine.AppSwitch;

import org.junit.jupiter.api.Test;

import picocli.CommandLine.Model.CommandSpec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

/// What the README says of settings is true.
class ReadmeTest {
    private static final Pattern FLAG = Pattern.compile("(?<![-\\w])--[a-z]+(-[a-z]+)*");

    private static String readme() throws IOException {
        return Files.readString(Path.of("../../README.md"));
    }

    @Test
    void every_switch_is_named() throws IOException {
        for (var each : AppSwitch.values()) {
            assertThat(readme()).contains("`" + each.key() + "`");
        }
    }

    @Test
    void every_flag_it_names_is_one() throws IOException {
        var server = CommandSpec.forAnnotatedObject(new ServerOptions());
        var demo = CommandSpec.forAnnotatedObject(new DemoCommand());
        var backup = CommandSpec.forAnnotatedObject(new DataBackupCommand());
        var moderator = CommandSpec.forAnnotatedObject(new ModeratorCommand());
        var add = Objects.requireNonNull(moderator.subcommands().get("add")).getCommandSpec();
        assertThat(FLAG.matcher(readme()).results().map(found -> found.group()))
                .isNotEmpty()
                .allMatch(flag ->
                        flag.equals("--version")
                                || server.findOption(flag) != null
                                || demo.findOption(flag) != null
                                || backup.findOption(flag) != null
                                || add.findOption(flag) != null);
    }
}
