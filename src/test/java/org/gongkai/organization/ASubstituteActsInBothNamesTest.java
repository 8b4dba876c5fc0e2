package org.gongkai.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.casefile.Cases;
import org.gongkai.casefile.Journal;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A head is away: from naming the substitute to the return. */
@GongkaiTest
class ASubstituteActsInBothNamesTest {

    private static final String LEVEL_ONE = "userTask_sectionReview";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Office office;
    @Autowired
    private Organization organization;
    @Autowired
    private Substituting substituting;
    @Autowired
    private IdentityService engine;
    @Autowired
    private Cases cases;
    @Autowired
    private Journal journal;
    @Autowired
    private OfficeClock clock;
    @Autowired
    private JdbcTemplate rows;
    @Autowired
    private AccountKeeping accounts;
    @Autowired
    private Appointments appointments;
    @Autowired
    private StaffAccounts staff;
    @Autowired
    private OrganizationCheck check;

    private StaffPages pages;

    @BeforeEach
    void open() {
        pages = new StaffPages(context);
    }

    @AfterEach
    void everybodyIsBack() {
        substituting.open().forEach(open -> substituting.end(open.getId(), organization.person("secadmin")));
    }

    private void isAway(String absent, String substitute, int first, int last) {
        substituting.name(absent, substitute, day(first), day(last), "出差", organization.person(absent));
    }

    private LocalDate day(int fromToday) {
        return clock.today().plusDays(fromToday);
    }

