package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.gongkai.workingday.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Legal dates are counted by {@code deadline} and {@code workingday}, and diagrams ask one bean for their timers. Whoever
 * else steps through time is listed here with what for, call by call: a new one fails, and so does a line that is no longer
 * true.
 */
@Rule("R-49")
class DatesAreCountedInOnePlaceTests {

    private static final Pattern COUNTING_ROOMS = Pattern.compile("org\\.gongkai\\.(workingday|deadline)(\\..*)?");
    /** What makes a date of another one, or counts from one to the other. */
    private static final Pattern STEPS = Pattern.compile("(LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime|Instant|YearMonth|Temporal|ChronoLocalDate)"
            + "\\.(plus.*|minus.*|with.*|until|datesUntil)|(ChronoUnit|TemporalUnit)\\.(between|addTo)|(Period|Duration)\\.between|TemporalAdjusters\\..*"
            + "|(Calendar|GregorianCalendar)\\.(add|roll|set)|WorkingCalendar\\.(workingDays|naturalDays).*");
    /** Class, its calls, and why none of them makes a legal date. */
    private static final String LET_THROUGH = """
            audit.AuditLog|Instant.minus|whether the same reading was just noted
            calendar.ArrangementReader|LocalDate.datesUntil LocalDate.plusDays|the days a notice names
            calendar.CalendarMonth|LocalDate.minusDays LocalDate.plusDays WorkingCalendar.workingDaysBetween|the sheet of a month
            calendar.DayWords|LocalDate.plusDays|the days a notice names, in words
            citizen.OncePerForm|Instant.plus|how long a form may be sent
            citizen.SubmissionLimit|Duration.between|rate limit
            citizen.TextMessageLimit|Instant.minus|rate limit
            citizen.WrongTries|Duration.between Instant.plus|rate limit
            complaint.ComplaintFiles|WorkingCalendar.naturalDaysAfter|advice on the page: the periods of a petition begin in another procedure, no clock of ours runs for them
            complaint.ComplaintRules|LocalDate.minusDays|which day of receipt is believed
            consultation.ConsultationTurns|ChronoUnit.between|the days an extension adds, which the clock counts on
            consultation.Extending|ChronoUnit.between|the days somebody asks for, which the clock counts
            consultation.OpenPeriods|WorkingCalendar.naturalDaysAfter|why the last day, which is the clock's, was moved off a holiday
            consultation.web.PreparationPage|WorkingCalendar.naturalDaysAfter|examples beside a field, as if it began today
            demo.process.DemoCases|WorkingCalendar.workingDaysBefore|when a made-up case began
            demo.process.HearingStory|WorkingCalendar.workingDaysAfter|when a made-up hearing is held
            desk.AuditPage|LocalDate.minusDays|what a page lists
            disclosure.ReceiptDate|LocalDate.minusDays LocalDate.plusDays|which day of receipt is believed
            engine.StuckSweep|Instant.minus|which job is late
            engine.TableColumn|LocalDate.minusDays LocalDate.plusDays LocalDateTime.minusSeconds LocalDateTime.plusSeconds|what lies beside a limit a decision table names, to ask the table with
            engine.TimeTravel|Instant.plusMillis|which job is due, in a training
            hearing.HearingClocks|ChronoUnit.between|the days up to a date of the announcement, which the clock counts
            hearing.HearingDates|LocalDate.minusDays LocalDate.plusDays WorkingCalendar.naturalDaysAfter WorkingCalendar.naturalDaysBefore WorkingCalendar.workingDaysAfter WorkingCalendar.workingDaysBefore|which day a hearing may be proposed for, before there is a clock
            notification.SendingTimes|Duration.between Instant.plus LocalDate.plusDays WorkingCalendar.workingDaysAfter|when staff are not disturbed
            organization.AbsenceRules|LocalDate.plusDays|terms of office and absences
            organization.Appointments|LocalDate.minusDays|terms of office and absences
            organization.ImportWork|LocalDate.minusDays|terms of office and absences
            organization.StaffAccounts|LocalDate.minusDays|terms of office and absences
            organization.StaffMember|Instant.plus|how long an account is locked
            organization.Staffing|LocalDate.plusDays|terms of office and absences
            organization.Substitution|LocalDate.minusDays|terms of office and absences
            organization.SubstitutionRules|LocalDate.plusDays|terms of office and absences
            organization.UnitKeeping|LocalDate.minusDays|terms of office and absences
            portal.WorkingDaysController|WorkingCalendar.workingDaysAfter|the calculator for everybody, of no case
            publication.web.RegisterPage|LocalDate.withDayOfYear|what a page lists
            security.IdleSessions|Instant.minus Instant.plusSeconds|how long somebody stays signed in
            security.ProvedPasswords|Instant.plus|how long somebody stays signed in
            security.StaffSignIn|Instant.plusSeconds|how long an account is locked
            security.UnknownAccounts|Instant.plus|how long an account is locked
            sweep.Sweep|Instant.minus Instant.plus|how long sweeps are kept
            sweep.SweepHealth|Instant.plus|how old a sweep may be
            training.DemonstrationClock|Duration.between Instant.plus|the clock of the demonstration
            training.web.TrainingPage|Duration.between LocalDate.with TemporalAdjusters.next WorkingCalendar.workingDaysAfter|where the clock of the demonstration may be put
            urging.Urge|WorkingCalendar.workingDaysAfter|the overseer's own term for an answer, which no law sets
            """;

