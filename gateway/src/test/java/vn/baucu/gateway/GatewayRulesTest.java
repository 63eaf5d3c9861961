package vn.baucu.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class GatewayRulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.baucu.gateway");

    @Test
    void featuresKnowEachOtherInOneDirection() {
        slices().matching("vn.baucu.gateway.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a request goes through the door in one direction")
                .check(CLASSES);
    }

    @Test
    void theDoorSharesOnlyTheRefusalsWithTheServices() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.baucu.common.(event|store|outbox|inbox|organisation|job|law)..", "jakarta.ws.rs..")
                .because("it starts quickly, holds no data and needs no database")
                .check(CLASSES);
    }
}
