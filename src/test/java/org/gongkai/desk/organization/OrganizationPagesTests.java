package org.gongkai.desk.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.StaffPages.Answer;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Post;
import org.gongkai.organization.Role;
import org.gongkai.organization.StaffDirectory;
import org.gongkai.publication.Category;
import org.gongkai.publication.Draft;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Units, people and posts as the security administrator keeps them, in a unit of the test's own that is closed in the end. */
@GongkaiTest
class OrganizationPagesTests {

    private static final String KEEPER = "secadmin";
    private static final String ORGANIZATION = "/desk/organization";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Organization organization;
    @Autowired
    private StaffDirectory directory;
    @Autowired
    private IdentityService engine;
    @Autowired
    private OfficeClock clock;
    @Autowired
    private Office office;
    @Autowired
    private RuntimeService runtime;

    private final String mark = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 8);
    private final String unit = mark;
    private final String head = "head." + mark;
    private final String leader = "leader." + mark;
    private final String other = "other." + mark;
    private StaffPages pages;

    @BeforeEach
    void setUpAUnit() {
        pages = new StaffPages(context);
        List.of(head, leader, other).forEach(this::open);
        assertThat(post("/units/new", "code", unit, "name", "试验科" + mark, "kind", "SECTION", "head", head, "leader", leader).status()).isEqualTo(302);
    }

    @AfterEach
    void closeIt() {
        var open = directory.staffing().unit(unit).isPresent();
        assertThat(!open || post("/units/" + unit + "/close").status() == 302).isTrue();
        List.of(head, leader, other).forEach(account -> post("/staff/" + account + "/disable"));
        assertThat(List.of(head, leader, other)).noneMatch(account -> organization.find(account).isPresent());
    }

    private void open(String account) {
        var answer = post("/staff/new", "id", account, "name", "人员" + account);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("#first-password").text()).matches("[A-Z][a-z]{3}-\\d{4}-[a-z]{4}");
    }

    private Answer post(String address, String... fields) {
        var form = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], List.of(fields[i + 1]));
        }
        return pages.post(KEEPER, ORGANIZATION + address, form);
    }

    private Answer appoint(String person, Role role, String from) {
        return post("/appointments/new", "personId", person, "role", role.name(), "unitCode", unit, "from", from, "succeeds", "true");
    }

    private Post postOf(String person) {
        return directory.staffing().postsOf(person).get(0);
    }

    private String day(int fromToday) {
        return clock.today().plusDays(fromToday).toString();
    }

    private List<String> members(String group) {
        return engine.createUserQuery().memberOfGroup(group).list().stream().map(user -> user.getId()).toList();
    }

    @Test
    void aUnitIsNotClosedWhileACaseOfItIsWithSomebodyElse() {
        appoint(other, Role.SECTION_STAFF, day(0));
        var caseNumber = office.submits(other, new Draft("试验科通知" + mark, "<p>通知。</p>", Category.E07, unit, clock.today(),
                null, null, null, null, null, null, null, false, null, null, false, true));
        office.completes(other, caseNumber, "userTask_proofread", Office.APPROVE);
        office.completes(head, caseNumber, "userTask_sectionReview", Office.SECTION_APPROVES);
        office.completes(leader, caseNumber, "userTask_leaderReview", Office.LEADER_APPROVES);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_headSign");

        var refused = post("/units/" + unit + "/close");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.page().select("main").text()).contains("还有 1 件案件没有办结");
        assertThat(directory.staffing().unit(unit)).isPresent();

        runtime.deleteProcessInstance(runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult().getId(), "end of the test");
    }

    @Test
    @Rule({"R-09", "R-16"})
    void aUnitIsSetUpWithItsHeadAndLeaderAndTheEngineKnowsThemAtOnce() {
        var page = pages.get(KEEPER, ORGANIZATION + "/units/" + unit).page();

        assertThat(page.select("main").text()).contains("人员" + head, "人员" + leader, "设立局机关科室试验科");
        assertThat(members("section-head-" + unit)).containsExactly(head);
        assertThat(members("leader-in-charge-" + unit)).containsExactly(leader);
        assertThat(pages.get(KEEPER, ORGANIZATION).page().select("a[href=/desk/organization/units/%s]".formatted(unit))).hasSize(1);
    }

    @Test
    @Rule("R-09")
    void aUnitWithoutAHeadIsNotSetUp() {
        var code = unit + "x";
        var answer = post("/units/new", "code", code, "name", "没有负责人的科" + mark, "kind", "SECTION", "leader", leader);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#field-head .field-fault").text()).contains("每个科室（单位）必须有一名");
        assertThat(answer.page().select("input[name=name]").val()).startsWith("没有负责人的科");
        assertThat(directory.staffing().unit(code)).isEmpty();
    }

    @Test
    @Rule("R-104")
    void headAndLeaderAreNotOnePerson() {
        var answer = appoint(head, Role.LEADER_IN_CHARGE, day(0));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#faults").text()).contains("三级负责制无法执行");
        assertThat(members("leader-in-charge-" + unit)).containsExactly(leader);
        assertThat(directory.staffing().postsOf(head)).hasSize(1);
    }

    @Test
    @Rule("R-09")
    void aSuccessorTakesOverOnTheDayAndThePredecessorLeavesTheDayBefore() {
        assertThat(appoint(other, Role.SECTION_HEAD, day(5)).status()).isEqualTo(302);

        assertThat(postOf(head).until()).isEqualTo(clock.today().plusDays(4));
        assertThat(members("section-head-" + unit)).containsExactly(head);
        assertThat(pages.get(KEEPER, ORGANIZATION + "/units/" + unit).page().select("main").text()).contains("将任");
    }

    @Test
    void anAppointmentThatHasNotBegunIsTakenBackAndTheHeadStays() {
        appoint(other, Role.SECTION_HEAD, day(5));
        assertThat(post("/staff/" + other + "/posts/" + postOf(other).id() + "/cancel").status()).isEqualTo(302);

        assertThat(postOf(head).until()).isNull();
        assertThat(directory.staffing().postsOf(other)).isEmpty();
    }

    @Test
    void whoTakesOverTodayHasTheTasksOfTodayAndThePredecessorHasNot() {
        appoint(other, Role.SECTION_HEAD, day(0));

        assertThat(members("section-head-" + unit)).containsExactly(other);
        assertThat(organization.person(other).groups()).contains("section-head-" + unit);
        assertThat(organization.person(head).groups()).isEmpty();
    }

    @Test
    @Rule("R-09")
    void theOnlyHeadCannotLeaveAndNothingIsSaved() {
        var answer = post("/staff/" + head + "/posts/" + postOf(head).id() + "/end", "lastDay", day(3));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#faults").text()).contains("自 %s 起".formatted(day(4)), "没有第一责任人", "没有保存任何内容");
        assertThat(postOf(head).until()).isNull();
    }

    @Test
    @Rule("R-09")
    void aHeadForATimeLeavesAGapAndIsRefused() {
        var answer = post("/appointments/new", "personId", other, "role", "SECTION_HEAD", "unitCode", unit, "from", day(1), "until", day(9));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#faults").text()).contains("没有第一责任人");
        assertThat(answer.page().select("#until").val()).isEqualTo(day(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"personId=;请选择一名在用的人员", "personId=nobody.at.all;请选择一名在用的人员", "role=;请选择职务", "role=EMPEROR;请选择职务",
        "unitCode=;请选择科室（单位）", "unitCode=nosuchunit;请选择科室（单位）", "from=;请填写开始日期", "from=2019-09-10;任命不追溯", "from=soon;请填写开始日期",
        "until=2019-01-01;结束日期不能早于开始日期", "rank=0;排序是 1 到 99"})
    void anAppointmentWithSomethingMissingIsRefusedAtTheField(String wrong) {
        var field = wrong.substring(0, wrong.indexOf('='));
        var value = wrong.substring(wrong.indexOf('=') + 1, wrong.indexOf(';'));
        var form = new LinkedHashMap<>(Map.of("personId", List.of(other), "role", List.of("SECTION_STAFF"), "unitCode", List.of(unit),
                "from", List.of(day(0))));
        form.put(field, List.of(value));

        var answer = pages.post(KEEPER, ORGANIZATION + "/appointments/new", form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#field-%s .field-fault".formatted(field)).text()).contains(wrong.substring(wrong.indexOf(';') + 1));
        assertThat(directory.staffing().postsOf(other)).isEmpty();
    }

    @Test
    void whoHoldsAnOfficeCannotBeDisabled() {
        var answer = post("/staff/" + head + "/disable");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#faults").text()).contains("还担任试验科" + mark + "负责人");
        assertThat(organization.find(head)).isPresent();
    }

    @Test
    void anAddressAndAMobileNumberAreKeptAndAWrongOneIsRefusedAtItsField() {
        var answer = post("/staff/" + other, "name", "人员" + other, "email", "a@bureau.example", "mobile", "0393-1234567");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#field-mobile .field-fault").text()).contains("11 位数字");

        post("/staff/" + other, "name", "人员" + other, "email", "a@bureau.example", "mobile", "13900000000");

        assertThat(pages.get(KEEPER, ORGANIZATION + "/staff/" + other).page().select("#mobile").val()).isEqualTo("13900000000");
    }

    @Test
    void aUnitToWhichPeopleBelongIsNotClosed() {
        post("/staff/" + other, "name", "人员" + other, "unitCode", unit);
        assertThat(post("/units/" + unit + "/close").status()).isEqualTo(400);

        post("/staff/" + other, "name", "人员" + other);
        assertThat(post("/units/" + unit + "/close").status()).isEqualTo(302);
        assertThat(organization.openUnits()).noneMatch(open -> open.code().equals(unit));
        assertThat(organization.unit(unit)).isPresent();
        assertThat(members("section-head-" + unit)).isEmpty();
    }

    @Test
    void anAccountIdIsUsedOnce() {
        var answer = post("/staff/new", "id", other, "name", "另一个人");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#field-id .field-fault").text()).contains("已经有人使用");
        assertThat(organization.nameOf(other)).isEqualTo("人员" + other);
    }

    @Test
    void thePageOfAPersonSaysWhatHeOrSheMaySeeAndDo() {
        var text = pages.get(KEEPER, ORGANIZATION + "/staff/" + head).page().select("main").text();

        assertThat(text).contains("试验科" + mark + "负责人", "一级审核", "科室审核").doesNotContain("三级签发", "登记申请");
        assertThat(pages.get(KEEPER, ORGANIZATION + "/staff/" + other).page().select("main").text()).contains("没有担任职务");
    }

    @Test
    void everyChangeIsOnRecordWithWhoMadeIt() {
        appoint(other, Role.SECTION_HEAD, day(1));

        assertThat(directory.changesOf(other).get(0).getSentence()).contains("任命人员" + other, "自 " + day(1) + " 起", "接替人员" + head);
        assertThat(directory.changesOf(other).get(0).getChangedBy()).isEqualTo(KEEPER);
    }

    @Test
    void aFirstPasswordIsGoodForChoosingAnotherAndNothingElse() {
        assertThat(pages.get(other, "/desk").next()).isEqualTo("/desk/password?first");
        assertThat(pages.get(other, "/desk/password").status()).isEqualTo(200);
        assertThat(pages.get(other, "/camunda/api/engine/engine/default/task").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "director", "sysadmin", "auditor", "head.elderly"})
    void onlyTheSecurityAdministratorComesIn(String person) {
        assertThat(pages.get(person, ORGANIZATION).status()).isEqualTo(403);
        assertThat(pages.get(person, ORGANIZATION + "/staff/" + head).status()).isEqualTo(403);
        assertThat(pages.post(person, ORGANIZATION + "/staff/" + head + "/disable", Map.of()).status()).isEqualTo(403);
        assertThat(organization.find(head)).isPresent();
    }

    /** An account of that name would be the engine's administrator, or sign as the system. */
    @Test
    void aNameThatTheSystemKeepsForItselfIsNobodysAccount() {
        for (var id : List.of("break-glass", "camunda-admin", "system", "citizen")) {
            var answer = pages.post(KEEPER, ORGANIZATION + "/staff/new", Map.of("id", List.of(id), "name", List.of("某人")));
            assertThat(answer.status()).as(id).isEqualTo(400);
            assertThat(answer.page().select("#field-id .field-fault").text()).as(id).contains("由系统保留");
        }
    }

    @Test
    @Rule("R-01")
    void theFoundingDecisionStandsOnTheOverview() {
        var answer = post("/decisions/new", "title", "关于成立领导小组的通知" + mark, "documentNumber", "某民〔2019〕1号", "decidedOn", "2019-09-10");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(pages.get(KEEPER, ORGANIZATION).page().select("main").text()).contains("《关于成立领导小组的通知%s》（某民〔2019〕1号）".formatted(mark));

        assertThat(post("/decisions/new", "title", "", "documentNumber", "某民〔2019〕1号", "decidedOn", day(1)).page().select(".field-fault").eachText())
                .hasSize(2);
    }
}
