package org.gongkai.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.engine.OpenTasks;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.notification.Inbox;
import org.gongkai.organization.Role;
import org.gongkai.organization.StaffAccounts;
import org.gongkai.organization.Substituting;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.publication.BatchSigning;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Whoever has a conflict of interest does nothing in the case any more, by no door and through nobody. */
@GongkaiTest
@Rule("R-104")
class ARecusedPersonKeepsOutOfTheCaseTest {

    private static final String LEVEL_ONE = "userTask_sectionReview";
    private static final String LEVEL_TWO = "userTask_leaderReview";
    private static final String HEAD = "head.assistance";
    private static final String LEADER = "leader.assistance";
    private static final String DIRECTOR = "office.director";
    private static final String STAND_IN = "head.affairs";
    private static final String WHY = "申请单位的负责人是本人的亲属。";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Office office;
    @Autowired
    private Recusals recusals;
    @Autowired
    private StandIns standIns;
    @Autowired
    private CaseStanding standing;
    @Autowired
    private Cases cases;
    @Autowired
    private AskingColleagues asking;
    @Autowired
    private BatchSigning signing;
    @Autowired
    private OpenTasks tasks;
    @Autowired
    private Handover handover;
    @Autowired
    private Journal journal;
    @Autowired
    private Inbox inbox;
    @Autowired
    private Substituting substituting;
    @Autowired
    private StaffAccounts accounts;
    @Autowired
    private JdbcTemplate rows;
    @Autowired
    private OfficeClock clock;

    private StaffPages pages;
    private String caseNumber;

    @BeforeEach
    void aNoticeWaitsForLevelOne() {
        pages = new StaffPages(context);
        caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        office.completes("staff.assistance", caseNumber, "userTask_proofread", Office.APPROVE);
    }

    @AfterEach
    void everybodyIsBack() {
        substituting.open().forEach(open -> substituting.end(open.getId(), office.person("secadmin")));
        accounts.revoke("bureau.office", Role.OPENNESS_OFFICE_DEPUTY, null);
        accounts.revoke("staff.elderly", Role.SECTION_HEAD, "assistance");
    }

    private void stepsBack(String person) {
        recusals.stepBack(caseNumber, ConflictOfInterest.RELATIVES, WHY, true, office.person(person));
    }

    private void names(String account, String basis) {
        standIns.name(caseNumber, latest().getId(), account, basis, office.person(DIRECTOR));
    }

    private Recusal latest() {
        var all = recusals.of(caseNumber);
        return all.get(all.size() - 1);
    }

    private void isAway(String absent, String substitute) {
        substituting.name(absent, substitute, clock.today(), clock.today().plusDays(3), null, office.person(absent));
    }

    private void claim(String person, String taskKey) {
        var task = office.task(caseNumber, taskKey).getId();
        office.as(person, () -> office.tasks().claim(task, person));
    }

    private List<String> waitingFor(String person) {
        var found = office.person(person);
        return tasks.waitingFor(person, found.groups()).stream().filter(task -> task.caseNumber().equals(caseNumber)).map(OpenTasks.OpenTask::key).toList();
    }

    @Test
    void whatWasTakenIsFreeAgainAndTheRecusedNeitherClaimsNorHandsIn() {
        claim(HEAD, LEVEL_ONE);
        stepsBack(HEAD);

        assertThat(office.task(caseNumber, LEVEL_ONE).getAssignee()).isNull();
        assertThatThrownBy(() -> claim(HEAD, LEVEL_ONE)).isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("您已回避本件");
        assertThatThrownBy(() -> office.completes(HEAD, caseNumber, LEVEL_ONE, Office.SECTION_APPROVES))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("您已回避本件");
        assertThat(office.waitsAt(caseNumber)).containsExactly(LEVEL_ONE);
        assertThat(waitingFor(HEAD)).isEmpty();
        assertThat(asking.mayAsk(caseNumber, office.person(HEAD))).isFalse();
    }

