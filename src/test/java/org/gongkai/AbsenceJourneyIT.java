package org.gongkai;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.gongkai.organization.Organization;
import org.gongkai.publication.Drafting;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A head goes away: names a substitute on the phone, the substitute signs in Tasklist in both names, the head is back. */
@Rule({"R-58", "R-104"})
@DemoOffice
class AbsenceJourneyIT {

    private static final String HEAD = "head.assistance";
    private static final String SUBSTITUTE = "head.affairs";

    private static Browser browser;

    @LocalServerPort
    int port;
    @Autowired
    Drafting drafting;
    @Autowired
    Organization organization;
    @Autowired
    OfficeClock clock;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void fromNamingTheSubstituteToTheReturn() {
        var caseNumber = drafting.submit(Office.notice(clock.today()), List.of(), organization.person("staff.assistance"));
        try (var staff = Visit.signedIn(browser, port, "staff.assistance")) {
            staff.task(caseNumber, "校对稿件").choose("校对无误").submit();
        }
        leave();
        signInBothNames(caseNumber);
        comeBack(caseNumber);
        try (var substitute = Visit.signedIn(browser, port, SUBSTITUTE)) {
            var answer = substitute.page().navigate(substitute.address("/desk/cases/" + caseNumber));
            assertThat(answer.status()).isEqualTo(404);
        }
    }

    private void leave() {
        try (var head = Visit.signedIn(browser, port, HEAD)) {
            var page = head.open("/desk/absence");
            page.setViewportSize(390, 844);
            page.locator("#substitute").selectOption(SUBSTITUTE);
            page.locator("#lastDay").fill(clock.today().plusDays(4).toString());
            page.locator("#reason").fill("参加培训");
            Browser.screenshot(page, "absence-1-naming-phone");
            head.press("指定代理人");
            assertThat(page.locator("main")).containsText("代理中");
            Browser.screenshot(page, "absence-2-named-phone");
        }
    }

    private void signInBothNames(String caseNumber) {
        try (var substitute = Visit.signedIn(browser, port, SUBSTITUTE)) {
            assertThat(substitute.page().locator("main")).containsText("您正在代理救助科负责人");
            Browser.screenshot(substitute.page(), "absence-3-home");
            substitute.task(caseNumber, "一级审核").checkAllBut("涉及").choose("不涉密").choose("同意").picture("absence-4-tasklist").submit();
            assertThat(substitute.open("/desk/cases/" + caseNumber).locator("#opinions")).containsText("事务科负责人（代救助科负责人）");
        }
    }

    private void comeBack(String caseNumber) {
        try (var head = Visit.signedIn(browser, port, HEAD)) {
            assertThat(head.page().locator("main")).containsText("由事务科负责人代理");
            var page = head.open("/desk/absence");
            head.press("已经回岗，结束代理");
            assertThat(page.locator("main")).containsText("代理已结束");
            assertThat(head.open("/desk/cases/" + caseNumber).locator("#opinions")).containsText("事务科负责人（代救助科负责人）");
        }
    }
}
