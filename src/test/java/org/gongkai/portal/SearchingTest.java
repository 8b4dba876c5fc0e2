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
@Rule({"R-36", "B.2"})
class SearchingTest {

    private final String word = Press.uniqueWord();
    private Visitor visitor;
    private Press press;

    @BeforeEach
    void open(@Autowired ApplicationContext context) {
        visitor = new Visitor(context);
        press = new Press(context);
    }

    @Test
    void itLooksInTitlesAndTextsCountsAndMarksWhatItFound() {
        press.publishes(word + "公告", "<p>正文</p>");
        press.publishes("另一个公告", "<p>" + "前文。".repeat(100) + word + "在后面。</p>");

        var page = visitor.page("/search?q=" + Visitor.encoded(word));

        assertThat(page.selectFirst(".result-count").text()).isEqualTo("找到 2 条包含“" + word + "”的信息");
        assertThat(page.select(".results mark").eachText()).containsExactly(word, word);
        assertThat(page.select(".results__text").first().text()).startsWith("……").contains(word + "在后面");
        assertThat(page.title()).isEqualTo("“" + word + "”的检索结果 - 信息检索 - 市民政局政务公开");
        assertThat(page.selectFirst("#q").attr("value")).isEqualTo(word);
    }

    @Test
    void percentUnderscoreAndExclamationMarkAreOnlyThemselves() {
        press.publishes("甲100%" + word, "<p>正文</p>");
        press.publishes("乙100分" + word, "<p>正文</p>");
        press.publishes("丙100_" + word, "<p>正文</p>");
        press.publishes("丁100!" + word, "<p>正文</p>");

        assertThat(titlesWith("100%" + word)).isEqualTo("甲100%" + word);
        assertThat(titlesWith("100_" + word)).isEqualTo("丙100_" + word);
        assertThat(titlesWith("100!" + word)).isEqualTo("丁100!" + word);
    }

    @Test
    void markupIsNoText() {
        press.publishes("办事网址", "<p><a href=\"https://example.org/" + word + "\">网址</a></p>");
        assertThat(visitor.page("/search?q=" + Visitor.encoded(word)).select(".results h2")).isEmpty();
    }

    @Test
    void whoFindsNothingIsToldWhatToDo() {
        var page = visitor.page("/search?category=E07&q=" + Visitor.encoded(word));

        assertThat(page.selectFirst(".empty h2").text()).isEqualTo("没有找到包含“" + word + "”的信息");
        assertThat(page.select(".empty a").eachAttr("href")).containsExactly("/search?q=" + Visitor.encoded(word), "/catalogue");
    }

    @Test
    void aCategoryNarrowsTheSearch() {
        press.publishes(word + "收费", "<p>正文</p>", Category.E10, null);
        press.publishes(word + "通知", "<p>正文</p>");

        assertThat(visitor.page("/search?category=E10&q=" + Visitor.encoded(word)).select(".results h2").eachText()).containsExactly(word + "收费");
    }

    @Test
    void wordsOfAnyKindAreAnswered() {
        for (var words : new String[] {"%", "_", "'", "\"", "\\", "<script>", "{0}", "${7*7}", "　", "𠮷", "x".repeat(5000)}) {
            assertThat(visitor.status("/search?q=" + Visitor.encoded(words))).as(words).isEqualTo(200);
            assertThat(visitor.status("/catalogue?q=" + Visitor.encoded(words))).as(words).isEqualTo(200);
        }
        assertThat(visitor.page("/search?q=" + Visitor.encoded("<script>${7*7}")).select("script")).isEmpty();
        for (var path : new String[] {"/search?q=", "/catalogue?q=", "/api/public/items?q="}) {
            assertThat(visitor.status(path + Visitor.encoded("\u0000"))).as(path).isEqualTo(400);
        }
    }

    private String titlesWith(String words) {
        return String.join(",", visitor.page("/search?q=" + Visitor.encoded(words)).select(".results h2 a").eachText());
    }
}