    @Test
    void aSubstituteIsNoWayAround() {
        isAway(HEAD, STAND_IN);
        assertThat(waitingFor(STAND_IN)).containsExactly(LEVEL_ONE);
        claim(STAND_IN, LEVEL_ONE);
        stepsBack(HEAD);

        assertThat(office.task(caseNumber, LEVEL_ONE).getAssignee()).isNull();
        assertThat(waitingFor(STAND_IN)).isEmpty();
        assertThatThrownBy(() -> claim(STAND_IN, LEVEL_ONE)).hasMessageContaining("您所代理的救助科负责人已回避本件");
        assertThatThrownBy(() -> office.completes(STAND_IN, caseNumber, LEVEL_ONE, Office.SECTION_APPROVES))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("您所代理的救助科负责人已回避本件");
        assertThat(office.waitsAt(caseNumber)).containsExactly(LEVEL_ONE);
        assertThat(cases.maySee(office.person(STAND_IN), caseNumber)).isFalse();
    }

    @Test
    void aSubstituteNamedAfterwardsAndAHandoverAreNoWaysAroundEither() {
        stepsBack(HEAD);
        isAway(HEAD, STAND_IN);
        assertThatThrownBy(() -> office.completes(STAND_IN, caseNumber, LEVEL_ONE, Office.SECTION_APPROVES)).hasMessageContaining("已回避本件");

        accounts.grant("staff.elderly", Role.SECTION_HEAD, "assistance");
        claim("staff.elderly", LEVEL_ONE);
        handover.handOver("staff.elderly", HEAD, office.person("secadmin"));
        assertThat(office.task(caseNumber, LEVEL_ONE).getAssignee()).as("back to the group, not to the recused").isNull();
    }

    @Test
    void whoeverIsLeftInTheGroupGoesOnAndNobodyIsNamed() {
        accounts.grant("staff.elderly", Role.SECTION_HEAD, "assistance");
        stepsBack(HEAD);
        assertThat(standIns.missing(caseNumber)).isEmpty();
        office.completes("staff.elderly", caseNumber, LEVEL_ONE, Office.SECTION_APPROVES);
        assertThat(office.waitsAt(caseNumber)).containsExactly(LEVEL_TWO);
    }

    @Test
    void theRecusedStillSeesButDoesNotHandleAndHandsInNothingOnAnyPage() {
        stepsBack(HEAD);
        assertThat(cases.maySee(office.person(HEAD), caseNumber)).isTrue();
        assertThat(cases.handles(office.person(HEAD), caseNumber)).isFalse();
        assertThat(pages.get(HEAD, "/desk/cases/" + caseNumber).page().select("#recusal").text()).contains("您已回避本件");
        assertThat(pages.post(HEAD, "/desk/cases/" + caseNumber + "/asked", Map.of("colleagues", List.of(STAND_IN), "question", List.of("?"))).status()).isEqualTo(403);
        assertThat(asking.whoMayBeAsked(caseNumber, office.person(LEADER))).extracting(person -> person.id()).doesNotContain(HEAD);
    }

    @Test
    void theDirectorNamesAStandInWhoSignsInBothNamesFromTheOpenTaskOn() {
        stepsBack(HEAD);
        assertThat(standIns.waitingFor(office.person(DIRECTOR))).anyMatch(part -> part.recusal().getCaseNumber().equals(caseNumber));
        assertThat(inbox.of(DIRECTOR)).anyMatch(message -> message.getText().contains("救助科负责人已回避案件 " + caseNumber));
        names(STAND_IN, null);

        assertThat(standIns.missing(caseNumber)).isEmpty();
        assertThat(waitingFor(STAND_IN)).containsExactly(LEVEL_ONE);
        assertThat(cases.maySee(office.person(STAND_IN), caseNumber)).isTrue();
        claim(STAND_IN, LEVEL_ONE);
        office.completes(STAND_IN, caseNumber, LEVEL_ONE, Office.SECTION_APPROVES);
        assertThat(rows.queryForObject("select reviewer_name from publication_review where case_number = ? and step = 'SECTION'", String.class, caseNumber))
                .isEqualTo("事务科负责人（代救助科负责人）");

        office.completes(LEADER, caseNumber, LEVEL_TWO, Map.of("decision", "return", "opinion", "请补充办理条件。", "secrecy", "none"));
        office.completes("staff.assistance", caseNumber, "userTask_revise", Map.of("decision", "approve", "opinion", "已说明。"));
        office.completes("staff.assistance", caseNumber, "userTask_proofread", Office.APPROVE);
        assertThat(waitingFor(STAND_IN)).as("a later task of the same post").containsExactly(LEVEL_ONE);
        office.completes(STAND_IN, caseNumber, LEVEL_ONE, Office.SECTION_APPROVES);
        office.completes(LEADER, caseNumber, LEVEL_TWO, Office.LEADER_APPROVES);
        office.completes("director", caseNumber, "userTask_headSign", Office.APPROVE);
        office.fires(caseNumber, "serviceTask_publish");
    }

