package org.gongkai;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.gongkai.letter.PdfText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A complaint through the real pages: a citizen complains about a unit, whose people do not learn of it, and reads the
 * reply. Pictures are kept under {@code target/screenshots}.
 */
@Rule({"R-70", "R-71", "R-72"})
@DemoOffice
class ComplaintJourneyIT {

    private static final String FACTS = "上周到窗口咨询养老补贴的办理条件，工作人员没有说明，也没有给书面材料。";
    private static final String FINDINGS = "经查，窗口当日没有摆放办事指南，您反映的情况属实。";
    private static final String MEASURES = "已补放办事指南，安排专人解答，并向您致歉。";

    private static Browser browser;

    @LocalServerPort
    int port;

    private String caseNumber;
    private String code;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void aCitizenComplainsTheUnitComplainedAboutDoesNotLearnOfItAndTheReplyIsRead() throws IOException {
        complain();
        assertHiddenFrom("staff.elderly");
        assertHiddenFrom("head.elderly");
        handle();
        assertHiddenFrom("staff.elderly");
        sign();
        readTheReply();
    }

    private void complain() {
        try (var citizen = Visit.byPhone(browser, port)) {
            var page = citizen.open("/complaints/new");
            citizen.press("提交");
            assertThat(page.locator("#faults")).isVisible();
            Browser.screenshot(page, "complaint-1-form-faults-phone");
            page.locator("#f-kind-COMPLAINT").check();
            page.locator("#f-against").selectOption("elderly");
            page.locator("#f-description").fill(FACTS);
            page.locator("#f-name").fill("投诉人丙");
            page.locator("#f-contact").fill("13800000000");
            page.locator("#f-deliveryWay-PORTAL").check();
            Browser.screenshot(page, "complaint-1-form-phone");
            citizen.press("提交");
            var signs = page.locator(".receipt__sign");
            assertThat(signs).hasCount(2);
            caseNumber = signs.first().innerText().strip();
            code = signs.last().innerText().strip();
            Browser.screenshot(page, "complaint-2-receipt-phone");
        }
    }

    /** The page is as if there was no such case, no list has it, and no task of it is offered. */
    private void assertHiddenFrom(String person) {
        try (var kept = Visit.signedIn(browser, port, person)) {
            var page = kept.page();
            var answer = page.navigate(kept.address("/desk/cases/" + caseNumber));
            assertThat(answer.status()).isEqualTo(404);
            assertThat(page.content()).doesNotContain(FACTS, "投诉人丙");
            Browser.screenshot(page, "complaint-3-hidden-from-" + person);
            kept.open("/desk");
            assertThat(page.content()).doesNotContain(caseNumber);
            kept.open("/camunda/app/tasklist/default/");
            page.locator("[cam-tasks]").first().waitFor();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator("body")).not().containsText(caseNumber);
            Browser.screenshot(page, "complaint-3-tasklist-of-" + person);
        }
    }

    private void handle() {
        try (var office = Visit.signedIn(browser, port, "office")) {
            office.open("/desk/cases/" + caseNumber);
            assertThat(office.page().locator("main")).containsText(FACTS);
            Browser.screenshot(office.page(), "complaint-4-case-file");
            office.task(caseNumber, "决定是否受理").choose("受理，组织调查").picture("complaint-5-accept").submit();
            office.task(caseNumber, "组织调查处理").fill("查明的情况", "调取当日窗口录像，询问值班人员，情况属实。")
                    .fill("处理措施", "补放办事指南，约谈值班人员。").choose("属实").picture("complaint-5-investigate").submit();
            office.task(caseNumber, "起草书面答复").choose("报领导审签").fill("调查情况", FINDINGS).fill("处理结果", MEASURES)
                    .picture("complaint-5-draft").submit();
        }
    }

    private void sign() {
        try (var director = Visit.signedIn(browser, port, "director")) {
            director.open("/desk/cases/" + caseNumber);
            assertThat(director.page().locator("main")).containsText(FINDINGS);
            director.task(caseNumber, "审签答复").choose("同意发出").picture("complaint-6-sign").submit();
        }
    }

    private void readTheReply() throws IOException {
        try (var citizen = Visit.byPhone(browser, port)) {
            var page = citizen.page();
            var reply = page.locator(".letter-list li").filter(new Locator.FilterOptions().setHasText("投诉举报办理结果告知书"));
            track(citizen);
            citizen.until(() -> reply.count() > 0, () -> track(citizen));
            assertThat(page.locator("#state-title")).containsText("已经书面告知");
            Browser.screenshot(page, "complaint-7-replied-phone");
            var pdf = page.waitForDownload(() -> reply.getByText("下载 PDF").click());
            assertThat(PdfText.of(Files.readAllBytes(pdf.path()))).contains(FINDINGS, MEASURES);
        }
        try (var citizen = Visit.atADesk(browser, port)) {
            Browser.screenshot(track(citizen), "complaint-7-replied");
        }
    }

    private Page track(Visit citizen) {
        var page = citizen.open("/complaints/track");
        page.locator("#f-caseNumber").fill(caseNumber);
        page.locator("#f-code").fill(code);
        citizen.press("查询");
        page.locator("#state-title").waitFor();
        return page;
    }
}
