package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.gongkai.publication.Category;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@GongkaiTest
class PublicApiTest {

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
    void aListNamesEveryItemWithWhatTheRegulationAsks() {
        var number = press.publishes(word + "通知", "<p>正文</p>");

        var list = visitor.json("/api/public/items?category=E07&q=" + Visitor.encoded(word));
        var item = list.get("items").get(0);

        assertThat(list.fieldNames()).toIterable().containsExactly("items", "total", "page");
        assertThat(list.get("total").asInt()).isEqualTo(1);
        assertThat(list.get("page").asInt()).isEqualTo(1);
        assertThat(item.fieldNames()).toIterable().containsExactly("indexNumber", "title", "category", "categoryName", "unit", "firstResponsible",
                "generatedOn", "publishedAt", "summary", "url");
        assertThat(item.get("indexNumber").asText()).isEqualTo(number);
        assertThat(item.get("categoryName").asText()).isEqualTo("规范性文件");
        assertThat(item.get("unit").asText()).isEqualTo("社会救助科");
        assertThat(item.get("publishedAt").asText()).matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?\\+08:00");
        assertThat(visitor.page(item.get("url").asText()).selectFirst("h1").text()).isEqualTo(word + "通知");
    }

    @Test
    void anItemBringsItsTextAndItsFiles() {
        var number = press.publishes(word + "通知", "<p>正文</p>", Category.E07, null, Press.pdf("名录.pdf"));

        var item = visitor.json("/api/public/items/" + number);
        var file = item.get("attachments").get(0);

        assertThat(item.get("title").asText()).isEqualTo(word + "通知");
        assertThat(item.get("body").asText()).isEqualTo("<p>正文</p>");
        assertThat(file.fieldNames()).toIterable().containsExactly("fileName", "mediaType", "size", "url");
        assertThat(file.get("fileName").asText()).isEqualTo("名录.pdf");
        assertThat(visitor.get(file.get("url").asText()).body()).hasSize(file.get("size").asInt());
    }

    @Test
    void whatIsNotThereIsAProblemInChinese() {
        var answer = visitor.get("/api/public/items/E07-2019-99999");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(visitor.json("/api/public/items/E07-2019-99999").get("title").asText()).isEqualTo("没有找到");
    }

    @Test
    void whatCannotBeAskedIsAProblemThatNamesTheField() {
        for (var category : new String[] {"E99", "I01", "e07"}) {
            assertThat(visitor.status("/api/public/items?category=" + category)).isEqualTo(400);
            assertThat(visitor.json("/api/public/items?category=" + category).at("/errors/category").asText()).contains("E01 至 E11");
        }
        assertThat(visitor.json("/api/public/items?q=" + "x".repeat(101)).at("/errors/q").asText()).contains("100");
        assertThat(visitor.status("/api/public/items?page=x")).isEqualTo(400);
    }
}
