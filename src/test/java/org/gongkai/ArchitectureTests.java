package org.gongkai;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that a compiler does not know; each fails when it matches nothing. */
@AnalyzeClasses(packages = "org.gongkai", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule ONLY_PROCESS_ROOMS_AND_THE_ENGINE_ROOM_KNOW_CAMUNDA = noClasses()
            .that().resideOutsideOfPackages("..process..", "org.gongkai.engine..")
            .should().dependOnClassesThat().resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule ONLY_THE_ENGINE_ROOM_KNOWS_THE_INSIDE_OF_CAMUNDA = noClasses()
            .that().resideOutsideOfPackage("org.gongkai.engine..")
            .should().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine.impl..");

    @ArchTest
    static final ArchRule WORKING_DAYS_NEED_NOTHING_BUT_JAVA = classes().that().resideInAPackage("org.gongkai.workingday..")
            .should().onlyDependOnClassesThat(resideInAPackage("java..").or(resideInAPackage("org.gongkai.workingday..")
                    // the package's own marker for the module check
                    .or(nameMatching("org\\.springframework\\.modulith\\..*"))));

    @ArchTest
    static final ArchRule A_DELEGATE_KNOWS_ONE_SERVICE_AND_IS_HIDDEN = classes().that().implement(JavaDelegate.class)
            .should().haveSimpleNameEndingWith("Delegate").andShould().notBePublic().andShould(haveOneCollaborator());

    @ArchTest
    static final ArchRule PAGES_DO_NOT_REACH_INTO_PROCESSES = noClasses().that().resideInAPackage("..web..")
            .should().dependOnClassesThat().resideInAPackage("org.gongkai..process..");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_HIDDEN = classes().that().areAnnotatedWith(RestController.class).should().notBePublic();

    @ArchTest
    static final ArchRule THERE_IS_ONE_CLOCK = noClasses().that(not(resideInAPackage("org.gongkai.workingday")))
            .should().callMethod(LocalDate.class, "now").orShould().callMethod(Instant.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now").orShould().callConstructor(Date.class)
            .orShould().callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule FIELDS_ARE_NOT_INJECTED = noClasses().should().dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Autowired");

    private static ArchCondition<JavaClass> haveOneCollaborator() {
        return new ArchCondition<>("have one constructor with one parameter and at most 30 lines") {
            @Override
            public void check(JavaClass delegate, ConditionEvents events) {
                var one = delegate.getConstructors().size() == 1
                        && delegate.getConstructors().iterator().next().getRawParameterTypes().size() == 1
                        && !delegate.getModifiers().contains(JavaModifier.ABSTRACT);
                events.add(new SimpleConditionEvent(delegate, one, delegate.getName() + " knows more than one service"));
            }
        };
    }
}
