package org.gongkai.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.StaffPages;
import org.gongkai.citizen.IdType;
import org.gongkai.disclosure.ApplicantKind;
import org.gongkai.disclosure.HelpNeed;
import org.gongkai.disclosure.ProvisionForm;
import org.gongkai.disclosure.RequestForm;
import org.gongkai.disclosure.RequestIntake;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.security.Visitor;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Who read personal data, took something out, or changed who may do what is on a log that only the auditor reads and nobody changes. */
@GongkaiTest
class TheAuditLogTests {

    @LocalServerPort
    private int port;
    @Autowired
    private AuditLog log;
    @Autowired
    private Office office;
    @Autowired
    private RequestIntake intake;
    @Autowired
    private OfficeClock clock;
    @Autowired
    private JdbcTemplate jdbc;
    private final StaffPages pages;

    TheAuditLogTests(@Autowired WebApplicationContext context) {
        this.pages = new StaffPages(context);
    }

    private List<AuditEntry> lines(AuditKind kind, String actor, String subject) {
        return log.all(new AuditLog.Wanted(kind, actor, subject, clock.today(), clock.today()));
    }

    private String isAsked() {
        return intake.submit(new RequestForm(ApplicantKind.NATURAL_PERSON, "申请人甲", IdType.RESIDENT_ID, "410900199001010013", "13800000000", null, "某市某路 1 号",
                "移交协议", "2026 年签订的移交协议全文。", ProvisionForm.ELECTRONIC, DeliveryWay.PORTAL, HelpNeed.NONE), List.of());
    }

    @Test
    void readingWhoAppliesIsOnRecordOnceForOneReading() {
        var caseNumber = isAsked();

        pages.get("office", "/desk/cases/" + caseNumber);
        pages.get("office", "/desk/cases/" + caseNumber);

        assertThat(lines(AuditKind.PERSONAL_DATA, "office", caseNumber)).singleElement()
                .satisfies(line -> assertThat(line.getSentence()).isEqualTo("查看案卷（含当事人的身份信息）。"));
    }

    @Test
    void whoeverReadsItMaskedOrNotAtAllLeavesNoLine() {
        var caseNumber = isAsked();

        assertThat(pages.get("supervision", "/desk/cases/" + caseNumber).status()).isEqualTo(200);
        assertThat(pages.get("staff.orgs", "/desk/cases/" + caseNumber).status()).isEqualTo(404);

        assertThat(lines(AuditKind.PERSONAL_DATA, null, caseNumber)).isEmpty();
    }

    @Test
    void aPublicationHoldsNobodysIdentity() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));

        pages.get("head.assistance", "/desk/cases/" + caseNumber);

        assertThat(lines(AuditKind.PERSONAL_DATA, null, caseNumber)).isEmpty();
    }

    @Test
    void anExportIsOnRecord() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));

        assertThat(pages.post("supervision", "/desk/cases/" + caseNumber + "/export", Map.of()).status()).isEqualTo(200);

        assertThat(lines(AuditKind.EXPORT, "supervision", caseNumber)).hasSize(1);
    }

    @Test
    void aGrantIsOnRecordWithWhoMadeIt() {
        var account = "audited." + UUID.randomUUID().toString().substring(0, 8);

        pages.post("secadmin", "/desk/organization/staff/new", Map.of("id", List.of(account), "name", List.of("某人")));

        assertThat(lines(AuditKind.GRANT, "secadmin", account)).singleElement().satisfies(line -> assertThat(line.getSentence()).contains("新增人员"));
        jdbc.update("delete from organization_change where subject = ?", account);
        jdbc.update("delete from staff_member where id = ?", account);
    }

    @Test
    void aSignInIsOnRecordAndAProgramsPasswordIsNone() {
        var before = lines(AuditKind.SIGN_IN, "tech", null).size();
        Visitor.signedIn(port, "tech").get("/desk");
        Visitor.basic(port, "tech").get("/api/deadlines");

        assertThat(lines(AuditKind.SIGN_IN, "tech", null)).hasSize(before + 1);
    }

    @Test
    void theAuditorFindsAndTakesOutWhatIsLookedForAndThatIsOnRecordToo() {
        var caseNumber = isAsked();
        pages.get("office", "/desk/cases/" + caseNumber);

        assertThat(pages.get("auditor", "/desk/audit?kind=PERSONAL_DATA&subject=" + caseNumber).page().select("tbody tr").eachText()).singleElement()
                .asString().contains("office", caseNumber, "查看个人信息");
        assertThat(pages.get("auditor", "/desk/audit?subject=nothing").page().text()).contains("没有找到记录");
        var before = lines(AuditKind.EXPORT, "auditor", null).size();
        assertThat(pages.get("auditor", "/desk/audit/export?subject=" + caseNumber).text()).contains("\"office\"", "\"" + caseNumber + "\"");
        assertThat(lines(AuditKind.EXPORT, "auditor", null)).hasSize(before + 1);
    }

    @ParameterizedTest
    @CsvSource({"auditor, 200", "sysadmin, 403", "secadmin, 403", "office, 403", "director, 403"})
    void theAuditorAloneReadsIt(String account, int status) {
        assertThat(pages.get(account, "/desk/audit").status()).isEqualTo(status);
        assertThat(pages.get(account, "/desk/audit/export").status()).isEqualTo(status);
    }

    @Test
    void whatIsTypedWrongFindsSomethingReasonable() {
        assertThat(pages.get("auditor", "/desk/audit?kind=no&from=soon&until=2026-13-40&page=-3").status()).isEqualTo(200);
        assertThat(pages.get("auditor", "/desk/audit?from=2026-12-31&until=2026-01-01").status()).isEqualTo(200);
    }

    @Test
    void aLineOnPostgresqlIsNeitherChangedNorRemoved() throws Exception {
        log.record(AuditKind.SETTING, "sysadmin", "x", "测试。");
        try (var connection = jdbc.getDataSource().getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                assertThatThrownBy(() -> jdbc.update("update audit_entry set actor_id = 'x'")).isInstanceOf(DataAccessException.class);
                assertThatThrownBy(() -> jdbc.update("delete from audit_entry")).isInstanceOf(DataAccessException.class);
                assertThatThrownBy(() -> jdbc.execute("truncate audit_entry")).isInstanceOf(DataAccessException.class);
            }
        }
        assertThat(lines(AuditKind.SETTING, "sysadmin", "x")).isNotEmpty();
    }
}
