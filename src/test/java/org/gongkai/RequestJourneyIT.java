package org.gongkai;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.gongkai.letter.PdfText;
import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A request for information through the real pages: a citizen applies, the staff extend once and ask a third party, the
 * citizen downloads the reply. Pictures are kept under {@code target/screenshots}.
 */
@Rule({"R-54", "R-55", "R-56", "B.3"})
@DemoOffice
class RequestJourneyIT {

    private static final String SUBJECT = "某社区助餐点建设补助协议";
    private static final String REPLY = "您申请的协议已经第三方同意公开，现随本答复书提供。";
    private static final String ENCLOSED = "协议全文：补助五万元，分两次拨付。";
    private static final int EXTENSION = 10;

    private static Browser browser;

    @LocalServerPort
    int port;
    @Autowired
    CalendarInForce calendar;
    @Autowired
    OfficeClock clock;

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
    void aCitizenAppliesAThirdPartyIsAskedAndTheReplyIsDownloaded() throws IOException {
        apply();
        register();
        extend();
        readTheExtension();
        askTheThirdParty();
        draft();
        review("head.assistance", "科室审核", "同意");
        review("leader.assistance", "分管领导审阅", "同意");
        review("director", "签发答复", "同意签发");
        downloadTheReply();
    }

    private void apply() {
        try (var citizen = Visit.byPhone(browser, port)) {
            var page = citizen.open("/requests/new");
            Browser.screenshot(page, "request-1-form-phone");
            page.getByLabel("自然人").check();
            page.getByLabel("姓名或单位名称").fill("申请人乙");
            page.getByLabel("身份证明", new Page.GetByLabelOptions().setExact(false)).first().selectOption("居民身份证");
            page.getByLabel("证件号码").fill("410900199001010013");
            page.getByLabel("联系电话").fill("13800000000");
            page.getByLabel("信息的名称、文号或者特征").fill(SUBJECT);
            page.getByLabel("内容描述").fill("2026 年签订的建设补助协议全文。");
            page.getByLabel("电子文件").check();
            page.getByLabel("网上查收").check();
            citizen.press("提交申请");
            assertThat(page.locator("#faults")).containsText("个人信息告知");
            Browser.screenshot(page, "request-1-form-fault-phone");
            page.getByLabel("我已阅读个人信息告知").check();
            citizen.press("提交申请");
            var signs = page.locator(".receipt__sign");
            assertThat(signs).hasCount(2);
            caseNumber = signs.first().innerText().strip();
            code = signs.last().innerText().strip();
            assertThat(caseNumber).matches("SQ-\\d{4}-\\d{5}");
            Browser.screenshot(page, "request-2-receipt-phone");
            track(citizen);
            assertThat(page.locator("main")).containsText(caseNumber);
            Browser.screenshot(page, "request-3-tracked-phone");
        }
    }

    private Page track(Visit citizen) {
        var page = citizen.open("/requests/track");
        page.getByLabel("案件编号").fill(caseNumber);
        page.getByLabel("查询码").fill(code.toLowerCase(Locale.ROOT));
        citizen.press("查询");
        page.locator("#state-title").waitFor();
        return page;
    }

    private void register() {
        try (var office = Visit.signedIn(browser, port, "office")) {
            office.task(caseNumber, "登记申请").date("与申请人确认的日期", clock.today()).choose("受理，进入分办")
                    .check("已核对身份证明").picture("request-4-register").submit();
            office.task(caseNumber, "分办").select("承办科室（单位）", "社会救助科").picture("request-4-assign").submit();
        }
    }

    private void extend() {
        try (var staff = Visit.signedIn(browser, port, "staff.assistance")) {
            var page = staff.open("/desk/requests/" + caseNumber + "/extension");
            page.getByLabel("延长几个工作日").fill(String.valueOf(EXTENSION));
            page.getByLabel("延期理由").fill("协议涉及第三方，需要征求意见");
            Browser.screenshot(page, "request-5-extension");
            staff.press("提交延期申请");
            page.waitForURL(Pattern.compile(".*/desk/cases/" + caseNumber + ".*"));
            assertThat(page.locator("#extensions")).containsText("延长 10 个工作日");
        }
        review("leader.assistance", "审批延期", "同意延期");
        review("office.director", "同意延期", "同意延期");
    }

    private void review(String person, String task, String decision) {
        try (var reviewer = Visit.signedIn(browser, port, person)) {
            var form = reviewer.task(caseNumber, task).choose(decision);
            if (decision.equals("同意")) {
                form.choose("不涉密");
            }
            form.picture("request-6-" + task).submit();
        }
    }