    private static Map<String, Set<String>> letThrough() {
        return LET_THROUGH.lines().map(String::strip).map(line -> line.split("\\|"))
                .collect(Collectors.toMap(line -> "org.gongkai." + line[0], line -> new TreeSet<>(List.of(line[1].split(" ")))));
    }

    /** @return the calls of each class outside the rooms that count; those of a nested class stand under its own name */
    private static Map<String, Set<String>> steps(Iterable<JavaClass> classes) {
        var found = new TreeMap<String, Set<String>>();
        for (var one : classes) {
            var calls = one.getCodeUnitAccessesFromSelf().stream().map(DatesAreCountedInOnePlaceTests::name).filter(STEPS.asMatchPredicate())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!calls.isEmpty() && !COUNTING_ROOMS.matcher(one.getPackageName()).matches()) {
                found.put(one.getName(), calls);
            }
        }
        return found;
    }

    private static String name(JavaAccess<?> access) {
        return access.getTargetOwner().getSimpleName() + "." + access.getTarget().getName();
    }

    @Test
    void whoeverStepsThroughTimeElsewhereIsNamedWithWhatFor() {
        var product = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.gongkai");
        assertThat(steps(product)).isEqualTo(letThrough());
        assertThat(LET_THROUGH.lines().map(line -> line.split("\\|")[2].strip())).as("reasons").noneMatch(String::isEmpty);
    }

    /** A class of each kind that must be found, and what is found in it. */
    static class AddsDays {
        LocalDate due(LocalDate day) {
            return day.plusDays(20);
        }
    }

    static class AddsDaysByReference {
        UnaryOperator<LocalDate> due(LocalDate day) {
            return day::with;
        }
    }

    static class CountsDays {
        long spent(LocalDate from, LocalDate until) {
            return ChronoUnit.DAYS.between(from, until) + Period.between(from, until).getDays();
        }
    }

    static class AdjustsDays {
        LocalDate due(LocalDate day) {
            return (LocalDate) TemporalAdjusters.lastDayOfMonth().adjustInto(day);
        }
    }

    static class AsksTheCalendar {
        LocalDate due(WorkingCalendar calendar, LocalDate day) {
            return calendar.workingDaysAfter(day, 20).due();
        }
    }

    static class OnlyCompares {
        boolean late(LocalDate due, LocalDate today) {
            return today.isAfter(due);
        }
    }

    static Stream<Map.Entry<Class<?>, Set<String>>> samples() {
        return Stream.of(Map.entry(AddsDays.class, Set.of("LocalDate.plusDays")), Map.entry(AddsDaysByReference.class, Set.of("LocalDate.with")),
                Map.entry(CountsDays.class, Set.of("ChronoUnit.between", "Period.between")), Map.entry(AdjustsDays.class, Set.of("TemporalAdjusters.lastDayOfMonth")),
                Map.entry(AsksTheCalendar.class, Set.of("WorkingCalendar.workingDaysAfter")), Map.entry(OnlyCompares.class, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aClassThatCountsIsFound(Map.Entry<Class<?>, Set<String>> sample) {
        var found = steps(List.of(new ClassFileImporter().importClass(sample.getKey())));
        assertThat(found).isEqualTo(sample.getValue().isEmpty() ? Map.of() : Map.of(sample.getKey().getName(), sample.getValue()));
    }

    private static final Pattern TIMER = Pattern.compile("<(?:\\w+:)?time(?:Date|Duration|Cycle)\\b[^>]*>(.*?)</", Pattern.DOTALL);
    private static final Pattern DATE = Pattern.compile("camunda:(?:dueDate|followUpDate)=\"([^\"]*)\"");
    private static final Pattern ASKS_THE_BEAN = Pattern.compile("\\$\\{deadlineWatch\\.(next\\(execution\\)|limit\\(execution, '[A-Z_]+'\\)|taskDue\\(execution(, '[A-Z_]+')?\\))}");

    /** @return the expressions of timers and of tasks' dates that do not ask the bean, and timers without an expression */
    private static List<String> ownDates(String diagram) {
        var timers = Pattern.compile("<(?:\\w+:)?timerEventDefinition\\b").matcher(diagram).results().count();
        var asked = TIMER.matcher(diagram).results().map(found -> found.group(1).strip()).toList();
        return Stream.of(asked.stream(), DATE.matcher(diagram).results().map(found -> found.group(1)),
                        Stream.generate(() -> "a timer without an expression").limit(Math.max(0, timers - asked.size())))
                .flatMap(all -> all).filter(ASKS_THE_BEAN.asMatchPredicate().negate()).toList();
    }

    static File[] diagrams() {
        return new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn"));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aDiagramAsksOneBeanForEveryTimerAndEveryDateOfATask(File diagram) throws IOException {
        assertThat(ownDates(Files.readString(diagram.toPath()))).isEmpty();
    }

    @Test
    void thereAreTimersToAskFor() throws IOException {
        assertThat(TIMER.matcher(Files.readString(Path.of("processes/disclosure-request.bpmn"))).results().count()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<bpmn:timerEventDefinition><bpmn:timeDuration>P20D</bpmn:timeDuration></bpmn:timerEventDefinition>",
            "<bpmn:timerEventDefinition><bpmn:timeCycle xsi:type=\"x\">R/PT1H</bpmn:timeCycle></bpmn:timerEventDefinition>",
            "<timerEventDefinition><timeDate>2026-12-31T00:00:00</timeDate></timerEventDefinition>",
            "<bpmn:timerEventDefinition><bpmn:timeDate>${otherBean.next(execution)}</bpmn:timeDate></bpmn:timerEventDefinition>",
            "<bpmn:timerEventDefinition><bpmn:timeDate>${deadlineWatch.next(execution).plusDays(1)}</bpmn:timeDate></bpmn:timerEventDefinition>",
            "<bpmn:timerEventDefinition/>", "<bpmn:userTask camunda:dueDate=\"P3D\"/>", "<bpmn:userTask camunda:followUpDate=\"${dueDate}\"/>"})
    void aDateOfTheDiagramsOwnIsFound(String drawn) {
        assertThat(ownDates(drawn)).hasSize(1);
    }
}
