package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.JournalEntry;
import org.gongkai.citizen.IdType;
import org.gongkai.citizen.QueryCodes;
import org.gongkai.complaint.ComplaintIntake;
import org.gongkai.complaint.ComplaintKind;
import org.gongkai.complaint.Submission;
import org.gongkai.disclosure.ApplicantKind;
import org.gongkai.disclosure.HelpNeed;
import org.gongkai.disclosure.ProvisionForm;
import org.gongkai.disclosure.RequestForm;
import org.gongkai.disclosure.RequestIntake;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.LetterKind;
import org.gongkai.letter.Letters;
import org.gongkai.notification.Inbox;
import org.gongkai.notification.InboxMessage;
import org.gongkai.urging.Urge;
import org.gongkai.workingday.OfficeClock;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The notice for 2027 has not come: every date behind 2026 is 暂定 wherever it is shown, every other date is not. */
@GongkaiTest
@Rule({"R-49", "C.4"})
class DatesBehindTheLastNoticeAreMarkedTest {

    @Autowired
    TakenIn taken;
    @Autowired
    WebApplicationContext context;
    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    RequestIntake requests;
    @Autowired
    ComplaintIntake complaints;
    @Autowired
    QueryCodes codes;
    @Autowired
    Letters letters;
    @Autowired
    Inbox inbox;
    @Autowired
    Journal journal;
    @Autowired
    Urge urge;
    @Autowired
    ObjectMapper json;

    @Autowired
    TransactionTemplate transaction;

    private final Map<String, String> given = new HashMap<>();
    private StaffPages pages;

    @BeforeEach
    void theNoticeHasNotCome() {
        taken.itIsThatDay();
        pages = new StaffPages(context);
    }

    @AfterEach
    void asItWas() {
        taken.takenBack();
    }

    private void itIs(String day) {
        clock.travelTo(OfficeClock.at(LocalDate.parse(day), LocalTime.of(9, 0)));
    }

