package io.roomkeeper.launcher;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.toml.TomlMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where an option's value comes from when the flag is not given: the environment, then
/// `settings.toml` in the data folder, then the option's own default.
final class Settings implements IDefaultValueProvider {
    static final String FILE = "settings.toml";

    private static final String DATA = "--data";

    /// Only the data folder, which has to be known before the settings file in it.
    private static final class DataOption {
        @Option(names = DATA)
        @Nullable Path data;
    }

    private final Map<String, String> environment;
    private final Path data;
    private final JsonNode file;

    private Settings(Map<String, String> environment, Path data) {
        this.environment = environment;
        this.data = data;
        file = read(data.resolve(FILE));
    }

    static Settings of(Map<String, String> environment, String... arguments) {
        var option = new DataOption();
        new CommandLine(option).setUnmatchedArgumentsAllowed(true).parseArgs(arguments);
        if (option.data != null) {
            return new Settings(environment, option.data);
        }
        var named = environment.get(variable(DATA));
        return new Settings(environment, named == null ? DataPlace.usual() : Path.of(named));
    }

    /// The data folder, which the settings file lies in.
    Path data() {
        return data;
    }

    private static JsonNode read(Path file) {
        if (Files.notExists(file)) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            var settings = new TomlMapper().readTree(file.toFile());
            requireKnown(settings, file);
            return settings;
        } catch (JacksonException unreadable) {
            throw new CommandLine.PicocliException(
                    "%s cannot be read: %s".formatted(file, unreadable.getOriginalMessage()));
        }
    }

    // A setting that is misspelt would be without effect, which nobody would notice.
    private static void requireKnown(JsonNode settings, Path file) {
        var known =
                CommandSpec.forAnnotatedObject(new ServerOptions()).optionsMap().keySet().stream()
                        .filter(name -> !name.equals(DATA))
                        .map(Settings::key)
                        .toList();
        for (var name : settings.propertyNames()) {
            if (!known.contains(name)) {
                throw new CommandLine.PicocliException(
                        "%s has '%s', which is no setting; the nearest is '%s'."
                                .formatted(file, name, Nearest.to(name, known)));
            }
        }
    }

    /// `ROOMKEEPER_API_PORT` for `--api-port`.
    static String variable(String option) {
        return "ROOMKEEPER_" + key(option).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String key(String option) {
        return option.substring("--".length());
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)
                || option.usageHelp()
                || option.versionHelp()) {
            return null;
        }
        var name = option.longestName();
        if (name.equals(DATA)) {
            return data.toString();
        }
        var fromEnvironment = environment.get(variable(name));
        if (fromEnvironment != null) {
            return fromEnvironment;
        }
        var fromFile = file.path(key(name));
        if (fromFile.isArray()) {
            return fromFile.valueStream().map(JsonNode::asString).collect(joining(","));
        }
        if (fromFile.isObject()) {
            return fromFile.propertyStream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue().asString())
                    .collect(joining(","));
        }
        return fromFile.isMissingNode() ? null : fromFile.asString();
    }
}
