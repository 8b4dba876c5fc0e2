package org.gongkai.letter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.StaffPages;
import org.gongkai.letter.Addressee;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.Letter;
import org.gongkai.letter.LetterKind;
import org.gongkai.letter.LetterOrder;
import org.gongkai.letter.Letters;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The case stands for any: who may see a case is asked in one place. */
@GongkaiTest
class WhoMayOpenALetterTest {

    private static final String NAME = "申请人甲乙";

    @Autowired
    WebApplicationContext context;
    @Autowired
    Office office;
    @Autowired
    Letters letters;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    OfficeClock clock;
    @Autowired
    ObjectMapper json;

    private StaffPages pages;
    private String caseNumber;
    private Letter letter;
    private String address;

    @BeforeEach
    void issue() {
        pages = new StaffPages(context);
        caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        letter = issue(caseNumber);
        address = "/desk/cases/%s/letters/%d".formatted(caseNumber, letter.getId());
    }

    @Test
    void whoMaySeeTheCaseReadsTheLetterAsAPage() {
        var page = pages.get("staff.assistance", address).page();

        assertThat(page.select("h1").text()).isEqualTo("政府信息公开延期答复告知书");
        assertThat(page.select(".letter-sheet .letter-title").text()).isEqualTo("政府信息公开延期答复告知书");
        assertThat(page.select(".letter-sheet").text()).contains(letter.getNumber(), NAME + "：", "<b>需要检索</b>");
        assertThat(page.select("main").text()).contains(letter.getContentHash(), "等待送达登记");
        assertThat(page.select("a[href=%s.pdf]".formatted(address))).hasSize(1);
    }

    @Test
    void thePdfIsPrintedFromTheBrowserAndKeptByNobody() throws Exception {
        var answer = pages.get("staff.assistance", address + ".pdf").response();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("inline;").contains(".pdf").doesNotContain("%E7%94%B3%E8%AF%B7%E4%BA%BA%E7%94%B2");
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(letter.getNumber(), NAME);
        }
    }

    @Test
    void nobodyElseLearnsThatItExists() {
        for (var person : List.of("staff.elderly", "head.elderly", "leader.affairs")) {
            for (var door : List.of(address, address + ".pdf")) {
                var answer = pages.get(person, door);
                assertThat(answer.status()).as("%s at %s", person, door).isEqualTo(404);
                assertThat(answer.text()).doesNotContain(NAME);
            }
        }
        for (var person : List.of("sysadmin", "secadmin", "auditor")) {
            assertThat(pages.get(person, address + ".pdf").status()).as(person).isIn(403, 404);
        }
    }

    @Test
    void theLetterOfAnotherCaseIsNotFoundUnderThisOne() {
        var other = issue(office.submits("staff.assistance", Office.notice(clock.today())));

        assertThat(pages.get("staff.assistance", "/desk/cases/%s/letters/%d".formatted(caseNumber, other.getId())).status()).isEqualTo(404);
        assertThat(pages.get("staff.assistance", "/desk/cases/%s/letters/%d.pdf".formatted(caseNumber, other.getId())).status()).isEqualTo(404);
    }

    @Test
    void anAddressThatIsNoneIsNotFound() {
        for (var id : List.of("0", "x", "99999999999999999999", "1.html", "-1")) {
            assertThat(pages.get("staff.assistance", "/desk/cases/%s/letters/%s".formatted(caseNumber, id)).status()).as(id).isEqualTo(404);
        }
    }

    @Test
    void theCasePageListsItWithAMaskedName() {
        var list = pages.get("staff.assistance", "/desk/cases/" + caseNumber).page().select("#letters");

        assertThat(list.text()).contains("政府信息公开延期答复告知书", letter.getNumber(), "申***", "邮寄", "等待送达登记").doesNotContain(NAME);
        assertThat(list.select("a[href=%s]".formatted(address))).hasSize(1);
    }

    @Test
    void theApiListsItUnderTheNamesOfTheContract() throws Exception {
        var listed = json.readTree(pages.get("staff.assistance", "/api/cases/" + caseNumber).text()).at("/letters/0");

        assertThat(listed.get("id").asLong()).isEqualTo(letter.getId());
        assertThat(listed.get("kind").asText()).isEqualTo("EXTENSION_NOTICE");
        assertThat(listed.get("title").asText()).isEqualTo("政府信息公开延期答复告知书");
        assertThat(listed.get("number").asText()).isEqualTo(letter.getNumber());
        assertThat(listed.get("way").asText()).isEqualTo("POST");
        assertThat(listed.get("issuedAt").asText()).startsWith(clock.today().getYear() + "-");
        assertThat(listed.get("sentOn").isNull()).isTrue();
        assertThat(listed.get("receivedOn").isNull()).isTrue();
        assertThat(listed.toString()).doesNotContain(NAME);
    }

    private Letter issue(String caseNumber) {
        Map<String, Object> fields = Map.of("receivedOn", LocalDate.of(2026, 11, 2), "subject", "低保资金发放情况", "previousDue", LocalDate.of(2026, 11, 23),
                "reason", "<b>需要检索</b>", "days", 10, "newDue", LocalDate.of(2026, 12, 7));
        return transaction.execute(status -> letters.issue(new LetterOrder(caseNumber, LetterKind.EXTENSION_NOTICE,
                new Addressee(Addressee.APPLICANT, NAME, "某某路1号", null), DeliveryWay.POST, fields, List.of(), "office")));
    }
}
