package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.casefile.AskingColleagues;
import org.gongkai.casefile.Cases;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Who applies for what is read in the case's file by those who handle it, and nowhere else. */
@GongkaiTest
@Rule("B.10")
class WhoAsksStaysInTheFileTest {
    private static final List<String> SECRETS = List.of("申请人甲", RequestOffice.ID_NUMBER, "13800000000", "applicant@example.com", "某市某路", RequestOffice.SUBJECT,
            "移交协议全文", "某某养老服务有限公司", "协议中的收费标准", "请写明年份", "写明如下", "书面撤回");
    @Autowired
    Office office;
    @Autowired
    Cases cases;
    @Autowired
    Requests reading;
    @Autowired
    Corrections corrections;
    @Autowired
    Withdrawals withdrawals;
    @Autowired
    HistoryService history;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    OfficeClock clock;
    private RequestOffice requests;

    @BeforeEach
    void requests(@Autowired AutowireCapableBeanFactory beans) {
        requests = beans.createBean(RequestOffice.class);
    }

    private String goesAllTheWay() {
        var caseNumber = requests.isAskedAtTheCounter(DeliveryWay.PORTAL);
        office.completes("office", caseNumber, "userTask_register", Map.of("decision", "correct"));
        office.completes("office", caseNumber, "userTask_requestCorrection", Map.of("decision", "approve", "items", "请写明年份", "correctionDays", 10));
        office.fires(caseNumber, "serviceTask_issueCorrectionNotice");
        corrections.byApplicant(caseNumber, "写明如下：2026 年。", List.of());
        requests.assigns(caseNumber);
        office.completes("staff.elderly", caseNumber, "userTask_draftReply", Map.of("decision", "consult", "opinion", "涉及第三方。"));
        office.completes("office", caseNumber, "userTask_consultThirdParty", Map.of("decision", "approve", "concern", "协议中的收费标准", "interest", "both",
                "name1", "某某养老服务有限公司", "address1", "某市某路 2 号", "way1", "collect"));
        office.fires(caseNumber, "serviceTask_issueInquiries");
        requests.handsOver(caseNumber, "userTask_deliverInquiry", clock.today());
        withdrawals.byOffice(caseNumber, "申请人甲书面撤回。", office.person("office"));
        return caseNumber;
    }

    @Test
    void neitherTheEngineNorMessagesNorTheJournalKnowIt() {
        var caseNumber = goesAllTheWay();
        var instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult().getId();
        var engine = Stream.concat(history.createHistoricVariableInstanceQuery().processInstanceId(instance).list().stream().map(variable -> String.valueOf(variable.getValue())),
                history.createHistoricTaskInstanceQuery().processInstanceId(instance).list().stream().map(task -> task.getName() + task.getDescription()));
        var told = jdbc.queryForList("select text from inbox_message where case_number = ?", String.class, caseNumber).stream();
        var journal = jdbc.queryForList("select sentence || technical from journal_entry where case_number = ?", String.class, caseNumber).stream();
        var details = jdbc.queryForList("select text_ from act_hi_varinst where proc_inst_id_ = ?", String.class, instance).stream().map(String::valueOf);
        var everything = Stream.of(engine, told, journal, details).flatMap(texts -> texts).collect(Collectors.joining("\n"));
        assertThat(everything).contains(caseNumber).doesNotContain(SECRETS);
    }

    @Test
    void theDatabaseShowsNoneOfItToWhoeverReadsIt() {
        var caseNumber = goesAllTheWay();
        var rows = Stream.of("disclosure_request", "disclosure_third_party").flatMap(table -> jdbc.queryForList(
                "select * from " + table + " where case_number = ?", caseNumber).stream()).map(Map::toString).collect(Collectors.joining("\n"));
        assertThat(rows).contains(caseNumber).doesNotContain(SECRETS);
        assertThat(requests.request(caseNumber).getApplicant().getName()).isEqualTo("申请人甲");
    }

    @Test
    void listsShowTheNameMaskedAndTheTitleSaysNothing() {
        var caseNumber = requests.isAskedAtTheCounter(DeliveryWay.PORTAL);
        var row = reading.list(office.person("office"), false, 1).stream().filter(line -> line.caseNumber().equals(caseNumber)).findFirst().orElseThrow();
        assertThat(row.applicant()).contains("*").isNotEqualTo("申请人甲");
        assertThat(cases.find(caseNumber).orElseThrow().title()).isEqualTo("政府信息公开申请（自然人，当面提交）");
    }

    @ParameterizedTest
    @CsvSource({"office, true, true", "office.director, true, true", "supervision, true, true", "director, true, true",
            "staff.elderly, false, true", "head.elderly, false, true", "leader.assistance, false, true",
            "staff.assistance, false, false", "head.affairs, false, false", "leader.affairs, false, false", "info, false, false", "tech, false, false",
            "bureau.office, false, false", "sysadmin, false, false", "secadmin, false, false", "auditor, false, false"})
    void aRequestIsSeenByThoseWhoHandleItAndFromWhenTheyDo(String person, boolean before, boolean assigned) {
        var caseNumber = requests.isAskedAtTheCounter(DeliveryWay.PORTAL);
        requests.accepts(caseNumber);
        assertThat(cases.maySee(office.person(person), caseNumber)).isEqualTo(before);
        requests.assigns(caseNumber);
        assertThat(cases.maySee(office.person(person), caseNumber)).isEqualTo(assigned);
        assertThat(cases.visible(office.person(person), List.of(caseNumber)).containsKey(caseNumber)).isEqualTo(assigned);
        assertThat(reading.list(office.person(person), false, 1).stream().anyMatch(row -> row.caseNumber().equals(caseNumber))).isEqualTo(assigned);
    }

    @Test
    void aColleagueWhoIsAskedForAnOpinionReadsNobodysIdentity(@Autowired AskingColleagues asking, @Autowired WebApplicationContext context) {
        var caseNumber = requests.isRegistered(RequestOffice.form(DeliveryWay.PORTAL), new Reception(Medium.COUNTER, clock.today(), null));
        requests.accepts(caseNumber);
        asking.ask(caseNumber, List.of("staff.affairs"), "贵科掌握这类协议吗？", office.person("office"));
        var pages = new StaffPages(context);
        for (var address : List.of("/desk/cases/" + caseNumber, "/api/cases/" + caseNumber)) {
            var answer = pages.get("staff.affairs", address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            assertThat(answer.text()).as(address).contains(caseNumber).doesNotContain("申请人甲", RequestOffice.ID_NUMBER, "13800000000", "applicant@example.com", "某市某路 1 号");
        }
        var letter = jdbc.queryForList("select id from letter where case_number = ?", Long.class, caseNumber).get(0);
        var page = pages.get("staff.affairs", "/desk/cases/%s/letters/%d".formatted(caseNumber, letter));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("申请人甲", RequestOffice.ID_NUMBER, "13800000000", "某市某路 1 号");
        assertThat(pages.get("staff.affairs", "/desk/cases/%s/letters/%d.pdf".formatted(caseNumber, letter)).status()).isIn(403, 404);
    }
}