    /** The notice is a job of its own: the page is asked again until the letter is there. */
    private void readTheExtension() throws IOException {
        try (var citizen = Visit.byPhone(browser, port)) {
            var page = track(citizen);
            citizen.until(() -> page.getByText("下载政府信息公开延期答复告知书（PDF）").count() > 0, () -> citizen.press("刷新进度"));
            var before = calendar.get().workingDaysAfter(clock.today(), 15).due();
            var after = calendar.get().workingDaysAfter(before, EXTENSION).due();
            assertThat(page.locator(".dates")).containsText(inWords(after));
            assertThat(page.locator(".dates")).containsText("原定本局承诺期限 " + before);
            Browser.screenshot(page, "request-7-extended-phone");
            var notice = PdfText.of(bytes(download(citizen, "下载政府信息公开延期答复告知书（PDF）")));
            assertThat(notice).contains("答复期限延长10个工作日", inWords(after));
        }
    }

    private static String inWords(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private void askTheThirdParty() {
        try (var staff = Visit.signedIn(browser, port, "staff.assistance")) {
            staff.task(caseNumber, "起草答复").choose("涉及第三方权益，先征求意见").fill("意见", "协议载有对方的报价。").picture("request-8-consult").submit();
        }
        try (var office = Visit.signedIn(browser, port, "office")) {
            office.task(caseNumber, "征求第三方意见").choose("制发征求意见书").fill("涉及第三方的信息内容", "协议中的报价和付款方式。")
                    .select("涉及的权益", "商业秘密").fill("名称或者姓名", "某某餐饮公司").fill("地址", "某市某路 2 号").select("送达方式", "邮寄")
                    .picture("request-8-inquiry").submit();
            office.task(caseNumber, "送达征求意见书").select("实际的送达方式", "邮寄").date("送出日期", clock.today())
                    .fill("邮件号", "EMS100000001").picture("request-8-deliver").submit();
        }
        try (var citizen = Visit.atADesk(browser, port)) {
            var page = track(citizen);
            assertThat(page.locator(".dates")).containsText("等待的时间依法不计入期限");
            Browser.screenshot(page, "request-8-clock-stands");
        }
        try (var office = Visit.signedIn(browser, port, "office")) {
            office.task(caseNumber, "登记第三方意见").date("收到征求意见书的日期", clock.today()).choose("同意公开")
                    .date("收到意见的日期", clock.today()).picture("request-8-opinion").submit();
        }
    }

    private void draft() {
        try (var staff = Visit.signedIn(browser, port, "staff.assistance")) {
            var page = staff.open("/desk/requests/" + caseNumber + "/reply");
            page.getByLabel("答复种类").selectOption("A2");
            page.getByLabel("答复正文").fill(REPLY);
            page.locator("input[type=file]").setInputFiles(new FilePayload("协议全文.txt", "text/plain", ENCLOSED.getBytes(StandardCharsets.UTF_8)));
            staff.press("保存草稿并预览");
            assertThat(page.locator("#preview .letter-page")).containsText(REPLY);
            Browser.screenshot(page, "request-9-reply-preview");
            staff.press("提交审核");
            page.waitForURL(Pattern.compile(".*/desk/cases/" + caseNumber + ".*"));
            Browser.screenshot(page, "request-9-case-file");
        }
    }

    private void downloadTheReply() throws IOException {
        try (var citizen = Visit.byPhone(browser, port)) {
            var page = track(citizen);
            citizen.until(() -> page.getByText("下载政府信息公开申请答复书（PDF）").count() > 0, () -> citizen.press("刷新进度"));
            Browser.screenshot(page, "request-10-replied-phone");
            var pdf = bytes(download(citizen, "下载政府信息公开申请答复书（PDF）"));
            assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            assertThat(PdfText.of(pdf)).contains(caseNumber, SUBJECT, REPLY);
            assertThat(new String(bytes(download(citizen, "下载附件：协议全文.txt")), StandardCharsets.UTF_8)).isEqualTo(ENCLOSED);
        }
        try (var citizen = Visit.atADesk(browser, port)) {
            Browser.screenshot(track(citizen), "request-10-replied");
        }
    }

    private static Download download(Visit citizen, String button) {
        return citizen.page().waitForDownload(() -> citizen.press(button));
    }

    private static byte[] bytes(Download download) throws IOException {
        return Files.readAllBytes(download.path());
    }
}
