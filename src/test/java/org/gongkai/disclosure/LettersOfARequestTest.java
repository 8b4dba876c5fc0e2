package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.LetterKind;
import org.gongkai.letter.Letters;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What applicants and third parties read, read back from the PDF. */
@GongkaiTest
@Rule({"R-51", "R-52", "R-56", "B.3", "B.4"})
class LettersOfARequestTest {
    @Autowired
    Office office;
    @Autowired
    Letters letters;
    @Autowired
    Corrections corrections;
    @Autowired
    Extensions extensions;
    @Autowired
    OfficeClock clock;
    private RequestOffice requests;

    @BeforeEach
    void aDayInMarch(@Autowired AutowireCapableBeanFactory beans) {
        requests = beans.createBean(RequestOffice.class);
        requests.beginsOn("2026-03-02");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private String text(String caseNumber, LetterKind kind) {
        try (var pdf = Loader.loadPDF(letters.pdf(requests.letter(caseNumber, kind)))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\R", "");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                Arguments.of(Map.of("kind", "a1", "access", "局门户网站“政务公开”栏目"), List.of("已经主动公开", "局门户网站“政务公开”栏目", "第三十六条第一项", "6个月")),
                Arguments.of(Map.of("kind", "a2", "text", "收费标准为每月一千元。"), List.of("本机关予以提供", "收费标准为每月一千元。", "电子文件")),
                Arguments.of(Map.of("kind", "a3", "reasonCode", "16b", "explanation", "属于讨论中的过程稿"),
                        List.of("不予公开", "属于讨论中的过程稿", "第十六条第二款", "应当先申请行政复议", "60日", "市人民政府", "互联网渠道")),
                Arguments.of(Map.of("kind", "a4", "reasonCode", "36d", "search", "检索了2020年以来的档案目录"), List.of("经检索", "2020年以来的档案目录", "不存在")),
                Arguments.of(Map.of("kind", "a5", "explanation", "属于其他机关职责", "organ", "某局", "organContact", "某路 9 号"), List.of("不属于本机关负责公开", "某局", "某路 9 号")),
                Arguments.of(Map.of("kind", "a6", "reasonCode", "36f", "earlierCase", "SQ-2025-00007"), List.of("不予重复处理", "SQ-2025-00007")),
                Arguments.of(Map.of("kind", "a7", "law", "《不动产登记暂行条例》"), List.of("行政查询事项", "《不动产登记暂行条例》")),
                Arguments.of(Map.of("kind", "a8", "reasonCode", "15", "explanation", "涉及个人住址", "given", "第一至三条"),
                        List.of("予以公开的部分", "第一至三条", "涉及个人住址", "第三十七条", "应当先申请行政复议")),
                Arguments.of(Map.of("kind", "a9", "explanation", "需要逐户汇总"), List.of("没有现成信息", "需要逐户汇总")),
                Arguments.of(Map.of("kind", "a10", "access", "市信访局"), List.of("不作为政府信息公开申请处理", "市信访局")),
                Arguments.of(Map.of("kind", "a11", "access", "市图书馆"), List.of("公开出版物", "市图书馆")));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void aReplySaysWhatItsKindRequires(Map<String, Object> reply, List<String> words) {
        var caseNumber = requests.isBeingHandled(DeliveryWay.PORTAL);
        requests.drafts(caseNumber, reply);
        requests.signs(caseNumber);
        office.fires(caseNumber, "serviceTask_issueReply");
        var text = text(caseNumber, LetterKind.REQUEST_REPLY);
        assertThat(text).contains("政府信息公开申请答复书", "申请人甲", caseNumber, RequestOffice.SUBJECT, "2026年3月2日").contains(words);
        if (List.of("a10", "a11").contains(reply.get("kind"))) {
            assertThat(text).doesNotContain("行政复议");
        }
    }

    @Test
    void theCorrectionNoticeListsEverythingOnceWithTheLastDay() {
        var caseNumber = requests.isAskedAtTheCounter(DeliveryWay.PORTAL);
        office.completes("office", caseNumber, "userTask_register", Map.of("decision", "correct"));
        office.completes("office", caseNumber, "userTask_requestCorrection", Map.of("decision", "approve", "items", "写明年份\n写明设施名称", "correctionDays", 10));
        office.fires(caseNumber, "serviceTask_issueCorrectionNotice");
        assertThat(text(caseNumber, LetterKind.CORRECTION_NOTICE)).contains("1．写明年份", "2．写明设施名称", "2026年3月16日", "视为放弃申请").doesNotContain("行政复议");
        corrections.byApplicant(caseNumber, "2026 年，养老服务站。", List.of());
        requests.assigns(caseNumber);
        requests.draftsDisclosure(caseNumber);
        requests.signs(caseNumber);
        office.fires(caseNumber, "serviceTask_issueReply");
        assertThat(text(caseNumber, LetterKind.REQUEST_REPLY)).contains("收到您（单位）补正的申请");
    }

    @Test
    void theExtensionNoticeSaysWhyHowLongAndUntilWhen() {
        var caseNumber = requests.isBeingHandled(DeliveryWay.PORTAL);
        extensions.request(caseNumber, 5, "需要向多个科室调取档案。", office.person("staff.elderly"));
        office.completes("leader.assistance", caseNumber, "userTask_approveExtension", Office.APPROVE);
        office.completes("office.director", caseNumber, "userTask_consentExtension", Office.APPROVE);
        office.fires(caseNumber, "serviceTask_issueExtensionNotice");
        assertThat(text(caseNumber, LetterKind.EXTENSION_NOTICE)).contains("2026年3月23日", "因需要向多个科室调取档案，", "延长5个工作日", "2026年3月30日").doesNotContain("行政复议");
    }

    @Test
    void aThirdPartyLearnsWhatIsAskedAndNotWhoAsks() {
        var caseNumber = requests.isBeingHandled(DeliveryWay.PORTAL);
        office.completes("staff.elderly", caseNumber, "userTask_draftReply", Map.of("decision", "consult", "opinion", "涉及收费标准。"));
        office.completes("office", caseNumber, "userTask_consultThirdParty", Map.of("decision", "approve", "concern", "协议中的收费标准。", "interest", "both",
                "name1", "某某养老服务有限公司", "way1", "collect"));
        office.fires(caseNumber, "serviceTask_issueInquiries");
        requests.handsOver(caseNumber, "userTask_deliverInquiry", clock.today());
        assertThat(text(caseNumber, LetterKind.THIRD_PARTY_INQUIRY)).contains("某某养老服务有限公司", "协议中的收费标准。", "商业秘密、个人隐私", "15个工作日")
                .doesNotContain("申请人甲", RequestOffice.SUBJECT);
        assertThat(text(caseNumber, LetterKind.THIRD_PARTY_NOTE)).contains("申请人甲", "不计算在答复期限内").doesNotContain("某某养老服务有限公司");
        office.completes("office", caseNumber, "userTask_recordThirdPartyOpinion",
                Map.of("answer1", "objection", "answeredOn1", "2026-03-02", "reason1", "涉及报价。"));
        var reply = new HashMap<String, Object>(Map.of("kind", "a2", "text", "全文如下。", "override", "事关入住老人的安全。"));
        requests.drafts(caseNumber, reply);
        requests.signs(caseNumber);
        office.fires(caseNumber, "serviceTask_issueThirdPartyDecision");
        assertThat(text(caseNumber, LetterKind.THIRD_PARTY_DECISION)).contains("某某养老服务有限公司", "事关入住老人的安全。", "如对本告知不服", "6个月")
                .doesNotContain("申请人甲", RequestOffice.SUBJECT, "本答复");
    }
}
