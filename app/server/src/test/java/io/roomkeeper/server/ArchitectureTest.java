package io.roomkeeper.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

import io.roomkeeper.server.callback.Draft;
import io.roomkeeper.server.callback.PreSend;
import io.roomkeeper.server.callback.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;

class ArchitectureTest {
    private static final JavaClasses SERVER =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages("io.roomkeeper.server");

    @Test
    void the_engine_knows_the_protocol_and_java_and_nothing_else() {
        classes()
                .that()
                .resideInAPackage("io.roomkeeper.server.engine..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.roomkeeper.server.engine..",
                        "io.roomkeeper.protocol..",
                        "java..",
                        "org.jspecify.annotations")
                .check(SERVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"store", "delivery"})
    void what_lies_behind_the_engine_knows_no_way_in(String name) {
        sees_none_of(name, "store", "delivery", "gateway", "api", "admin", "access", "http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "api", "admin"})
    void a_way_in_knows_neither_the_others_nor_the_store(String name) {
        sees_none_of(name, "store", "gateway", "api", "admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"access", "http"})
    void what_the_ways_in_share_knows_none_of_them_and_no_room(String name) {
        sees_none_of(name, "engine", "store", "delivery", "gateway", "api", "admin");
    }

    @Test
    void callbacks_know_rooms_and_keys_but_no_way_in() {
        sees_none_of("callback", "store", "delivery", "gateway", "api", "admin");
    }

    @Test
    void of_the_callbacks_only_the_review_of_messages_is_known_and_to_the_gateway_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.roomkeeper.server", part("callback"), part("gateway"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(part("callback"))
                .check(SERVER);
        noClasses()
                .that()
                .resideInAPackage(part("gateway"))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(part("callback"))
                                .and(not(belongToAnyOf(PreSend.class, Draft.class, Verdict.class))))
                .check(SERVER);
    }

    @Test
    void only_the_store_knows_the_database() {
        noClasses()
                .that()
                .resideOutsideOfPackage(part("store"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.mapdb..")
                .check(SERVER);
    }

    @Test
    void the_journal_knows_files_and_no_room() {
        noClasses()
                .that()
                .resideInAPackage(part("store.journal"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.roomkeeper.protocol..",
                        part("engine"),
                        part("store.snapshot"),
                        part("store.state"),
                        part("store.history"),
                        "org.mapdb..")
                .check(SERVER);
    }

    @Test
    void snapshots_know_the_journal_and_no_room() {
        noClasses()
                .that()
                .resideInAPackage(part("store.snapshot"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.roomkeeper.protocol..",
                        part("engine"),
                        part("store.state"),
                        part("store.history"),
                        "org.mapdb..")
                .check(SERVER);
    }

    @Test
    void the_state_and_the_history_know_nothing_of_each_other() {
        sees_none_of("store.state", "store.history");
        sees_none_of("store.history", "store.state");
    }

    @Test
    void no_part_knows_how_the_server_is_put_together() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.roomkeeper.server")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.roomkeeper.server")
                .check(SERVER);
    }

    @Test
    void the_parts_know_each_other_in_one_direction() {
        slices().matching("io.roomkeeper.server.(*)..").should().beFreeOfCycles().check(SERVER);
    }

    private static void sees_none_of(String name, String... others) {
        noClasses()
                .that()
                .resideInAPackage(part(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Arrays.stream(others)
                                .filter(other -> !other.equals(name))
                                .map(ArchitectureTest::part)
                                .toArray(String[]::new))
                .check(SERVER);
    }

    private static String part(String name) {
        return "io.roomkeeper.server." + name + "..";
    }
}
