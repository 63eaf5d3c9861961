package vn.baucu.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of the code that a machine can watch, the same for every service. */
public final class ServiceRules {

    private static final String OUTBOX = "vn.baucu.common.outbox..";
    private static final String DUTY_REQUIRED = "vn.baucu.common.access.DutyRequired";
    private static final String PAGE = "vn.baucu.common.page.Page";
    private static final String PAGE_REQUEST = "vn.baucu.common.page.PageRequest";
    private static final String PUBLIC_ACCESS = "vn.baucu.common.access.PublicAccess";

    private ServiceRules() {}

    /** Fails with every breach of every rule in this package and those below it. */
    public static void check(String basePackage) {
        JavaClasses sources = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        JavaClasses sourcesAndTests = new ClassFileImporter().importPackages(basePackage);
        String breaches = Stream.concat(
                        breaches(sources, ofSources(basePackage)), breaches(sourcesAndTests, List.of(noMocks())))
                .collect(Collectors.joining("\n\n"));
        if (!breaches.isEmpty()) {
            throw new AssertionError(breaches);
        }
    }

    static Stream<String> breaches(JavaClasses classes, List<ArchRule> rules) {
        return rules.stream()
                .map(rule -> rule.evaluate(classes))
                .filter(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString());
    }

    static List<ArchRule> ofSources(String basePackage) {
        return List.of(
                noCycles(basePackage),
                onlyTheOutboxSends(),
                onlyResourcesSpeakHttp(),
                everyOperationSaysForWhom(),
                everyListIsATableToo());
    }

    private static ArchRule noCycles(String basePackage) {
        return slices().matching(basePackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("features import in one direction, the direction of the data, and can be read one by one");
    }

    private static ArchRule onlyTheOutboxSends() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(OUTBOX)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.clients.producer..")
                .because("what is sent outside of the outbox is lost, or said without being true, in a crash");
    }

    private static ArchRule onlyResourcesSpeakHttp() {
        return noClasses()
                .that(areNoPartOfAResource())
                .and()
                .resideOutsideOfPackage("..problem..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .because("rules and decisions hold whichever way a request came in");
    }

    private static DescribedPredicate<JavaClass> areNoPartOfAResource() {
        return DescribedPredicate.describe("are no part of a resource", javaClass -> {
            JavaClass outermost = javaClass;
            while (outermost.getEnclosingClass().isPresent()) {
                outermost = outermost.getEnclosingClass().get();
            }
            return !outermost.getSimpleName().endsWith("Resource");
        });
    }

    private static ArchRule everyOperationSaysForWhom() {
        return methods()
                .that()
                .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                .should()
                .beAnnotatedWith(DUTY_REQUIRED)
                .orShould()
                .beAnnotatedWith(PUBLIC_ACCESS)
                .because("an operation is closed until it says which duty opens it");
    }

    private static ArchRule everyListIsATableToo() {
        return methods()
                .that()
                .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                .and(DescribedPredicate.describe("give a page", method -> names(method.getReturnType(), PAGE)))
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "take a PageRequest, return the Page itself and produce text/csv", ServiceRules::isTable)))
                .allowEmptyShould(true)
                .because("officials take any list away into a spreadsheet, and always in the same way");
    }

    private static boolean isTable(JavaMethod method) {
        boolean asked = method.getParameterTypes().stream().anyMatch(type -> names(type, PAGE_REQUEST));
        boolean given = method.tryGetAnnotationOfType("jakarta.ws.rs.Produces")
                .flatMap(produces -> produces.get("value"))
                .filter(types -> Arrays.asList((Object[]) types).contains("text/csv"))
                .isPresent();
        return asked && given && method.getRawReturnType().getFullName().equals(PAGE);
    }

    private static boolean names(JavaType type, String name) {
        return type.getAllInvolvedRawTypes().stream()
                .anyMatch(involved -> involved.getFullName().equals(name));
    }

    private static ArchRule noMocks() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.mockito..", "org.easymock..", "io.quarkus.test.junit.mockito..")
                .because("a mock proves what its author believed; the real database and broker are at hand");
    }
}
