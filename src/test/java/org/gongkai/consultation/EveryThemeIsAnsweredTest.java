package org.gongkai.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.Office.APPROVE;

import java.util.List;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.CaseOpinion;
import org.gongkai.casefile.Opinions;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** R-67, 第十八条: nothing the public has said is left without an answer, and three different persons stand for it. */
@GongkaiTest
@Rule("R-67")
class EveryThemeIsAnsweredTest {

    @Autowired
    Office office;
    @Autowired
    Consulting consulting;
    @Autowired
    ConsultationFiles files;
    @Autowired
    Theming theming;
    @Autowired
    OpinionBox box;
    @Autowired
    Opinions opinions;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    OfficeClock clock;

    private Course course;
    private String caseNumber;

    @BeforeEach
    void twoOpinionsToSort() {
        course = new Course(office, consulting, files, theming, box, clock);
        caseNumber = course.open();
        course.says(caseNumber, "甲");
        course.says(caseNumber, "乙");
        course.closed(caseNumber);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void anOpinionWithoutAThemeKeepsTheSummaryBack() {
        course.answered(caseNumber, "甲类", ThemeResult.ADOPTED, 1);
        assertRefused("还有 1 条意见没有归入主题");
    }

    @Test
    void aThemeWithoutResultOrReasonKeepsTheSummaryBack() {
        var person = office.person("staff.assistance");
        var theme = theming.add(caseNumber, "全部", person);
        theming.assign(caseNumber, List.of(1, 2), theme, person);
        assertRefused("主题“全部”还没有填写采纳情况和理由");
        theming.answer(caseNumber, theme, "全部", ThemeResult.NOT_ADOPTED, " ", person);
        assertRefused("主题“全部”还没有填写采纳情况和理由");
        theming.answer(caseNumber, theme, "全部", null, "与上位法不符", person);
        assertRefused("主题“全部”还没有填写采纳情况和理由");
    }

    @Test
    void aThemeWithoutOpinionsIsNoTheme() {
        course.answered(caseNumber, "全部", ThemeResult.ADOPTED, 1, 2);
        theming.add(caseNumber, "空的", office.person("staff.assistance"));
        assertRefused("主题“空的”下没有意见");
    }

    @Test
    void anOpinionThatCameLateMayBeLeftWithoutATheme() {
        course.answered(caseNumber, "全部", ThemeResult.ADOPTED, 1, 2);
        box.enter(caseNumber, new OpinionEntry(null, null, "晚了"), clock.today(), null, office.person("staff.assistance"));
        office.completes("staff.assistance", caseNumber, "userTask_summarise", Map.of());
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_reviewSummary");
    }

    @Test
    void theFormRefusesWhatItDoesNotKnow() {
        course.answered(caseNumber, "全部", ThemeResult.ADOPTED, 1, 2);
        assertThatThrownBy(() -> office.completes("staff.assistance", caseNumber, "userTask_summarise", Map.of("outcome", "approve")))
                .isInstanceOf(RefusedSubmissionException.class);
        assertThatThrownBy(() -> office.completes("staff.assistance", caseNumber, "userTask_summarise", Map.of("overview", 5)))
                .isInstanceOf(RefusedSubmissionException.class);
        office.completes("staff.assistance", caseNumber, "userTask_summarise", Map.of("overview", "意见集中在收费。"));
        for (var wrong : List.<Map<String, Object>>of(Map.of(), Map.of("decision", "reject", "opinion", "不行"), Map.of("decision", "return"))) {
            assertThatThrownBy(() -> office.completes("head.assistance", caseNumber, "userTask_reviewSummary", wrong))
                    .isInstanceOf(RefusedSubmissionException.class);
        }
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_reviewSummary");
    }

    @Test
    void whoHeadsTheSectionDoesNotWorkTheOpinionsUp() {
        course.answered(caseNumber, "全部", ThemeResult.ADOPTED, 1, 2);
        assertThatThrownBy(() -> office.completes("head.assistance", caseNumber, "userTask_summarise", Map.of()))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("承办人");
    }

    @Test
    void threePersonsSignTheSameWords() {
        course.answered(caseNumber, "全部", ThemeResult.ADOPTED, 1, 2);
        course.reviewed(caseNumber);

        assertThat(opinions.of(caseNumber)).filteredOn(given -> given.getContentHash() != null)
                .extracting(CaseOpinion::getPersonId).containsExactly("staff.assistance", "head.assistance", "leader.assistance");
        assertThat(opinions.of(caseNumber)).filteredOn(given -> given.getContentHash() != null)
                .extracting(CaseOpinion::getContentHash).containsOnly(opinions.of(caseNumber).get(1).getContentHash());
    }

    @Test
    void whatWasChangedBehindTheReviewIsNotApproved() {
        var theme = course.answered(caseNumber, "全部", ThemeResult.ADOPTED, 1, 2);
        office.completes("staff.assistance", caseNumber, "userTask_summarise", Map.of());
        office.completes("head.assistance", caseNumber, "userTask_reviewSummary", APPROVE);
        jdbc.update("update consultation_theme set result = 'NOT_ADOPTED' where id = ?", theme);

        assertThatThrownBy(() -> office.completes("leader.assistance", caseNumber, "userTask_approveSummary", APPROVE))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("没有对现在这份采纳情况的审核意见");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_approveSummary");
    }

    @Test
    void onceHandedInNothingIsSortedOrAnsweredAnyMore() {
        var theme = course.answered(caseNumber, "全部", ThemeResult.ADOPTED, 1, 2);
        office.completes("staff.assistance", caseNumber, "userTask_summarise", Map.of());
        var person = office.person("staff.assistance");

        assertThatThrownBy(() -> theming.add(caseNumber, "新的", person)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> theming.assign(caseNumber, List.of(1), null, person)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> theming.answer(caseNumber, theme, "全部", ThemeResult.PARTLY, "改", person)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> theming.remove(caseNumber, theme, person)).isInstanceOf(NotAllowedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff.elderly", "leader.assistance", "supervision", "director"})
    void onlyWhoHandlesTheCaseSortsOpinions(String person) {
        assertThatThrownBy(() -> theming.add(caseNumber, "主题", office.person(person))).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void aThemeOfAnotherCaseIsNoThemeHere() {
        clock.reset();
        var other = course.open();
        var foreign = theming.add(other, "别人的", office.person("staff.assistance"));
        assertThatThrownBy(() -> theming.assign(caseNumber, List.of(1), foreign, office.person("staff.assistance"))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> theming.remove(caseNumber, foreign, office.person("staff.assistance"))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aThemeWithOpinionsIsNotDeleted() {
        var theme = course.answered(caseNumber, "全部", ThemeResult.ADOPTED, 1, 2);
        assertThatThrownBy(() -> theming.remove(caseNumber, theme, office.person("staff.assistance"))).isInstanceOf(InvalidInputException.class);
        theming.assign(caseNumber, List.of(1, 2), null, office.person("staff.assistance"));
        theming.remove(caseNumber, theme, office.person("staff.assistance"));
        assertThat(files.visible(caseNumber, office.person("staff.assistance")).summary().themes()).isEmpty();
    }

    private void assertRefused(String because) {
        assertThatThrownBy(() -> office.completes("staff.assistance", caseNumber, "userTask_summarise", Map.of()))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining(because);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_summarise");
        assertThat(course.of(caseNumber).getState()).isEqualTo(ConsultationState.SUMMARISING);
    }
}
