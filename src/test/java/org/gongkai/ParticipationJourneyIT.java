package org.gongkai;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.gongkai.citizen.QueryCodes;
import org.gongkai.letter.PdfText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Taking part through the real pages: a citizen comments on a plan, applies for a hearing, and reads what became of both.
 * The law puts weeks between these steps, which nobody waits for here: the demonstration has a case at each of them.
 * Pictures are kept under {@code target/screenshots}.
 */
@Rule({"R-62", "R-63", "R-64", "R-65", "R-68"})
@DemoOffice
class ParticipationJourneyIT {

    private static final String OPEN_PLAN = "社会救助家庭经济状况核对办法";
    private static final String ANSWERED_PLAN = "养老机构等级评定实施办法";
    private static final String OPEN_HEARING = "公办养老机构入住评估和轮候办法";
    private static final String CLOSED_HEARING = "社会组织等级评估管理办法";
    private static final String REPORTED_HEARING = "社区老年助餐服务收费标准调整方案";
    private static final String COMMENT = "建议授权书同时提供大字版本。";

    private static Browser browser;

    @LocalServerPort
    int port;
    @Autowired
    QueryCodes codes;
    @Autowired
    TransactionTemplate transaction;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void aCitizenCommentsOnAPlanAndTheUnitFindsTheComment() {
        String number;
        try (var citizen = Visit.byPhone(browser, port)) {
            var page = follow(citizen, "/consultations", OPEN_PLAN);
            citizen.press("提交意见");
            assertThat(page.locator("#faults")).isVisible();
            page.locator("#f-text").fill(COMMENT);
            page.locator("#f-name").fill("赵某某");
            Browser.screenshot(page, "participation-1-comment-phone");
            citizen.press("提交意见");
            assertThat(page.locator("#received")).containsText("已收到您的意见");
            // What one citizen says does not stand on the page before all of it has been considered.
            assertThat(page.locator("main")).not().containsText("赵某某");
            Browser.screenshot(page, "participation-1-received-phone");
            number = lastPart(page);
        }
        try (var staff = Visit.signedIn(browser, port, "staff.assistance")) {
            var page = staff.open("/desk/consultations/" + number + "/opinions");
            assertThat(page.locator("main")).containsText(COMMENT);
            Browser.screenshot(page, "participation-2-opinions");
        }
    }

    @Test
    void aCitizenReadsWhatBecameOfTheComments() {
        try (var citizen = Visit.byPhone(browser, port)) {
            var page = follow(citizen, "/consultations", ANSWERED_PLAN);
            assertThat(page.locator("main")).containsText("已在评定指标中增加认知障碍照护区的要求。");
            assertThat(page.locator("main")).containsText("国家标准规定有效期为三年，不能延长。");
            assertThat(page.locator("#say")).hasCount(0);
            Browser.screenshot(page, "participation-3-statement-phone");
        }
        try (var citizen = Visit.atADesk(browser, port)) {
            Browser.screenshot(citizen.open("/consultations"), "participation-3-consultations");
            Browser.screenshot(follow(citizen, "/consultations", ANSWERED_PLAN), "participation-3-statement");
        }
    }

    @Test
    void aCitizenAppliesForAHearingAndFollowsTheApplicationWithTheCode() {
        try (var citizen = Visit.byPhone(browser, port)) {
            var page = follow(citizen, "/hearings", OPEN_HEARING);
            page.getByLabel("老年人代表").check();
            page.locator("#f-opinion").fill("希望失能程度的评估由第三方进行。");
            page.locator("#f-name").fill("申请人丁");
            page.locator("#f-idType").selectOption("RESIDENT_ID");
            page.locator("#f-idNumber").fill("410900199001010013");
            page.locator("#f-phone").fill("13800000000");
            page.locator("#f-deliveryWay-PORTAL").check();
            citizen.press("提交报名");
            assertThat(page.locator("#faults")).isVisible();
            Browser.screenshot(page, "participation-4-application-fault-phone");
            page.locator("#f-declarations").check();
            citizen.press("提交报名");
            var signs = page.locator(".receipt__sign");
            assertThat(signs).hasCount(2);
            var application = signs.first().innerText().strip();
            var code = signs.last().innerText().strip();
            Browser.screenshot(page, "participation-4-receipt-phone");
            track(citizen, application, code);
            assertThat(page.locator("main")).containsText("报名已收到，报名截止后按公告的方式产生参加人");
            assertThat(page.locator("main")).not().containsText("410900199001010013");
            Browser.screenshot(page, "participation-4-tracked-phone");
        }
    }

