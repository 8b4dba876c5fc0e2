package org.gongkai;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.gongkai.organization.Organization;
import org.gongkai.publication.Drafting;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A head of a unit reviews on the phone: from the list to the form, over to the case file and back, and signs. */
@Rule("R-58")
@DemoOffice
class PhoneReviewIT {

    private static final String HEAD = "head.assistance";
    private static final String OPINION = "表述清楚，同意公开。";
    private static final int THUMB = 44;

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
    void theFormKeepsWhatWasTypedUntilItIsSigned() {
        var caseNumber = drafting.submit(Office.notice(clock.today()), List.of(), organization.person("staff.assistance"));
        try (var staff = Visit.signedIn(browser, port, "staff.assistance")) {
            staff.task(caseNumber, "校对稿件").choose("校对无误").submit();
        }
        try (var head = Visit.signedInByPhone(browser, port, HEAD)) {
            var page = head.open("/camunda/app/tasklist/default/");
            var card = page.locator("li.task").filter(new Locator.FilterOptions().setHasText(caseNumber));
            assertThat(card).containsText("正常");
            assertThat(card).containsText("社会救助科");
            Browser.screenshot(page, "phone-1-list");
            card.tap();
            head.press("领取");
            var form = Tasklist.shown(page);
            form.fill("意见", OPINION);
            readTheCaseFile(head, page);
            head.press("← 返回列表");
            assertThat(card).isVisible();
            assertThat(page.locator(".fjs-form")).not().isVisible();
            card.tap();
            assertThat(page.locator(".fjs-form textarea").first()).hasValue(OPINION);
            comeBackAfterTheSessionIsOver(page);
            sign(page, form);
            assertThat(card).hasCount(0);
            assertThat(page.locator(".gk-bar select")).isVisible();
            assertThat(head.open("/desk/cases/" + caseNumber).locator("#opinions")).containsText(OPINION);
        }
    }

    private static void readTheCaseFile(Visit head, Page page) {
        head.press("案卷");
        assertThat(page.frameLocator(".gk-case-frame").locator("#text")).isVisible();
        assertThat(page.locator(".fjs-form")).not().isVisible();
        Browser.screenshot(page, "phone-2-case-file");
        head.press("表单");
        assertThat(page.locator(".fjs-form textarea").first()).hasValue(OPINION);
    }

    /** Tasklist asks for its list again and again: it notices by itself, leads to the login and back to the same task. */
    private static void comeBackAfterTheSessionIsOver(Page page) {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        page.waitForURL(Pattern.compile(".*/login.*"));
        page.locator("input[name=username]").fill(HEAD);
        page.locator("input[name=password]").fill("Gongkai-2019");
        page.locator("button[type=submit]").click();
        assertThat(page.locator(".gk-draft")).containsText("已放回表单");
        assertThat(page.locator(".fjs-form textarea").first()).hasValue(OPINION);
        Browser.screenshot(page, "phone-3-back-after-login");
    }

    private static void sign(Page page, Tasklist form) {
        var submit = page.locator(".form-actions .btn-primary");
        form.choose("不涉密").choose("同意");
        submit.tap();
        assertThat(page.locator(".form-actions .gk-refusal")).containsText("没有确认，不能同意");
        Browser.screenshot(page, "phone-4-refused");
        assertThat(page.evaluate("document.scrollingElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
        assertThat(submit.boundingBox().height).isGreaterThanOrEqualTo(THUMB);
        form.checkAllBut("涉及").submit();
    }
}
