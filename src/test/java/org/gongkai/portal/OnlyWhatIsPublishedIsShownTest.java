package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.List;

import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.gongkai.publication.Category;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@GongkaiTest
class OnlyWhatIsPublishedIsShownTest {

    private final String word = Press.uniqueWord();
    private Visitor visitor;
    private Press press;
    private ApplicationContext application;

    @BeforeEach
    void open(@Autowired ApplicationContext context) {
        visitor = new Visitor(context);
        press = new Press(context);
        application = context;
    }

    @Test
    @Rule({"R-47", "R-37"})
    void whatIsPublishedIsAtOnceOnEveryListAndHasItsPage() {
        afterEverythingElse();
        var number = press.publishes(word + "公告", "<p>正文</p>");

        for (var list : List.of("/", "/catalogue", "/catalogue?category=E07", "/search?q=" + Visitor.encoded(word))) {
            assertThat(visitor.page(list).select("a[href='/items/" + number + "']").text()).as(list).isEqualTo(word + "公告");
        }
        assertThat(visitor.page("/items/" + number).selectFirst("h1").text()).isEqualTo(word + "公告");
        assertThat(visitor.json("/api/public/items/" + number).get("title").asText()).isEqualTo(word + "公告");
        assertThat(visitor.page("/catalogue").selectFirst(".page-head__note time").text())
                .isEqualTo(visitor.page("/items/" + number).select(".facts dt:contains(公开日期) + dd").text());
    }

    /** Other tests let time pass: what they published then is newer than anything of today. */
    private void afterEverythingElse() {
        var newest = application.getBean(JdbcTemplate.class).queryForObject("select max(published_at) from publication_item", Timestamp.class);
        var clock = application.getBean(OfficeClock.class);
        if (newest != null && newest.toInstant().isAfter(clock.instant())) {
            clock.travelTo(newest.toInstant().plusSeconds(1));
        }
    }

    @AfterEach
    void backToToday() {
        application.getBean(OfficeClock.class).reset();
    }

    @Test
    @Rule("R-47")
    void whatStillWaitsForItsReviewIsNowhere() {
        var caseNumber = press.submits(word + "草稿", "<p>正文</p>", Category.E07, null);

        assertNowhere(word + "草稿");
        assertThat(visitor.status("/items/" + caseNumber)).isEqualTo(404);
        assertThat(visitor.status("/api/public/items/" + caseNumber)).isEqualTo(404);
    }

    @Test
    @Rule({"R-39", "R-40", "R-41", "R-42"})
    void whatIsForStaffOnlyIsNowhere() {
        for (var category : List.of(Category.I01, Category.I02, Category.I03, Category.I04)) {
            var number = press.publishes(word + category.title(), "<p>正文</p>", category, null);

            assertThat(number).startsWith(category.name());
            assertNowhere(word + category.title());
            assertThat(visitor.status("/items/" + number)).isEqualTo(404);
            assertThat(visitor.status("/api/public/items/" + number)).isEqualTo(404);
            assertThat(visitor.status("/catalogue?category=" + category)).isEqualTo(404);
            assertThat(visitor.status("/search?category=" + category)).isEqualTo(404);
            assertThat(visitor.status("/api/public/items?category=" + category)).isEqualTo(400);
        }
    }

    @Test
    void whatIsUnpublishedIsAnsweredLikeWhatNeverExisted() {
        var internal = press.publishes(word + "经费", "<p>正文</p>", Category.I01, null);

        assertThat(visitor.page("/items/" + internal).body().html()).isEqualTo(visitor.page("/items/I01-2019-99999").body().html());
    }

    @Test
    void aFileOfAnUnpublishedItemCannotBeHadByGuessing() {
        var caseNumber = press.submits(word + "草稿", "<p>正文</p>", Category.E07, null, Press.pdf("草稿.pdf"));
        var internal = press.publishes(word + "内部", "<p>正文</p>", Category.I01, null, Press.pdf("内部.pdf"));
        var published = press.publishes(word + "公告", "<p>正文</p>", Category.E07, null, Press.pdf("公告.pdf"));
        var draftFile = press.fileOf(word + "草稿");
        var internalFile = press.fileOf(word + "内部");

        assertThat(visitor.status("/items/" + published + "/attachments/" + press.fileOf(word + "公告"))).isEqualTo(200);
        for (var guess : List.of(published + "/attachments/" + draftFile, published + "/attachments/" + internalFile,
                caseNumber + "/attachments/" + draftFile, internal + "/attachments/" + internalFile, published + "/attachments/none")) {
            assertThat(visitor.status("/items/" + guess)).as(guess).isEqualTo(404);
        }
    }

    private void assertNowhere(String title) {
        for (var path : List.of("/", "/catalogue", "/catalogue?q=" + Visitor.encoded(title), "/search?q=" + Visitor.encoded(title))) {
            assertThat(visitor.page(path).select("main a").eachText()).as(path).doesNotContain(title);
        }
        assertThat(visitor.json("/api/public/items?q=" + Visitor.encoded(title)).get("total").asInt()).isZero();
    }
}