    /** Applications of this hearing have closed; its applicants have lost their codes, and the office has given new ones. */
    @Test
    void staffSelectByThePublishedMethodAndWhoeverWasChosenReadsItWhenTheListIsOut() throws IOException {
        String hearing;
        try (var citizen = Visit.byPhone(browser, port)) {
            hearing = lastPart(follow(citizen, "/hearings", CLOSED_HEARING));
        }
        var first = hearing + "/1";
        var third = hearing + "/3";
        var codeOfFirst = transaction.execute(status -> codes.issue(first));
        var codeOfThird = transaction.execute(status -> codes.issue(third));
        String list;
        try (var staff = Visit.signedIn(browser, port, "staff.orgs")) {
            Browser.screenshot(staff.open("/desk/hearings/" + hearing + "/participants"), "participation-7-selection-page");
            var form = staff.task(hearing, "产生听证参加人");
            assertThat(form.page().frameLocator(".gk-case-frame").locator("#plan")).containsText("按报名先后");
            form.choose("按结果公布名单").picture("participation-7-selection-tasklist").submit();
            var page = staff.open("/desk/cases/" + hearing);
            var inReview = page.locator("#plan a[href*='/desk/cases/FB-']");
            staff.until(() -> inReview.count() > 0, page::reload);
            list = inReview.innerText().strip();
        }
        try (var citizen = Visit.byPhone(browser, port)) {
            track(citizen, first, codeOfFirst);
            // Who is chosen is known to everybody at the same time: when the list is out.
            assertThat(citizen.page().locator("#page-title")).containsText("报名已收到");
        }
        review("staff.orgs", list, "校对稿件", "校对无误", false);
        review("head.orgs", list, "一级审核", "同意", true);
        review("leader.affairs", list, "二级审核", "同意", true);
        review("director", list, "三级签发", "同意签发", false);
        try (var citizen = Visit.byPhone(browser, port)) {
            track(citizen, first, codeOfFirst);
            var page = citizen.page();
            var invitation = page.getByText("下载听证会参加通知书 PDF");
            citizen.until(() -> invitation.count() > 0, () -> track(citizen, first, codeOfFirst));
            assertThat(page.locator("#page-title")).containsText("您已被确定为听证会参加人");
            Browser.screenshot(page, "participation-8-chosen-phone");
            var pdf = Files.readAllBytes(page.waitForDownload(() -> citizen.press("下载听证会参加通知书 PDF")).path());
            assertThat(PdfText.of(pdf)).contains(CLOSED_HEARING, "参加");
            track(citizen, third, codeOfThird);
            assertThat(page.locator("#page-title")).containsText("未被确定为参加人");
            Browser.screenshot(page, "participation-8-not-chosen-phone");
            assertThat(follow(citizen, "/hearings", CLOSED_HEARING).locator("#participants")).containsText("社会组织代表");
        }
    }

    private void review(String person, String caseNumber, String task, String decision, boolean withChecks) {
        try (var reviewer = Visit.signedIn(browser, port, person)) {
            var form = reviewer.task(caseNumber, task);
            if (withChecks) {
                form.checkAllBut("涉及").choose("不涉密");
            }
            form.choose(decision).submit();
        }
    }

    /** The first applicant of the demonstration has lost the code; the office has given a new one. */
    @Test
    void aCitizenWhoWasChosenReadsTheInvitationAndEverybodyTheReport() throws IOException {
        try (var citizen = Visit.byPhone(browser, port)) {
            var page = follow(citizen, "/hearings", REPORTED_HEARING);
            assertThat(page.locator("#participants")).containsText("老年人代表");
            Browser.screenshot(page, "participation-5-hearing-phone");
            var application = lastPart(page) + "/1";
            track(citizen, application, transaction.execute(status -> codes.issue(application)));
            assertThat(page.locator("#page-title")).containsText("您已被确定为听证会参加人");
            Browser.screenshot(page, "participation-5-chosen-phone");
            var pdf = Files.readAllBytes(page.waitForDownload(() -> citizen.press("下载听证会参加通知书 PDF")).path());
            assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            assertThat(PdfText.of(pdf)).contains(REPORTED_HEARING);
        }
        try (var citizen = Visit.atADesk(browser, port)) {
            var page = citizen.open("/hearings");
            Browser.screenshot(page, "participation-6-hearings");
            page.locator("li").filter(new Locator.FilterOptions().setHasText(REPORTED_HEARING)).getByText("听证报告", new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("main")).containsText("收费分两步调整");
            assertThat(page.locator("main")).containsText("暂不采纳");
            Browser.screenshot(page, "participation-6-report");
        }
    }

    private static Page follow(Visit citizen, String list, String title) {
        var page = citizen.open(list);
        page.locator("main h2 a").filter(new Locator.FilterOptions().setHasText(title)).first().click();
        assertThat(page.locator("h1")).containsText(title);
        return page;
    }

    private static String lastPart(Page page) {
        return page.url().replaceAll("[?#].*", "").replaceAll(".*((ZQ|TZ)-\\d{4}-\\d{5}).*", "$1");
    }

    private static void track(Visit citizen, String application, String code) {
        var page = citizen.open("/hearings/track");
        page.locator("#f-caseNumber").fill(application);
        page.locator("#f-code").fill(code);
        citizen.press("查询");
        page.locator("#page-title").waitFor();
    }
}
