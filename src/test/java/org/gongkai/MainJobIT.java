package org.gongkai;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The main job through the real pages, as the real roles, with the job executor at work: written at the desk, reviewed
 * in Tasklist, watched in Cockpit, read on the portal. Pictures are kept under {@code target/screenshots}.
 */
@Rule({"R-47", "R-58", "R-59", "R-60", "R-61", "R-99", "R-104", "R-116"})
@DemoOffice
class MainJobIT {

    private static final String TITLE = "困难群众春节慰问安排";

    private static Browser browser;

    @LocalServerPort
    int port;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void aNoticeGoesFromItsDraftThroughThreeSignaturesToThePortal() {
        var caseNumber = draft();
        review("staff.assistance", caseNumber, "校对稿件", "校对无误", false);
        review("head.assistance", caseNumber, "一级审核", "同意", true);
        watch(caseNumber);
        review("leader.assistance", caseNumber, "二级审核", "同意", true);
        assertNotYetPublic();
        review("director", caseNumber, "三级签发", "同意签发", false);
        readOnThePortal();
        archive(caseNumber);
        findInTheRegister(caseNumber);
    }

    private String draft() {
        try (var person = Visit.signedIn(browser, port, "staff.assistance")) {
            var page = person.open("/desk/publications/new");
            Browser.screenshot(page, "main-job-1-draft-empty");
            page.getByLabel("标题").fill(TITLE);
            page.locator("select[name=category]").selectOption("E06");
            page.locator(".jodit-wysiwyg").fill("春节前，对在册低保对象和特困人员开展走访慰问。");
            // the box behind the editor may not have followed it yet
            page.locator("textarea[data-editor]").evaluate("box => Object.defineProperty(box, 'value', {get: () => '', set: () => {}})");
            page.locator("input[type=file]").setInputFiles(new FilePayload("慰问标准.txt", "text/plain", "每户 500 元。".getBytes(StandardCharsets.UTF_8)));
            page.locator("input[name=declarations]").check();
            Browser.screenshot(page, "main-job-2-draft-filled");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交审核")).click();
            page.waitForURL(Pattern.compile(".*/desk/cases/FB-\\d{4}-\\d{5}.*"));
            Browser.screenshot(page, "main-job-3-case-file");
            var match = Pattern.compile("FB-\\d{4}-\\d{5}").matcher(page.url());
            assertThat(match.find()).isTrue();
            return match.group();
        }
    }

    private void review(String person, String caseNumber, String task, String decision, boolean withChecks) {
        try (var reviewer = Visit.signedIn(browser, port, person)) {
            var form = reviewer.task(caseNumber, task);
            if (withChecks) {
                form.checkAllBut("涉及").choose("不涉密");
            }
            form.choose(decision);
            // The words under review stand beside the form.
            assertThat(form.page().frameLocator(".gk-case-frame").locator("#text")).containsText("走访慰问");
            form.picture("main-job-4-tasklist-" + task).submit();
        }
    }

    private void watch(String caseNumber) {
        try (var person = Visit.signedIn(browser, port, "supervision")) {
            var page = person.open("/camunda/app/cockpit/default/#/processes");
            page.getByText("信息发布审核").first().click();
            page.getByText(caseNumber).first().waitFor();
            page.locator(".djs-container svg").first().waitFor();
            Browser.screenshot(page, "main-job-5-cockpit");
        }
    }

    private void assertNotYetPublic() {
        try (var context = browser.desktop()) {
            var page = context.newPage();
            page.navigate(url("/search?q=" + TITLE));
            assertThat(page.locator("main")).not().containsText("社会救助科");
        }
    }

    private void readOnThePortal() {
        try (var context = browser.phone()) {
            var page = context.newPage();
            waitUntilPublic(page);
            page.getByText(TITLE).first().click();
            assertThat(page.locator("h1")).containsText(TITLE);
            assertThat(page.locator("main")).containsText("走访慰问");
            assertThat(page.locator("main")).containsText("慰问标准.txt");
            Browser.screenshot(page, "main-job-6-portal-phone");
        }
        try (var context = browser.desktop()) {
            var page = context.newPage();
            page.navigate(url("/"));
            page.getByText(TITLE).first().click();
            Browser.screenshot(page, "main-job-6-portal");
        }
    }

    /** Publication is a job of its own: the page is asked again until the job executor has done it. */
    private void waitUntilPublic(Page page) {
        for (int attempt = 0; attempt < 60; attempt++) {
            page.navigate(url("/catalogue?category=E06"));
            if (page.getByText(TITLE).count() > 0) {
                return;
            }
            page.waitForTimeout(500);
        }
        throw new AssertionError("The item never appeared on the portal");
    }

    private void archive(String caseNumber) {
        try (var supervision = Visit.signedIn(browser, port, "supervision")) {
            supervision.task(caseNumber, "归档").picture("main-job-7-archive").submit();
        }
    }

    private void findInTheRegister(String caseNumber) {
        try (var person = Visit.signedIn(browser, port, "supervision")) {
            var page = person.open("/desk/register");
            var line = page.locator("tr").filter(new Locator.FilterOptions().setHasText(TITLE));
            assertThat(line).containsText("救助科负责人");
            assertThat(line).containsText("分管局领导");
            assertThat(line).containsText("局长");
            Browser.screenshot(page, "main-job-8-register");
            page.navigate(url("/desk/cases/" + caseNumber));
            assertThat(page.locator("main")).containsText("已归档");
            Browser.screenshot(page, "main-job-9-case-file-archived");
        }
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