    private String waitingAtLevelOne() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        office.completes("staff.assistance", caseNumber, "userTask_proofread", Office.APPROVE);
        return caseNumber;
    }

    private void claim(String person, String caseNumber) {
        var task = office.task(caseNumber, LEVEL_ONE).getId();
        office.as(person, () -> office.tasks().claim(task, person));
    }

    private List<String> sentences(String caseNumber) {
        return journal.of(caseNumber).stream().map(entry -> entry.getSentence()).toList();
    }

    @Test
    @Rule({"R-58", "R-104"})
    void theSubstituteSignsAndBothNamesStandOnTheRecord() {
        isAway("head.assistance", "head.affairs", 0, 3);
        var caseNumber = waitingAtLevelOne();

        assertThat(cases.maySee(organization.person("head.affairs"), caseNumber)).isTrue();
        office.completes("head.affairs", caseNumber, LEVEL_ONE, Office.SECTION_APPROVES);
        office.completes("leader.assistance", caseNumber, "userTask_leaderReview", Office.LEADER_APPROVES);
        office.completes("director", caseNumber, "userTask_headSign", Office.APPROVE);

        assertThat(pages.get("office", "/desk/cases/" + caseNumber).page().select("main").text()).contains("事务科负责人（代救助科负责人）");
    }

    @Test
    void whatWasTakenMovesAndComesBack() {
        var caseNumber = waitingAtLevelOne();
        claim("head.assistance", caseNumber);

        isAway("head.assistance", "head.affairs", 0, 3);
        assertThat(office.task(caseNumber, LEVEL_ONE).getAssignee()).isEqualTo("head.affairs");
        assertThat(sentences(caseNumber)).anyMatch(sentence -> sentence.contains("救助科负责人至 %s 不在岗".formatted(day(3))) && sentence.contains("由事务科负责人代理"));

        substituting.end(substituting.open().get(0).getId(), organization.person("head.assistance"));
        assertThat(office.task(caseNumber, LEVEL_ONE).getAssignee()).isEqualTo("head.assistance");
        assertThat(cases.maySee(organization.person("head.affairs"), caseNumber)).isFalse();
        assertThat(sentences(caseNumber)).anyMatch(sentence -> sentence.contains("交还救助科负责人"));
    }

    @Test
    void whatTheSubstituteHasDoneDoesNotComeBack() {
        var caseNumber = waitingAtLevelOne();
        claim("head.assistance", caseNumber);
        isAway("head.assistance", "head.affairs", 0, 3);
        office.completes("head.affairs", caseNumber, LEVEL_ONE, Office.SECTION_APPROVES);

        substituting.end(substituting.open().get(0).getId(), organization.person("head.assistance"));
        assertThat(office.task(caseNumber, "userTask_leaderReview").getAssignee()).isNull();
    }

    @Test
    void whatTheSubstituteHasTakenMeanwhileIsFreeForTheGroupAgain() {
        isAway("head.assistance", "head.affairs", 0, 3);
        var caseNumber = waitingAtLevelOne();
        claim("head.affairs", caseNumber);

        substituting.end(substituting.open().get(0).getId(), organization.person("head.assistance"));
        assertThat(office.task(caseNumber, LEVEL_ONE).getAssignee()).isNull();
        assertThat(sentences(caseNumber)).anyMatch(sentence -> sentence.contains("退回办理组"));
        office.completes("head.assistance", caseNumber, LEVEL_ONE, Office.SECTION_APPROVES);
    }

    @Test
    void anAccountThatStandsInForSomebodyIsNotClosed() {
        var deputy = "deputy." + System.nanoTime();
        var keeper = organization.person("secadmin");
        accounts.open(new Colleague(deputy, "代理人" + deputy, null, null, true), "{noop}", keeper);
        isAway("head.assistance", deputy, 1, 3);

        assertThatThrownBy(() -> accounts.disable(deputy, keeper)).isInstanceOf(InvalidInputException.class)
                .satisfies(refused -> assertThat(((InvalidInputException) refused).errors().toString()).contains("disable", "请先结束代理"));
        everybodyIsBack();
        accounts.disable(deputy, keeper);
    }

    @Test
    void whoBecomesAnAdministratorStandsInForNobodyAnyMore() {
        var deputy = "deputy." + System.nanoTime();
        var keeper = organization.person("secadmin");
        accounts.open(new Colleague(deputy, "代理人" + deputy, null, null, true), "{noop}", keeper);
        isAway("head.assistance", deputy, 0, 3);
        assertThat(organization.person(deputy).isIn("section-head-assistance")).isTrue();

        for (int from : List.of(0, 2)) {
            assertThatThrownBy(() -> appointments.appoint(new Appointment(deputy, Role.AUDITOR, null, day(from), null, null, null, false), keeper))
                    .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors().toString()).contains("管理员不办理案件，请另选代理人"));
        }
        // However it came about, the night finds it and nobody acts in the meantime.
        staff.grant(deputy, Role.AUDITOR, null);
        check.check();
        assertThat(check.latest().findings().toString()).contains("代理救助科负责人，而管理员不办理案件");
        assertThat(organization.person(deputy).groups()).containsExactly("auditor");
        assertThat(organization.people().stream().filter(person -> person.id().equals(deputy)).findFirst().orElseThrow().groups()).containsExactly("auditor");
    }

    @Test
    void beforeTheFirstDayNothingChanges() {
        isAway("head.assistance", "head.affairs", 1, 3);
        var caseNumber = waitingAtLevelOne();

        assertThat(engine.createUserQuery().memberOfGroup("section-head-assistance").list()).hasSize(1);
        assertThat(cases.maySee(organization.person("head.affairs"), caseNumber)).isFalse();
        assertThatThrownBy(() -> office.completes("head.affairs", caseNumber, LEVEL_ONE, Office.SECTION_APPROVES))
                .isInstanceOf(AuthorizationException.class);
    }

    /** The days pass in the rows; the office's own clock is shared with every other test. */
    @Test
    void thePeriodBeginsAndEndsWithItsDays() {
        var caseNumber = waitingAtLevelOne();
        claim("head.assistance", caseNumber);
        isAway("head.assistance", "head.affairs", 1, 3);
        var id = substituting.open().get(0).getId();

        rows.update("update substitution set first_day = ? where id = ?", day(0), id);
        substituting.newDay();
        assertThat(office.task(caseNumber, LEVEL_ONE).getAssignee()).isEqualTo("head.affairs");

        rows.update("update substitution set first_day = ?, last_day = ? where id = ?", day(-2), day(-1), id);
        substituting.newDay();
        assertThat(office.task(caseNumber, LEVEL_ONE).getAssignee()).isEqualTo("head.assistance");
        assertThat(substituting.open()).isEmpty();
        assertThat(organization.person("head.affairs").groups()).doesNotContain("section-head-assistance");
    }

    @Test
    void theEngineKnowsTheSubstituteOnTheDay() {
        isAway("head.assistance", "head.affairs", 0, 0);
        assertThat(engine.createUserQuery().memberOfGroup("section-head-assistance").list()).extracting(user -> user.getId())
                .containsExactlyInAnyOrder("head.assistance", "head.affairs");
        assertThat(organization.person("head.affairs").groups()).contains("unit-assistance", "section-head-affairs");
    }

    @Test
    @Rule("R-38")
    void theGroupOfTheHeadOfTheBureauIsNotHandedOver() {
        isAway("director", "info", 0, 3);
        assertThat(organization.person("info").groups()).contains("leading-group-head").doesNotContain("bureau-head");
    }

    @Test
    void onesOwnPostIsOnesOwnEvenWhileStandingIn() {
        isAway("head.assistance", "head.affairs", 0, 3);
        assertThat(organization.acting("head.affairs", Set.of("section-head-affairs")).inPlaceOf()).isNull();
        assertThat(organization.acting("head.affairs", Set.of("section-head-assistance")).inPlaceOf().id()).isEqualTo("head.assistance");
    }

    @Test
    void thePageNamesASubstituteAndEndsIt() {
        var form = Map.of("substitute", List.of("head.affairs"), "firstDay", List.of(day(0).toString()), "lastDay", List.of(day(2).toString()));
        assertThat(pages.post("head.assistance", "/desk/absence", form).next()).isEqualTo("/desk/absence");
        assertThat(pages.get("head.assistance", "/desk/absence").page().select("main").text()).contains("事务科负责人", "代理中");
        assertThat(pages.get("head.affairs", "/desk/absence").page().select("main").text()).contains("我代谁办理", "救助科负责人");

        var open = substituting.open().get(0).getId();
        assertThat(pages.post("staff.elderly", "/desk/absence/" + open + "/end", Map.of()).status()).isEqualTo(403);
        assertThat(pages.post("head.assistance", "/desk/absence/" + open + "/end", Map.of()).status()).isEqualTo(302);
        assertThat(substituting.open()).isEmpty();
        assertThat(pages.get("head.assistance", "/desk/absence").page().select("main tbody tr").first().text()).contains("第一天即提前结束").doesNotContain("已取消");

        isAway("head.assistance", "head.affairs", 1, 2);
        open = substituting.open().get(0).getId();
        pages.post("head.assistance", "/desk/absence/" + open + "/end", Map.of());
        assertThat(pages.get("head.assistance", "/desk/absence").page().select("main tbody tr").first().text()).contains("已取消");
    }

    /** A new period that runs into one already named is wrong at its end. */
    @Test
    void anOverlapIsSaidWhereTheNewPeriodRunsIntoTheOther() {
        isAway("head.assistance", "head.affairs", 5, 8);
        var form = Map.of("substitute", List.of("head.elderly"), "firstDay", List.of(day(1).toString()), "lastDay", List.of(day(6).toString()));
        var page = pages.post("head.assistance", "/desk/absence", form).page();
        assertThat(page.select("#field-lastDay .field-fault").text()).contains("同一天只能有一名代理人");
        assertThat(page.select("#faults").text()).contains("已填写的内容都保留着").doesNotContain("附件");
    }

    @Test
    void whatStandsAgainstItIsSaidAtTheFieldAndNothingIsSaved() {
        var form = Map.of("substitute", List.of("leader.assistance"), "firstDay", List.of(day(0).toString()), "lastDay", List.of(day(2).toString()),
                "reason", List.of("培训"));
        var answer = pages.post("head.assistance", "/desk/absence", form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#field-substitute .field-fault").text()).contains("三级负责制无法执行");
        assertThat(answer.page().select("#reason").val()).isEqualTo("培训");
        assertThat(substituting.open()).isEmpty();
    }

    @Test
    void theSecurityAdministratorNamesOneForSomebodyWhoCannot() {
        var form = Map.of("substitute", List.of("head.affairs"), "firstDay", List.of(day(0).toString()), "lastDay", List.of(day(2).toString()));
        var address = "/desk/organization/staff/head.assistance/absence";

        assertThat(pages.post("office", address, form).status()).isEqualTo(403);
        assertThat(pages.post("secadmin", address, form).next()).isEqualTo(address);
        assertThat(organization.person("head.affairs").isIn("section-head-assistance")).isTrue();
    }
}
