package io.roomkeeper.launcher;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

import org.junit.jupiter.api.Test;

import java.time.InstantSource;

class ArchitectureTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages("io.roomkeeper");

    /// Injected itself, with how long a round took and timers that go by the same.
    private static final String IO_THREAD = "io.roomkeeper.server.gateway.XnioThread";

    @Test
    void only_the_launcher_knows_server_and_console_both() {
        knows_none_of("protocol", "server", "client", "console", "launcher");
        knows_none_of("server", "client", "console", "launcher");
        knows_none_of("client", "server", "console", "launcher");
        knows_none_of("console", "server", "launcher");
    }

    @Test
    void the_time_is_asked_of_the_injected_clock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(IO_THREAD)
                .should()
                .callMethodWhere(
                        target(owner(assignableTo(System.class)))
                                .and(target(nameMatching("currentTimeMillis|nanoTime"))))
                .orShould()
                .callMethodWhere(
                        target(owner(resideInAPackage("java.time"))).and(target(name("now"))))
                .check(HOUSE);
    }

    @Test
    void the_system_clock_is_taken_only_where_a_program_is_put_together() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.roomkeeper.server",
                        "io.roomkeeper.client",
                        "io.roomkeeper.console",
                        "io.roomkeeper.launcher..")
                .should()
                .callMethodWhere(
                        target(owner(assignableTo(InstantSource.class)))
                                .and(target(nameMatching("system.*|tick.*"))))
                .check(HOUSE);
    }

    @Test
    void no_thread_is_made_by_hand_and_none_is_put_to_sleep() {
        noClasses()
                .should()
                .callConstructorWhere(target(owner(assignableTo(Thread.class))))
                .orShould()
                .callMethodWhere(
                        target(owner(assignableTo(Thread.class))).and(target(name("sleep"))))
                .check(HOUSE);
    }

    @Test
    void only_the_command_line_prints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.roomkeeper.launcher..")
                .should(ACCESS_STANDARD_STREAMS)
                .check(HOUSE);
    }

    private static void knows_none_of(String module, String... others) {
        for (var other : others) {
            noClasses()
                    .that()
                    .resideInAPackage("io.roomkeeper." + module + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.roomkeeper." + other + "..")
                    .check(HOUSE);
        }
    }
}
