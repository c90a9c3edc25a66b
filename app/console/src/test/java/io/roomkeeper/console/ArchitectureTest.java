package io.roomkeeper.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CONSOLE =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages("io.roomkeeper.console");

    @Test
    void the_common_base_knows_no_screen() {
        noClasses()
                .that()
                .resideInAPackage("io.roomkeeper.console.common")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.roomkeeper.console",
                        "io.roomkeeper.console.chat..",
                        "io.roomkeeper.console.connection..",
                        "io.roomkeeper.console.management..",
                        "io.roomkeeper.console.rooms..",
                        "io.roomkeeper.console.shell..")
                .check(CONSOLE);
    }

    @Test
    void no_screen_knows_the_shell_around_it() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.roomkeeper.console", "io.roomkeeper.console.shell..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.roomkeeper.console.shell..")
                .check(CONSOLE);
    }

    @Test
    void the_screens_know_each_other_in_one_direction() {
        slices().matching("io.roomkeeper.console.(*)..").should().beFreeOfCycles().check(CONSOLE);
    }

    @Test
    void a_view_model_knows_no_control() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx.scene.control..",
                        "javafx.scene.layout..",
                        "javafx.stage..",
                        "javafx.fxml..")
                .check(CONSOLE);
    }
}
