package org.gongkai.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.AuthorizationException;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.JournalEntry;
import org.gongkai.engine.OpenTasks;
import org.gongkai.engine.OpenTasks.OpenTask;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Role;
import org.gongkai.organization.StaffAccounts;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** 《行政许可法》第四十八条, for every hearing: whoever conducts it has no part in the matter. */
@GongkaiTest
@Rule({"R-68", "B.7"})
class WhoConductsAHearingTest {

    private static final String SECOND_HOST = "hearing.second";

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    Recusing recusing;
    @Autowired
    Holding holding;
    @Autowired
    OpenTasks tasks;
    @Autowired
    Journal journal;
    @Autowired
    HearingRecusals recusals;
    @Autowired
    StaffAccounts accounts;
    @Autowired
    ApplicationContext application;
    private HearingOffice people;

    @BeforeEach
    void people() {
        people = new HearingOffice(application);
        if (accounts.find(SECOND_HOST).isEmpty()) {
            accounts.create(SECOND_HOST, "第二主持人", null, null, "none");
            accounts.grant(SECOND_HOST, Role.HEARING_HOST, null, LocalDate.of(2019, 9, 10));
        }
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @ParameterizedTest(name = "host {0}, recorder {1}: {2} - {3}")
    @CsvSource({
            "staff.elderly, bureau.office, hostId, 不能是本事项的承办人",
            "head.elderly, bureau.office, hostId, 不能是承办科室",
            "leader.assistance, bureau.office, hostId, 分管局领导",
            "staff.affairs, bureau.office, hostId, 不是听证主持人",
            ", bureau.office, hostId, 请选择听证主持人",
            "nobody, bureau.office, hostId, 请选择听证主持人",
            "hearing.host, hearing.host, recorderId, 不能是同一个人",
            "hearing.host, staff.elderly, recorderId, 不能是本事项的承办人",
            "hearing.host, head.elderly, recorderId, 不能是承办科室",
            "hearing.host, info, recorderId, 不能担任",
            "hearing.host, , recorderId, 请选择听证记录人"})
    void whoeverHandlesTheMatterNeitherHostsNorRecords(String host, String recorder, String field, String words) {
        assertThatThrownBy(() -> people.proposes(people.with(people.plan(SelectionMethod.LOT), host, recorder))).isInstanceOfSatisfying(InvalidInputException.class,
                invalid -> assertThat(invalid.errors()).hasEntrySatisfying(field, sentence -> assertThat(sentence).contains(words)));
    }

    @Test
    void onlyTheHostOfThisHearingHoldsItAndNotBeforeItsDay() {
        var caseNumber = ready();
        refused(() -> people.completes("hearing.host", caseNumber, HearingStep.HOLD, attended()), "还没有到日期");
        people.dayOfTheHearing(caseNumber);
        turnedAway(SECOND_HOST, caseNumber);
        assertThatThrownBy(() -> people.completes("staff.elderly", caseNumber, HearingStep.HOLD, attended())).isNotNull();

        people.completes("hearing.host", caseNumber, HearingStep.HOLD, attended());
        assertThat(people.hearing(caseNumber).getState()).isEqualTo(HearingState.HELD);
    }

    @Test
    void noOtherHostFindsTheTaskOrWritesWhoCame() {
        var caseNumber = ready();
        var task = office.task(caseNumber, "userTask_holdHearing").getId();
        assertThat(waitingFor("hearing.host")).contains(task);
        assertThat(waitingFor(SECOND_HOST)).doesNotContain(task);

        people.dayOfTheHearing(caseNumber);
        refused(() -> holding.saveAttendance(caseNumber, Set.of(1), office.person(SECOND_HOST)), "不是本次听证会的主持人");
        assertThat(people.participants(caseNumber)).extracting(Participant::getAttended).containsOnlyNulls();
    }

    @ParameterizedTest(name = "named by {0}")
    @ValueSource(strings = {"office", "leader.assistance"})
    void whoeverFallsIllHandsTheOpenTaskToTheNext(String namedBy) {
        var caseNumber = ready();
        recusing.replace(caseNumber, Officer.HOST, SECOND_HOST, RecusalGround.UNAVAILABLE, "因病住院，不能主持。", office.person(namedBy));

        var task = office.task(caseNumber, "userTask_holdHearing").getId();
        assertThat(waitingFor(SECOND_HOST)).contains(task);
        assertThat(waitingFor("hearing.host")).doesNotContain(task);
        assertThat(journal.of(caseNumber)).extracting(JournalEntry::getSentence).anyMatch(sentence -> sentence.contains("不能履职，由第二主持人接任"));
    }

    @Test
    void theOrderOfTheLawIsConfirmedPointByPoint() {
        var caseNumber = ready();
        people.dayOfTheHearing(caseNumber);
        for (var check : new String[] {"checkOpen", "checkPresented", "checkDebated"}) {
            refused(() -> people.completes("hearing.host", caseNumber, HearingStep.HOLD, HearingOffice.with(attended(), check, false)), "没有确认");
        }
        assertThat(people.hearing(caseNumber).getState()).isEqualTo(HearingState.READY);
    }

    @Test
    void aHostWhoHasJoinedTheUnitSinceMayNotHoldItAnyMore() {
        accounts.create("hearing.third", "第三主持人", null, null, "none");
        accounts.grant("hearing.third", Role.HEARING_HOST, null, LocalDate.of(2019, 9, 10));
        var caseNumber = ready();
        recusing.replace(caseNumber, Officer.HOST, "hearing.third", RecusalGround.OWN, "另有公务。", office.person("leader.assistance"));
        people.dayOfTheHearing(caseNumber);
        accounts.grant("hearing.third", Role.SECTION_STAFF, "elderly", clock.today());

        refused(() -> people.completes("hearing.third", caseNumber, HearingStep.HOLD, attended()), "不能是承办科室");
    }

    @Test
    void whoeverHasToKeepOutIsReplacedWithTheReasonOnRecord() {
        var caseNumber = ready();
        recusing.replace(caseNumber, Officer.HOST, SECOND_HOST, RecusalGround.REQUESTED, "与一名参加人有近亲属关系。", office.person("leader.assistance"));

        assertThat(recusals.findByCaseNumberOrderById(caseNumber)).singleElement().satisfies(one -> {
            assertThat(one.getPersonId()).isEqualTo("hearing.host");
            assertThat(one.getReplacedBy()).isEqualTo(SECOND_HOST);
            assertThat(one.getGround()).isEqualTo(RecusalGround.REQUESTED);
        });
        people.dayOfTheHearing(caseNumber);
        turnedAway("hearing.host", caseNumber);
        people.completes(SECOND_HOST, caseNumber, HearingStep.HOLD, attended());
        assertThat(people.hearing(caseNumber).getState()).isEqualTo(HearingState.HELD);
    }

    @Test
    void theRecordWaitsForTheNewRecorderByName() {
        var caseNumber = ready();
        recusing.replace(caseNumber, Officer.RECORDER, "office", RecusalGround.OWN, "参与过前期调研。", office.person("leader.assistance"));
        people.dayOfTheHearing(caseNumber);
        people.completes("hearing.host", caseNumber, HearingStep.HOLD, attended());

        var task = office.task(caseNumber, "userTask_signRecord");
        assertThat(office.tasks().getIdentityLinksForTask(task.getId())).extracting(link -> link.getUserId()).contains("office").doesNotContain("bureau.office");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({"HOST, head.elderly, 不能是承办科室", "HOST, hearing.host, 请选择接任的人", "HOST, office, 不是听证主持人", "RECORDER, staff.elderly, 承办", "RECORDER, hearing.host, 不能担任"})
    void theReplacementHasNoPartInTheMatterEither(Officer which, String replacement, String words) {
        var caseNumber = people.open(SelectionMethod.LOT);
        assertThatThrownBy(() -> recusing.replace(caseNumber, which, replacement, RecusalGround.OWN, "理由", office.person("leader.assistance")))
                .isInstanceOfSatisfying(InvalidInputException.class, invalid -> assertThat(invalid.errors().get("replacement")).contains(words));
    }

    @Test
    void theUnitItselfReplacesNobodyAndNobodyIsReplacedAfterwards() {
        var caseNumber = ready();
        assertThatThrownBy(() -> recusing.replace(caseNumber, Officer.HOST, SECOND_HOST, RecusalGround.OWN, "理由", office.person("staff.elderly")))
                .isInstanceOf(NotAllowedException.class);
        people.dayOfTheHearing(caseNumber);
        people.completes("hearing.host", caseNumber, HearingStep.HOLD, attended());
        assertThatThrownBy(() -> recusing.replace(caseNumber, Officer.HOST, SECOND_HOST, RecusalGround.OWN, "理由", office.person("leader.assistance")))
                .isInstanceOf(NotAllowedException.class);
    }

    private String ready() {
        var caseNumber = people.listed(SelectionMethod.FIRST_COME);
        office.fires(caseNumber, "serviceTask_inviteParticipants");
        return caseNumber;
    }

    private static Map<String, Object> attended() {
        return HearingOffice.with(HearingOffice.HELD, "attended", "1、2、3");
    }

    private Set<String> waitingFor(String account) {
        return tasks.waitingFor(account, office.person(account).groups()).stream().map(OpenTask::id).collect(Collectors.toSet());
    }

    private void turnedAway(String account, String caseNumber) {
        assertThatThrownBy(() -> people.completes(account, caseNumber, HearingStep.HOLD, attended()))
                .isInstanceOf(AuthorizationException.class).hasMessageContaining("您不是“主持听证会”的办理人");
    }

    private static void refused(Runnable work, String words) {
        assertThatThrownBy(work::run).isInstanceOf(RefusedSubmissionException.class).hasMessageContaining(words);
    }
}
