package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.DeadlineViews;
import org.gongkai.organization.OpennessOffice;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@GongkaiTest
class TheGuideTest {

    @Autowired
    DeadlineViews deadlines;
    @Autowired
    OpennessOffice office;
    private Document page;

    @BeforeEach
    void open(@Autowired ApplicationContext context) {
        page = new Visitor(context).page("/guide");
    }

    @Test
    @Rule("B.3")
    void itNamesTheDaysThatHoldToday() {
        var reply = deadlines.termsToday(DeadlineKind.REPLY);
        assertThat(page.select(".plain tbody tr").first().text()).isEqualTo("答复申请 %d 个工作日 %d 个工作日（《条例》第三十三条）"
                .formatted(reply.internalDays(), reply.statutoryDays()));
        assertThat(page.select(".plain tbody tr").get(1).text()).contains("最多再加 15 个工作日", "最多再加 20 个工作日");
        assertThat(page.getElementById("complain").text()).contains(deadlines.termsToday(DeadlineKind.COMPLAINT_REPLY).internalDays() + " 个工作日内书面答复");
        assertThat(page.getElementById("apply").text()).contains("信函", "传真", "电子邮件", "电报", "打电话");
    }

    @Test
    void everyEntryOfItsContentsLeadsToAPart() {
        assertThat(page.select(".guide__toc a")).hasSize(10).allSatisfy(link ->
                assertThat(page.getElementById(link.attr("href").substring(1)).tagName()).isEqualTo("section"));
        assertThat(page.select(".guide__text > section")).hasSize(10);
    }

    @Test
    void itSaysWhereToGoAndWhen() {
        assertThat(page.getElementById("office").text()).contains("市民政局政务公开办公室", office.getAddress(), office.getPhone(), office.getHours());
        assertThat(office.getAddress()).isNotBlank();
        assertThat(page.getElementById("office").text()).as("what is not configured is not shown").doesNotContain("传真");
    }

    /** 《个人信息保护法》第十七条: who, for what, which, how long, whose rights and how. */
    @Test
    void itTellsWhatHappensToPersonalData() {
        assertThat(page.select("#privacy dt").eachText()).containsExactly("为什么收集", "收集哪些", "怎样保存", "保存多久", "提供给谁", "您的权利");
    }
}
