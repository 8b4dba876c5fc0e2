package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.gongkai.publication.Category;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@GongkaiTest
class TheCatalogueTest {

    private final String word = Press.uniqueWord();
    private Visitor visitor;
    private Press press;

    @BeforeEach
    void open(@Autowired ApplicationContext context) {
        visitor = new Visitor(context);
        press = new Press(context);
    }

    @Test
    @Rule({"R-36", "B.1"})
    void itsColumnsAreThoseTheRegulationNames() {
        var number = press.publishes(word + "通知", "<p>自下月起调整标准。</p>");

        var page = visitor.page("/catalogue?q=" + Visitor.encoded(word));
        var row = page.selectFirst("tbody tr");

        assertThat(page.select("thead th").eachText()).containsExactly("索引号", "名称", "内容概述", "生成日期", "公开日期", "责任单位");
        assertThat(row.child(0).text()).isEqualTo(number);
        assertThat(row.child(1).text()).isEqualTo(word + "通知");
        assertThat(row.child(2).text()).isEqualTo("自下月起调整标准。");
        assertThat(row.child(5).text()).isEqualTo("社会救助科");
    }

    @Test
    @Rule({"R-25", "R-26", "R-27", "R-28", "R-29", "R-30", "R-31", "R-32", "R-33", "R-34", "R-35"})
    void itHoldsTheElevenPublicCategoriesAndNoOther() {
        var titles = Arrays.stream(Category.values()).filter(category -> !category.internal()).map(Category::title).toList();

        assertThat(visitor.page("/").select(".shelf__name").eachText()).isEqualTo(titles).hasSize(11);
        assertThat(visitor.page("/catalogue").select(".browse__categories li a span:first-child").eachText().subList(1, 12)).isEqualTo(titles);
        for (var i = 1; i <= titles.size(); i++) {
            assertThat(visitor.page("/catalogue?category=E%02d".formatted(i)).selectFirst("h1").text()).isEqualTo(titles.get(i - 1));
        }
    }

    @Test
    @Rule("R-36")
    void aCategoryShowsItsOwnItemsAndCountsThem() {
        var before = visitor.json("/api/public/items?category=E10").get("total").asInt();
        press.publishes(word + "收费目录", "<p>正文</p>", Category.E10, null);

        assertThat(visitor.page("/catalogue?category=E10&q=" + Visitor.encoded(word)).select("tbody tr")).hasSize(1);
        assertThat(visitor.page("/catalogue?category=E09&q=" + Visitor.encoded(word)).select("tbody tr")).isEmpty();
        assertThat(visitor.page("/catalogue").selectFirst(".browse__categories a[href$=E10] .count").text()).isEqualTo(String.valueOf(before + 1));
    }

    @Test
    @Rule("R-36")
    void twentyItemsStandOnAPageAndTheNewestIsFirst() {
        List<String> numbers = new ArrayList<>();
        for (var i = 0; i < 21; i++) {
            numbers.add(0, press.publishes(word + "第" + i + "号", "<p>正文</p>"));
        }
        var path = "/catalogue?q=" + Visitor.encoded(word);

        var first = visitor.page(path);
        var second = visitor.page(first.selectFirst("a[rel=next]").attr("href"));

        assertThat(first.select("tbody .c-number").eachText()).isEqualTo(numbers.subList(0, 20));
        assertThat(second.select("tbody .c-number").eachText()).isEqualTo(numbers.subList(20, 21));
        assertThat(first.selectFirst(".result-count").text()).contains("共 21 条").contains("第 1 / 2 页");
        assertThat(second.title()).contains("第2页");
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(visitor.page(path + "&page=3").text()).contains("没有第 3 页").contains("回到第一页");
        assertThat(visitor.json("/api/public/items?page=2&q=" + Visitor.encoded(word)).get("items")).hasSize(1);
    }

    @Test
    void aPageThatIsNoNumberIsTheFirstAndNoNumberIsTooLarge() {
        press.publishes(word + "通知", "<p>正文</p>");
        var path = "/catalogue?q=" + Visitor.encoded(word) + "&page=";

        for (var page : List.of("x", "", "0", "-1", "99999999999999999999")) {
            assertThat(visitor.page(path + page).select("tbody tr")).as(page).hasSize(1);
        }
        assertThat(visitor.status(path + "9999999")).isEqualTo(200);
        assertThat(visitor.status("/api/public/items?page=2147483647")).isEqualTo(200);
        assertThat(visitor.json("/api/public/items?page=-5").get("page").asInt()).isEqualTo(1);
    }
}