    private String page(String person, String address) {
        var answer = pages.get(person, address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return words(answer.page().select("main"));
    }

    private String tracked(String address, String caseNumber) {
        return words(pages.post("office", address, Map.of("caseNumber", List.of(caseNumber), "code", List.of(code(caseNumber)))).page().select("main"));
    }

    /** Where a mark stands closer to its date than a space is of no matter. */
    private static String words(Elements shown) {
        return shown.text().replace(" 暂定", "暂定");
    }

    /** Other tests leave cases that are due earlier: the line may stand on a later page. */
    private String line(String person, String address, String caseNumber) {
        return IntStream.rangeClosed(1, 100).mapToObj(number -> pages.get(person, address + "?page=" + number).page().select("tr:contains(%s)".formatted(caseNumber)))
                .filter(found -> !found.isEmpty()).findFirst().map(DatesBehindTheLastNoticeAreMarkedTest::words).orElse("");
    }

    private String code(String caseNumber) {
        return given.computeIfAbsent(caseNumber, number -> transaction.execute(status -> codes.issue(number)));
    }

    private String letter(String caseNumber, LetterKind kind) {
        return letters.of(caseNumber).stream().filter(one -> one.getKind() == kind).map(letters::page).map(html -> Jsoup.parse(html).text()).findFirst().orElseThrow();
    }

    private JsonNode running(String caseNumber) throws Exception {
        for (int number = 1; number <= 100; number++) {
            for (var item : api("staff.assistance", "/api/deadlines?process=publication-review&page=" + number).get("items")) {
                if (item.get("caseNumber").asText().equals(caseNumber)) {
                    return item;
                }
            }
        }
        throw new AssertionError("No running clock of " + caseNumber);
    }

    private JsonNode api(String person, String address) throws Exception {
        return json.readTree(pages.get(person, address).text());
    }

    private String asked() {
        return requests.submit(new RequestForm(ApplicantKind.NATURAL_PERSON, "申请人甲", IdType.RESIDENT_ID, "410900199001010013", "13800000000", "a@example.com",
                "某市某路 1 号", "移交协议", "2026 年签订的全文。", ProvisionForm.ELECTRONIC, DeliveryWay.PORTAL, HelpNeed.NONE), List.of());
    }

    @Test
    void onTheDeskOnPaperAndOverTheApi() throws Exception {
        var caseNumber = office.submits("staff.assistance", Office.notice(TakenIn.DAY));
        var address = "/desk/cases/" + caseNumber;

        for (var shown : List.of(page("staff.assistance", address), page("staff.assistance", address + "/print"), page("staff.assistance", address + "?pane=true"))) {
            assertThat(shown).contains("2027-01-07暂定", "1/7 第20日 到期暂定", "2026年12月31日以后的放假安排尚未公布").doesNotContain("2026-12-24暂定");
        }
        assertThat(line("staff.assistance", "/desk/board", caseNumber)).contains("2027-01-07暂定");
        assertThat(line("staff.assistance", "/desk/publications", caseNumber)).contains("2027-01-07暂定")
                .doesNotContain("2026-12-24暂定");
        var told = api("staff.assistance", "/api/cases/" + caseNumber);
        assertThat(told.at("/deadlines/0/provisional").asBoolean()).isTrue();
        assertThat(told.at("/tasks/0/provisional").asBoolean()).isFalse();
        assertThat(told.at("/deadlines/0/explanation/days")).allSatisfy(day ->
                assertThat(day.get("provisional").asBoolean()).isEqualTo(day.get("date").asText().compareTo("2026-12-31") > 0));
        assertThat(told.at("/deadlines/0/explanation/sentence").asText()).contains("2026年12月31日以后的放假安排尚未公布");
        assertThat(running(caseNumber).get("provisional").asBoolean()).isTrue();
        assertThat(journal.of(caseNumber)).extracting(JournalEntry::getSentence).anyMatch(line -> line.contains("期限暂定"));
    }

    @Test
    void inWhatTasksAndRemindersAndUrgingsSay() throws Exception {
        itIs("2026-12-24");
        var caseNumber = office.submits("staff.assistance", Office.notice(LocalDate.of(2026, 12, 24)));
        office.as("staff.assistance", () -> office.tasks().claim(office.task(caseNumber, "userTask_proofread").getId(), "staff.assistance"));
        assertThat(page("staff.assistance", "/desk/cases/" + caseNumber)).contains("最迟 2027-01-07（暂定） 办理");
        assertThat(api("staff.assistance", "/api/cases/" + caseNumber).at("/tasks/0/provisional").asBoolean()).isTrue();
        assertThat(page("staff.assistance", "/desk")).contains("暂定");

        itIs("2026-12-31");
        urge.urge(caseNumber, "请抓紧。", taken.person("office"));
        assertThat(said("staff.assistance", caseNumber)).anyMatch(text -> text.matches(".*2027-01-\\d\\d（暂定） 前打开案件说明原因.*"));
        assertThat(page("office", "/desk/cases/" + caseNumber)).containsPattern("等待答复，最迟 2027-01-\\d\\d（暂定）");

        itIs("2027-01-04");
        office.fires(caseNumber, "intermediateEvent_deadlinePoint");
        assertThat(said("staff.assistance", caseNumber)).anyMatch(text -> text.contains("距内部期限 2027-01-07（暂定）还有 3 个工作日"));
    }

    private List<String> said(String person, String caseNumber) {
        return inbox.of(person).stream().filter(message -> caseNumber.equals(message.getCaseNumber())).map(InboxMessage::getText).toList();
    }

    @Test
    void toWhoeverAskedForInformation() throws Exception {
        var caseNumber = asked();
        office.completes("office", caseNumber, "userTask_register", Map.of("decision", "accept", "identityChecked", true, "confirmedOn", TakenIn.DAY.toString()));

        assertThat(letter(caseNumber, LetterKind.REQUEST_RECEIPT)).contains("将在2026年12月31日前（含当日）作出答复，法定答复期限至2027年1月7日（暂定）止", "放假安排尚未公布");
        assertThat(tracked("/requests/track", caseNumber)).contains("2026年12月31日 法定期限 2027年1月7日暂定", "1/7 第20日 到期暂定").doesNotContain("内部期限", "第 15 个工作日");
        assertThat(api("office", "/api/public/requests/%s?code=%s".formatted(caseNumber, code(caseNumber))).at("/dates/provisional").asBoolean()).isTrue();
        assertThat(page("office", "/desk/cases/" + caseNumber)).contains("第 15 个工作日 2026年12月31日是内部期限。", "2027-01-07暂定");
    }

    @Test
    void inANoticeToCorrectWhoseTimeTheNoticeOfTheYearMakesLongerAndNeverShorter() throws Exception {
        var caseNumber = asked();
        office.completes("office", caseNumber, "userTask_register", Map.of("decision", "correct", "confirmedOn", TakenIn.DAY.toString()));
        office.completes("office", caseNumber, "userTask_requestCorrection", Map.of("decision", "approve", "items", "请写明年份", "correctionDays", 20));
        office.fires(caseNumber, "serviceTask_issueCorrectionNotice");

        assertThat(letter(caseNumber, LetterKind.CORRECTION_NOTICE)).contains("请在2027年1月7日（暂定）前（含当日）", "不会提前");
        assertThat(tracked("/requests/track", caseNumber)).contains("请在 2027年1月7日暂定之前补正");
        assertThat(page("office", "/desk/cases/" + caseNumber)).contains("补正期限到 2027-01-07暂定");

        taken.confirmed(NoticeTexts.OF_2027);

        assertThat(tracked("/requests/track", caseNumber)).contains("请在 2027年1月8日之前补正").doesNotContain("暂定");
        assertThat(api("office", "/api/public/requests/%s?code=%s".formatted(caseNumber, code(caseNumber))).at("/correction/until").asText()).isEqualTo("2027-01-08");
        assertThat(page("office", "/desk/cases/" + caseNumber)).contains("补正期限到 2027-01-08").doesNotContain("2027-01-08暂定");
    }

    @Test
    void toWhoeverComplained() throws Exception {
        itIs("2026-12-21");
        var caseNumber = transaction.execute(status -> complaints.submit(new Submission(ComplaintKind.COMPLAINT, false, "投诉人甲", "13800000000", null, null, "反映的情况。", DeliveryWay.PORTAL, null, null), List.of()));

        assertThat(letter(caseNumber, LetterKind.COMPLAINT_RECEIPT)).contains("2027年1月11日（暂定）前（含当日）书面告知");
        assertThat(tracked("/complaints/track", caseNumber)).contains("2027年1月11日暂定", "1/11 第15日 到期暂定").doesNotContain("内部期限");
        assertThat(api("office", "/api/public/complaints/%s?code=%s".formatted(caseNumber, code(caseNumber))).get("provisional").asBoolean()).isTrue();
        assertThat(page("office", "/desk/cases/" + caseNumber)).contains("2027-01-11暂定");
        assertThat(line("office", "/desk/complaints", caseNumber)).contains("2027-01-11暂定");
    }
}
