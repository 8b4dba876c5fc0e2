package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.gongkai.citizen.IdType;
import org.gongkai.citizen.ProgressStep;
import org.gongkai.citizen.Receipt;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.DeadlineView;
import org.gongkai.deadline.Light;
import org.gongkai.problem.FormFaults;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The parts every form for citizens is made of, rendered with and without faults. */
@GongkaiTest
@Rule("B.9")
class PartsOfPublicPagesTest {

    private static final FormFaults FAULTS = new FormFaults(Map.of("name", "请填写姓名。", "agent.phone", "电话号码有误。", "idType", "请选择。",
            "kind", "请选择申请人类型。", "description", "请填写所需信息。", "files", "文件不能上传。", "informed", "请勾选。"),
            List.of("idType", "name", "agent.phone", "kind", "description", "files", "informed"));

    @Autowired
    WebApplicationContext application;
    @Autowired
    ThymeleafViewResolver views;

    @Test
    void everyFieldIsNamedAndItsHintIsReadWithIt() throws Exception {
        var page = page(FormFaults.NONE);

        page.select("main :is(input:not([type=hidden]), select, textarea)").forEach(field ->
                assertThat(page.select("label[for=" + field.id() + "]")).as(field.outerHtml()).hasSize(1));
        assertThat(page.getElementById("f-agent-phone").attr("aria-describedby")).isEqualTo("f-agent-phone-hint");
        assertThat(page.getElementById("f-agent-phone").attributes().asList().toString()).contains("name=\"agent.phone\"", "type=\"tel\"",
                "value=\"&lt;b&gt;1\"", "maxlength=\"20\"", "inputmode=\"tel\"");
        assertThat(page.getElementById("f-name").attr("aria-required")).isEqualTo("true");
        assertThat(page.getElementById("f-name").hasAttr("aria-describedby")).isFalse();
        assertThat(page.getElementById("f-description").wholeText()).isEqualTo("第一行\n第二行");
        assertThat(page.getElementById("f-description-hint").text()).isEqualTo("最多 2000 个字。");
        assertThat(page.select("#f-kind option").eachText()).containsExactly("请选择", "居民身份证", "护照", "统一社会信用代码", "其他证件");
        assertThat(page.select("#f-kind option[selected]").val()).isEqualTo("PASSPORT");
        assertThat(page.select("input[name=idType][checked]").eachAttr("value")).containsExactly("CREDIT_CODE");
        assertThat(page.select("label[for=f-idType-OTHER] small").text()).isEqualTo("例如军官证");
        assertThat(page.getElementById("f-informed").hasAttr("checked")).isTrue();
        assertThat(page.select("[aria-invalid], .field__error, #faults")).isEmpty();
        assertThat(page.getElementById("f-code").val()).as("a code is never filled in").isEmpty();
        assertIdsAndReferences(page);
    }

    @Test
    void everyFaultStandsOnTopLeadsToItsFieldAndIsReadWithIt() throws Exception {
        var page = page(FAULTS);

        assertThat(page.select("#faults li").eachText()).containsExactly("请选择。", "请填写姓名。", "电话号码有误。", "请选择申请人类型。",
                "请填写所需信息。", "文件不能上传。", "请勾选。");
        page.select("#faults a").forEach(link -> {
            var block = page.selectFirst("#sheet [id=" + link.attr("href").substring(1) + "]");
            assertThat(block).as(link.attr("href")).isNotNull();
            assertThat(block.selectFirst(".field__error").text()).isEqualTo(link.text());
            var described = block.selectFirst("[aria-invalid=true]");
            assertThat(List.of(described.attr("aria-describedby").split(" "))).contains(block.selectFirst(".field__error").id());
        });
        assertThat(page.getElementById("f-agent-phone").attr("aria-describedby")).isEqualTo("f-agent-phone-hint f-agent-phone-fault");
        assertThat(page.getElementById("f-name").val()).as("what was typed is kept").isEqualTo("申请人甲");
        assertIdsAndReferences(page);
    }

    @Test
    void aCaseIsFollowedInWordsAndDates() throws Exception {
        var page = page(FormFaults.NONE);

        assertThat(page.select(".progress li").eachText()).containsExactly("提交申请 已完成 2026-11-23", "受理 办理中 等待补正", "答复 未开始");
        assertThat(page.select(".progress [aria-current=step] .progress__title").text()).isEqualTo("受理");
        assertThat(page.select(".dates dd").eachText()).containsExactly("2026年12月14日预计暂定", "2026年12月21日预计暂定");
        assertThat(page.select(".facts--case div").eachText()).containsExactly("案件编号 SQ-2026-00001");
        assertThat(page.select(".receipt dd").eachText()).containsExactly("SQ-2026-00001", "ABCDEFGHJK");
        assertThat(page.select(".with-code").attr("method")).isEqualTo("post");
        assertThat(page.select("a[href*=ABCDEFGHJK], form[action*=ABCDEFGHJK]")).as("no code in an address").isEmpty();
    }

    @Test
    void nothingNeedsAScript() throws Exception {
        assertThat(page(FAULTS).select("script, [onclick], [onchange], [style]")).isEmpty();
    }

    private static void assertIdsAndReferences(Document page) {
        // The sample shows the form and the way to follow a case on one page; a field's id is its name's.
        assertThat(page.select("main [id]").eachAttr("id")).doesNotHaveDuplicates();
        for (Element element : page.select("[aria-describedby], [aria-labelledby]")) {
            for (var id : (element.attr("aria-describedby") + " " + element.attr("aria-labelledby")).strip().split(" ")) {
                assertThat(page.getElementById(id)).as(id).isNotNull();
            }
        }
    }

    private Document page(FormFaults faults) throws Exception {
        Map<String, Object> model = new HashMap<>();
        model.put("faults", faults);
        model.put("idTypes", IdType.values());
        model.put("chosen", IdType.CREDIT_CODE);
        model.put("hints", Map.of("OTHER", "例如军官证"));
        model.put("breaks", "\n");
        model.put("receipt", new Receipt("SQ-2026-00001", "ABCDEFGHJK"));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("案件编号", "SQ-2026-00001");
        facts.put("转交", null);
        model.put("facts", facts);
        model.put("steps", List.of(ProgressStep.done("提交申请", "2026-11-23"), ProgressStep.current("受理", "等待补正"), ProgressStep.ahead("答复")));
        model.put("deadline", new DeadlineView("SQ-2026-00001", DeadlineKind.REPLY, "assistance", LocalDate.of(2026, 11, 23),
                LocalDate.of(2026, 12, 14), "15 个工作日", LocalDate.of(2026, 12, 21), "20 个工作日", "原定内部期限 2026-12-10", true, true, true, Light.GREEN,
                0, "0 个工作日", List.of(), null, "正常", null));
        var request = new MockHttpServletRequest(application.getServletContext(), "GET", "/requests/new");
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, application);
        var response = new MockHttpServletResponse();
        views.resolveViewName("portal/parts-sample", Locale.CHINA).render(model, request, response);
        return Jsoup.parse(response.getContentAsString());
    }
}
