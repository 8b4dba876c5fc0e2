package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.gongkai.publication.Category;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@GongkaiTest
@Rule("B.9")
class EverybodyCanReadThePagesTest {

    private final Map<String, Document> pages = new HashMap<>();
    private Visitor visitor;

    @BeforeEach
    void open(@Autowired ApplicationContext context) {
        visitor = new Visitor(context);
        var number = new Press(context).publishes("养老机构名录", "<h2>一</h2><p>正文</p><h3>（一）</h3><p>正文</p>", Category.E06, null, Press.pdf("名录.pdf"));
        for (var path : List.of("/", "/catalogue", "/catalogue?category=E06", "/catalogue?category=E03", "/search", "/search?q=%E5%90%8D",
                "/search?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA%E8%AF%8D", "/items/" + number, "/items/none", "/working-days",
                "/working-days?from=2026-12-20&days=20", "/working-days?from=x&days=0", "/guide",
                "/requests/new", "/requests/track", "/complaints/new", "/complaints/track", "/consultations", "/hearings")) {
            pages.put(path, visitor.page(path));
        }
    }

    @Test
    void everyPageIsChineseHasItsOwnTitleAndOneMainHeading() {
        Set<String> titles = new LinkedHashSet<>();
        pages.forEach((path, page) -> {
            assertThat(page.selectFirst("html").attr("lang")).as(path).isEqualTo("zh-CN");
            assertThat(page.select("meta[name=viewport]")).as(path).hasSize(1);
            assertThat(page.title()).as(path).endsWith("市民政局政务公开");
            assertThat(page.select("h1")).as(path).hasSize(1);
            titles.add(page.title());
        });
        // The calculator keeps its title whatever it is asked.
        assertThat(titles).hasSize(pages.size() - 2);
    }

    @Test
    void headingsLeaveNoLevelOut() {
        pages.forEach((path, page) -> {
            var level = 0;
            for (var heading : page.select("h1, h2, h3, h4, h5, h6")) {
                var next = heading.tagName().charAt(1) - '0';
                assertThat(next).as("%s: %s", path, heading.text()).isLessThanOrEqualTo(Math.max(level, 1) + 1);
                level = next;
            }
        });
    }

    @Test
    void everyPageHasItsLandmarksAndAWayPastTheHead() {
        pages.forEach((path, page) -> {
            for (var landmark : List.of("body > header", "body > main", "body > footer")) {
                assertThat(page.select(landmark)).as("%s %s", path, landmark).hasSize(1);
            }
            assertThat(page.select("body a").first().attr("href")).as(path).isEqualTo("#content");
            assertThat(page.selectFirst("main").id()).isEqualTo("content");
            page.select("nav").forEach(nav -> assertThat(isNamed(nav, page)).as("%s: %s", path, nav.className()).isTrue());
        });
    }

    @Test
    void theNavigationNamesThePageOneIsOn() {
        Map<String, String> current = Map.of("/", "首页", "/catalogue?category=E06", "公开目录", "/search", "信息检索", "/guide", "公开指南",
                "/working-days", "期限计算");
        current.forEach((path, entry) ->
                assertThat(pages.get(path).select(".site-nav [aria-current=page]").eachText()).as(path).containsExactly(entry));
        pages.forEach((path, page) -> assertThat(page.select(".site-nav a").eachText()).as(path).containsExactly("首页", "公开目录", "信息检索",
                "依申请公开", "投诉举报", "征求意见", "听证", "公开指南", "期限计算"));
    }

    @Test
    void everyFieldHasALabelAndEveryPictureWordsOrNone() {
        pages.forEach((path, page) -> {
            page.select("input:not([type=hidden]), select, textarea").forEach(field ->
                    assertThat(page.select("label[for=" + field.id() + "]")).as("%s: %s", path, field).hasSize(1));
            page.select("svg").forEach(picture -> assertThat(picture.attr("aria-hidden")).as(path).isEqualTo("true"));
            page.select("img").forEach(picture -> assertThat(picture.hasAttr("alt")).as(path).isTrue());
            page.select("table").forEach(table -> assertThat(table.select("caption")).as(path).hasSize(1));
        });
    }

    @Test
    void noIdIsGivenTwiceAndEveryReferenceIsMet() {
        pages.forEach((path, page) -> {
            assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
            for (var attribute : List.of("aria-labelledby", "aria-describedby")) {
                page.select("[" + attribute + "]").forEach(element -> assertThat(element.attr(attribute).split(" "))
                        .as("%s: %s", path, element.tag()).allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull()));
            }
        });
    }

    @Test
    void noPageNeedsAScript() {
        pages.forEach((path, page) -> {
            assertThat(page.select("script, [onclick], [onchange], [onload], a[href^=javascript]")).as(path).isEmpty();
            assertThat(page.select("[style]")).as(path).isEmpty();
        });
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Set<String> links = new LinkedHashSet<>();
        pages.values().forEach(page -> {
            links.addAll(page.select("a[href^=/], link[href^=/]").eachAttr("href"));
            page.select("form").forEach(form -> links.add(form.attr("action")));
        });
        List<String> dead = new ArrayList<>();
        links.forEach(link -> {
            if (visitor.status(link) != 200) {
                dead.add(link);
            }
        });
        assertThat(dead).isEmpty();
    }

    @Test
    void whoComesToAnAddressThatIsGoneFindsWaysOn() {
        assertThat(visitor.status("/items/none")).isEqualTo(404);
        assertThat(pages.get("/items/none").selectFirst("h1").text()).isEqualTo("没有找到您要的信息");
        assertThat(pages.get("/items/none").select("main a").eachAttr("href")).containsExactly("/catalogue", "/");
        assertThat(pages.get("/items/none").select("main form").attr("action")).isEqualTo("/search");
    }

    private static boolean isNamed(Element element, Document page) {
        return element.hasAttr("aria-label") || page.getElementById(element.attr("aria-labelledby")) != null;
    }
}