    @Test
    void someoneNamedBeforeTheTaskArrivesFindsItThen() {
        stepsBack(LEADER);
        names("leader.affairs", null);
        assertThat(waitingFor("leader.affairs")).isEmpty();
        office.completes(HEAD, caseNumber, LEVEL_ONE, Office.SECTION_APPROVES);
        assertThat(waitingFor("leader.affairs")).containsExactly(LEVEL_TWO);
        assertThat(signing.waitingFor(office.person("leader.affairs"))).anyMatch(item -> item.caseNumber().equals(caseNumber));
        assertThat(signing.waitingFor(office.person(LEADER))).noneMatch(item -> item.caseNumber().equals(caseNumber));
        office.completes("leader.affairs", caseNumber, LEVEL_TWO, Office.LEADER_APPROVES);
    }

    @Test
    void liftingGivesBackAndTakesEverythingFromTheStandIn() {
        stepsBack(HEAD);
        names(STAND_IN, null);
        claim(STAND_IN, LEVEL_ONE);
        recusals.lift(caseNumber, latest().getId(), "关系不属实。", office.person(DIRECTOR));

        assertThat(office.task(caseNumber, LEVEL_ONE).getAssignee()).isNull();
        assertThat(waitingFor(STAND_IN)).isEmpty();
        assertThat(cases.maySee(office.person(STAND_IN), caseNumber)).isFalse();
        assertThatThrownBy(() -> office.completes(STAND_IN, caseNumber, LEVEL_ONE, Office.SECTION_APPROVES)).hasMessageContaining("不是“一级审核”的办理人");
        office.completes(HEAD, caseNumber, LEVEL_ONE, Office.SECTION_APPROVES);
        assertThatThrownBy(() -> recusals.lift(caseNumber, latest().getId(), "再次。", office.person(DIRECTOR))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whoIsNamedIsNoneOfThoseWhoWouldMakeOneOutOfThree() {
        stepsBack(HEAD);
        isAway(HEAD, "info");
        var part = standIns.missing(caseNumber).get(0);
        assertThat(standIns.candidates(part, office.person(DIRECTOR))).extracting(person -> person.id()).contains(STAND_IN)
                .doesNotContain("staff.assistance", LEADER, "director", HEAD, "info", DIRECTOR, "sysadmin", "secadmin", "auditor");
        Stream.of("staff.assistance", LEADER, "director", HEAD, "info", "sysadmin", "nobody", "").forEach(account -> assertThatThrownBy(() -> names(account, null))
                .as(account).isInstanceOf(InvalidInputException.class));
        assertThat(latest().getReplacementId()).isNull();
    }

    @Test
    void whoSignedALevelIsNotNamedForAnother() {
        office.completes(HEAD, caseNumber, LEVEL_ONE, Office.SECTION_APPROVES);
        stepsBack(LEADER);
        assertThatThrownBy(() -> names(HEAD, null)).isInstanceOf(InvalidInputException.class);
        names(STAND_IN, null);
        recusals.stepBack(caseNumber, ConflictOfInterest.OTHER, WHY, true, office.person(STAND_IN));
        assertThat(standIns.missing(caseNumber)).extracting(part -> part.recusal().getPersonId()).containsExactly(LEADER);
        assertThat(waitingFor(STAND_IN)).isEmpty();
    }

    @Test
    void onlyTheDirectorDecidesAboutOthersAndNobodyAboutHimself() {
        stepsBack(HEAD);
        var id = latest().getId();
        Stream.of(HEAD, LEADER, "office", "director").forEach(person -> {
            assertThatThrownBy(() -> standIns.name(caseNumber, id, STAND_IN, null, office.person(person))).as(person).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> recusals.lift(caseNumber, id, "理由", office.person(person))).as(person).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> recusals.order(caseNumber, LEADER, ConflictOfInterest.OWN, WHY, true, office.person(person)))
                    .as(person).isInstanceOf(NotAllowedException.class);
        });
        recusals.order(caseNumber, LEADER, ConflictOfInterest.OWN, WHY, true, office.person(DIRECTOR));
        assertThat(latest().isOrdered()).isTrue();
        assertThat(inbox.of(LEADER)).anyMatch(message -> message.getText().contains("责令您回避案件 " + caseNumber));
        assertThatThrownBy(() -> recusals.order(caseNumber, DIRECTOR, ConflictOfInterest.OWN, WHY, true, office.person(DIRECTOR)))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void whereTheDirectorKeepsOutADeputyDecides() {
        accounts.grant("bureau.office", Role.OPENNESS_OFFICE_DEPUTY, null);
        stepsBack(HEAD);
        assertThatThrownBy(() -> recusals.lift(caseNumber, latest().getId(), "理由", office.person("bureau.office"))).isInstanceOf(NotAllowedException.class);
        stepsBack(DIRECTOR);
        assertThatThrownBy(() -> recusals.lift(caseNumber, latest().getId(), "理由", office.person(DIRECTOR))).isInstanceOf(NotAllowedException.class);
        standIns.name(caseNumber, recusals.of(caseNumber).get(0).getId(), STAND_IN, null, office.person("bureau.office"));
        recusals.lift(caseNumber, latest().getId(), "不影响。", office.person("bureau.office"));
        assertThat(latest().isInForce()).isFalse();
    }

    @Test
    void whatIsMissingOrTwiceIsRefusedAndNothingIsSaved() {
        var head = office.person(HEAD);
        assertThatThrownBy(() -> recusals.stepBack(caseNumber, null, WHY, true, head)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> recusals.stepBack(caseNumber, ConflictOfInterest.OWN, " ", true, head)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> recusals.stepBack(caseNumber, ConflictOfInterest.OWN, "长".repeat(501), true, head)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> recusals.stepBack(caseNumber, ConflictOfInterest.OWN, WHY, false, head)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> recusals.stepBack(caseNumber, ConflictOfInterest.OWN, WHY, true, office.person("head.elderly"))).isInstanceOf(CaseNotFoundException.class);
        assertThatThrownBy(() -> recusals.order(caseNumber, "head.elderly", ConflictOfInterest.OWN, WHY, true, office.person(DIRECTOR)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(recusals.of(caseNumber)).isEmpty();
        stepsBack(HEAD);
        assertThatThrownBy(() -> stepsBack(HEAD)).isInstanceOf(InvalidInputException.class);
        assertThat(recusals.of(caseNumber)).hasSize(1);
    }

    @Test
    void aCaseThatHasEndedNeedsNoRecusal() {
        office.completes(HEAD, caseNumber, LEVEL_ONE, Map.of("decision", "reject", "opinion", "不予公开。", "secrecy", "none"));
        assertThat(office.isEnded(caseNumber)).isTrue();
        assertThatThrownBy(() -> stepsBack(HEAD)).isInstanceOf(InvalidInputException.class).satisfies(refused ->
                assertThat(((InvalidInputException) refused).errors().toString()).contains("已经办结"));
    }

    @Test
    void twoAtOnceLeaveOne() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> tries = Stream.generate(() -> pool.submit(() -> {
                try {
                    stepsBack(HEAD);
                    return true;
                } catch (InvalidInputException refused) {
                    return false;
                }
            })).limit(4).toList();
            var done = 0;
            for (var one : tries) {
                done += one.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
            assertThat(recusals.of(caseNumber)).hasSize(1);
            assertThat(journal.of(caseNumber)).filteredOn(line -> line.getSentence().contains("自行回避")).hasSize(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void whatBelongsToACaseThatHasEndedIsLookedAtNoMore() {
        stepsBack(HEAD);
        names(STAND_IN, null);
        standIns.newDay();
        assertThat(rows.queryForObject("select case_ended_at from case_recusal where case_number = ?", Object.class, caseNumber)).isNull();
        office.completes(STAND_IN, caseNumber, LEVEL_ONE, Map.of("decision", "return", "opinion", "不宜公开。", "secrecy", "none"));
        office.completes("staff.assistance", caseNumber, "userTask_revise", Map.of("decision", "reject", "opinion", "不再公开。"));
        assertThat(office.isEnded(caseNumber)).isTrue();

        standIns.newDay();

        assertThat(rows.queryForObject("select case_ended_at from case_recusal where case_number = ?", Object.class, caseNumber)).isNotNull();
        assertThat(standing.keepsOut(HEAD, caseNumber)).as("it stays in force over the file").isTrue();
    }

    @Test
    void theReasonIsSealedAndStandsInTheFileAlone() {
        stepsBack(HEAD);
        assertThat(rows.queryForObject("select reason from case_recusal where case_number = ?", String.class, caseNumber)).doesNotContain("亲属");
        assertThat(journal.of(caseNumber)).extracting(JournalEntry::getSentence).anyMatch(sentence -> sentence.startsWith("自行回避：涉及夫妻"))
                .noneMatch(sentence -> sentence.contains("亲属。"));
        assertThat(inbox.of(DIRECTOR)).noneMatch(message -> message.getText().contains("亲属"));
        assertThat(office.variables(caseNumber).values().toString()).doesNotContain("亲属");
        assertThat(pages.get(DIRECTOR, "/desk/cases/" + caseNumber).page().select("#recusal").text()).contains(WHY);
        asking.ask(caseNumberAtLevelTwo(), List.of("staff.affairs"), "请提意见。", office.person(LEADER));
        assertThat(pages.get("staff.affairs", "/desk/cases/" + caseNumber).page().select("#recusal").text()).contains("自行回避").doesNotContain(WHY);
    }

    private String caseNumberAtLevelTwo() {
        names(STAND_IN, null);
        office.completes(STAND_IN, caseNumber, LEVEL_ONE, Office.SECTION_APPROVES);
        return caseNumber;
    }

    @Test
    void thePageStepsBackNamesAndLifts() {
        var address = "/desk/cases/" + caseNumber;
        var form = Map.of("ground", List.of("OWN"), "reason", List.of(WHY), "confirmed", List.of("true"));
        assertThat(pages.get(HEAD, address).page().select("#recusal summary").eachText()).containsExactly("我要回避");
        assertThat(pages.post(HEAD, address + "/recusals", Map.of("ground", List.of("OWN"), "reason", List.of(""))).next()).endsWith("#recusal");
        assertThat(recusals.of(caseNumber)).isEmpty();
        assertThat(pages.post("head.elderly", address + "/recusals", form).status()).isEqualTo(404);
        assertThat(pages.post(HEAD, address + "/recusals/order", form).status()).isEqualTo(403);
        pages.post(HEAD, address + "/recusals", form);
        assertThat(pages.post(HEAD, address + "/recusals", form).status()).as("the recused hands in nothing").isEqualTo(403);

        assertThat(pages.get(DIRECTOR, "/desk").page().select("#missing a").eachText()).contains(caseNumber);
        assertThat(pages.get(DIRECTOR, address).page().select("#recusal select[name=replacement] option").eachAttr("value")).contains(STAND_IN);
        pages.post(DIRECTOR, address + "/recusals/" + latest().getId() + "/replacement", Map.of("replacement", List.of(STAND_IN)));
        assertThat(pages.get(STAND_IN, address).page().select("#recusal").text()).contains("由事务科负责人在本件中代办");
        assertThat(pages.get(STAND_IN, address).page().select(".now a.button")).hasSize(1);
        assertThat(pages.get(STAND_IN, address + "?pane=true").page().select("#recusal form")).isEmpty();
        pages.post(DIRECTOR, address + "/recusals/" + latest().getId() + "/lift", Map.of("lift", List.of("已核实。")));
        assertThat(latest().isInForce()).isFalse();
        assertThat(pages.get(DIRECTOR, "/desk").page().select("#missing a").eachText()).doesNotContain(caseNumber);
    }
}
