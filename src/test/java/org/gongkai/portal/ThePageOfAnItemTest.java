package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.gongkai.publication.Category;
import org.gongkai.publication.Reprint;
import org.gongkai.publication.ReprintClass;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@GongkaiTest
class ThePageOfAnItemTest {

    private static final String LINK = "https://www.gov.cn/zhengce/content/202401/content_6926087.htm?a=1&b=2";

    private final String word = Press.uniqueWord();
    private Visitor visitor;
    private Press press;

    @BeforeEach
    void open(@Autowired ApplicationContext context) {
        visitor = new Visitor(context);
        press = new Press(context);
    }

    @Test
    @Rule({"R-09", "R-17", "B.1"})
    void itShowsWhatTheCatalogueMustSayOfAnItem() {
        var number = press.publishes(word + "通知", "<p>正文</p>");

        var page = visitor.page("/items/" + number);

        assertThat(fact(page, "索引号")).isEqualTo(number);
        assertThat(fact(page, "类别")).isEqualTo("规范性文件");
        assertThat(fact(page, "责任单位")).isEqualTo("社会救助科");
        assertThat(fact(page, "第一责任人")).isEqualTo("社会救助科负责人");
        assertThat(fact(page, "生成日期")).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(fact(page, "公开日期")).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(fact(page, "来源")).isEqualTo("市民政局");
        assertThat(page.title()).isEqualTo(word + "通知 - 市民政局政务公开");
        assertThat(page.select("meta[name=ArticleTitle]").attr("content")).isEqualTo(word + "通知");
        assertThat(page.select("meta[name=PubDate]").attr("content")).matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");
        assertThat(page.select(".crumbs li").eachText()).containsExactly("首页", "公开目录", "规范性文件", "正文");
    }

    @Test
    void theTextStandsThereAsItWasSigned() {
        var body = "<h2>一、标准</h2><p style=\"text-indent: 2em\">每月 <strong>680</strong> 元。</p>"
                + "<table><thead><tr><th scope=\"col\">类别</th></tr></thead><tbody><tr><td>城市 &lt;A&amp;B&gt;</td></tr></tbody></table>";
        var number = press.publishes(word + "通知", body);

        assertThat(visitor.page("/items/" + number).selectFirst(".article__body").html()).isEqualTo(body);
        assertThat(visitor.json("/api/public/items/" + number).get("body").asText()).isEqualTo(body);
    }

    @Test
    void aTitleIsTextWhateverStandsInIt() {
        var title = word + " <script>alert(1)</script> “&”";
        var number = press.publishes(title, "<p>正文</p>");

        var page = visitor.page("/items/" + number);

        assertThat(page.selectFirst("h1").text()).isEqualTo(title);
        assertThat(page.select("script")).isEmpty();
        assertThat(visitor.page("/search?q=" + Visitor.encoded(word)).selectFirst(".results h2 a").text()).isEqualTo(title);
    }

    @Test
    @Rule("R-98")
    void aReprintSaysWhereWhenAndFromWhichAddress() {
        var reprint = new Reprint(ReprintClass.CENTRAL, "中国政府网", LINK, LocalDate.of(2024, 1, 15), "经办人电话核实");
        var number = press.publishes(word + "意见", "<p>正文</p>", Category.E07, reprint);

        var label = visitor.page("/items/" + number).selectFirst(".reprint");
        var json = visitor.json("/api/public/items/" + number).get("reprint");

        assertThat(fact(label, "转载来源网站")).isEqualTo("中国政府网");
        assertThat(fact(label, "转载时间")).isEqualTo("2024-01-15");
        assertThat(fact(label, "转载链接")).isEqualTo(LINK);
        assertThat(label.select("a").attr("href")).isEqualTo(LINK);
        assertThat(fact(visitor.page("/items/" + number), "来源")).isEqualTo("中国政府网");
        assertThat(json.get("site").asText()).isEqualTo("中国政府网");
        assertThat(json.get("link").asText()).isEqualTo(LINK);
        assertThat(json.get("at").asText()).isEqualTo("2024-01-15");
        assertThat(visitor.page("/items/" + number).text()).doesNotContain("经办人电话核实");
    }

    @Test
    @Rule("R-98")
    void whatIsTheBureausOwnCarriesNoSuchLabel() {
        var number = press.publishes(word + "通知", "<p>正文</p>");

        assertThat(visitor.page("/items/" + number).select(".reprint")).isEmpty();
        assertThat(visitor.json("/api/public/items/" + number).get("reprint").isNull()).isTrue();
    }

    @Test
    @Rule("B.2")
    void aFileIsDownloadedUnderItsChineseNameAndNeverOpenedAsAPage() {
        var number = press.publishes(word + "通知", "<p>正文</p>", Category.E07, null, Press.pdf("低保标准 对照表.pdf"));
        var link = visitor.page("/items/" + number).selectFirst(".files a");

        var answer = visitor.get(link.attr("href"));

        assertThat(link.parent().text()).contains("低保标准 对照表.pdf").contains("PDF，1 KB");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;")
                .endsWith("filename*=UTF-8''%E4%BD%8E%E4%BF%9D%E6%A0%87%E5%87%86%20%E5%AF%B9%E7%85%A7%E8%A1%A8.pdf");
        assertThat(answer.body()).isEqualTo(Press.pdf("").content());
    }

    private static String fact(Element place, String name) {
        return place.select("dt:containsOwn(" + name + ") + dd").first().text();
    }
}
