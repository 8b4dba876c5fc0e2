package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.gongkai.Office.APPROVE;
import static org.gongkai.Office.LEADER_APPROVES;
import static org.gongkai.Office.SECTION_APPROVES;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@GongkaiTest
@RecordApplicationEvents
class AnnouncementsTest {

    private static final String CASE = "XX-2026-00001";

    @Autowired
    Announcements announcements;
    @Autowired
    Office office;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    PublicationItems items;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ApplicationEvents events;

    @Test
    void anAnnouncementGoesThroughTheWholeReviewAndItsCaseHearsWhenItIsOut() {
        var number = submit("<p>公告正文</p>", "staff.assistance");
        assertThat(office.waitsAt(number)).containsExactly("userTask_proofread");
        office.reviews(number);
        assertThat(events.stream(AnnouncementPublished.class)).isEmpty();

        office.fires(number, "serviceTask_publish");

        var item = items.findById(number).orElseThrow();
        assertThat(events.stream(AnnouncementPublished.class)).singleElement().satisfies(told -> {
            assertThat(told).usingRecursiveComparison().ignoringFields("at")
                    .isEqualTo(new AnnouncementPublished(CASE, "announcement", number, item.getIndexNumber(), null));
            assertThat(told.at()).isCloseTo(item.getPublishedAt(), within(1, ChronoUnit.MILLIS));
        });
        assertThat(events.stream(AnnouncementEnded.class)).isEmpty();
    }

    @Test
    void itsCaseHearsWhenItIsRefusedOrWithdrawn() {
        var refused = submit("<p>一</p>", "staff.assistance");
        office.completes("staff.assistance", refused, "userTask_proofread", APPROVE);
        office.completes("head.assistance", refused, "userTask_sectionReview", Map.of("decision", "reject", "opinion", "理由不充分", "secrecy", "none"));
        var withdrawn = submit("<p>二</p>", "staff.assistance");
        office.completes("staff.assistance", withdrawn, "userTask_proofread", Map.of("decision", "return", "opinion", "数字有误"));
        office.completes("staff.assistance", withdrawn, "userTask_revise", Map.of("decision", "reject", "opinion", "不再征求"));

        assertThat(events.stream(AnnouncementEnded.class)).containsExactly(
                new AnnouncementEnded(CASE, "announcement", refused, ItemState.REJECTED),
                new AnnouncementEnded(CASE, "announcement", withdrawn, ItemState.WITHDRAWN));
    }

    @Test
    void nobodyHearsOfAnItemThatSpeaksForNoCase() {
        var number = office.submits("staff.assistance", Office.notice(LocalDate.of(2026, 1, 5)));
        office.reviews(number);
        office.fires(number, "serviceTask_publish");

        assertThat(events.stream(AnnouncementPublished.class)).isEmpty();
    }

    @Test
    void theSignatureBindsForWhichCaseItSpeaks() {
        var number = submit("<p>公告正文</p>", "staff.assistance");
        office.completes("staff.assistance", number, "userTask_proofread", APPROVE);
        office.completes("head.assistance", number, "userTask_sectionReview", SECTION_APPROVES);
        office.completes("leader.assistance", number, "userTask_leaderReview", LEADER_APPROVES);
        office.completes("director", number, "userTask_headSign", APPROVE);

        jdbc.update("update publication_item set announces_case = 'XX-2026-00002' where case_number = ?", number);

        assertThatThrownBy(() -> office.fires(number, "serviceTask_publish")).hasStackTraceContaining("稿件内容与签发时不一致");
        assertThat(events.stream(AnnouncementPublished.class)).isEmpty();
    }

    @Test
    void onlyWhoMayDraftForTheUnitHandsOneInAndItsWordsKeepTheRulesOfEveryItem() {
        assertThatThrownBy(() -> submit("<p>一</p>", "staff.elderly")).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> submit("<p>一</p>", "head.assistance")).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> submit("<p> </p>", "staff.assistance")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> announcements.submit(announcement("<p>一</p>"), office.person("staff.assistance")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private String submit(String body, String author) {
        return transaction.execute(status -> announcements.submit(announcement(body), office.person(author)));
    }

    private static Announcement announcement(String body) {
        return new Announcement(CASE, "announcement", "关于某办法公开征求意见的公告", body, "assistance", Category.E02);
    }
}
