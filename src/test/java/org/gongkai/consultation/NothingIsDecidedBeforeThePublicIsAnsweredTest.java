package org.gongkai.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongkai.Office.APPROVE;
import static org.gongkai.Office.LEADER_APPROVES;
import static org.gongkai.Office.SECTION_APPROVES;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.JournalEntry;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.publication.Audience;
import org.gongkai.publication.Category;
import org.gongkai.publication.DecisionMatter;
import org.gongkai.publication.Disclosure;
import org.gongkai.publication.Draft;
import org.gongkai.publication.Drafting;
import org.gongkai.publication.PublicationFiles;
import org.gongkai.publication.PublishedItem;
import org.gongkai.publication.Revising;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** R-67 over every door: handing in, revising, signing, publishing, the engine in hand, a row that was changed. */
@GongkaiTest
@Rule("R-67")
class NothingIsDecidedBeforeThePublicIsAnsweredTest {

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
    Drafting drafting;
    @Autowired
    Revising revising;
    @Autowired
    PublicationFiles items;
    @Autowired
    PublicConsultations consultations;
    @Autowired
    RuntimeService runtime;
    @Autowired
    Journal journal;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    OfficeClock clock;

    private Course course;

    @BeforeEach
    void course() {
        course = new Course(office, consulting, files, theming, box, clock);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void anImportantMatterNamesItsConsultation() {
        assertThat(refusal(decision(null))).containsOnlyKeys("consultation").hasEntrySatisfying("consultation",
                sentence -> assertThat(sentence).contains("先公开征求意见"));
    }

    @Test
    void aConsultationThatIsOpenOrBeingWorkedUpBlocksTheDecisionAtTheDoor() {
        var caseNumber = course.open();
        assertThat(refusal(decision(caseNumber)).get("consultation")).contains(caseNumber, "征求意见中", "24时");
        course.closed(caseNumber);
        assertThat(refusal(decision(caseNumber)).get("consultation")).contains("整理意见中");
        course.reviewed(caseNumber);
        assertThat(refusal(decision(caseNumber)).get("consultation")).contains("采纳情况公布审核中");
        course.publish(course.of(caseNumber).getStatementCase());

        var item = office.submits("staff.assistance", decision(caseNumber));
        course.publish(item);
        assertThat(consultations.show(caseNumber).decided()).extracting(PublishedItem::caseNumber).containsExactly(item);
    }

    @Test
    void aConsultationThatIsNamedWithoutNeedMustBeOverAsWell() {
        var caseNumber = course.open();
        assertThat(refusal(Office.notice(clock.today()).deciding(DecisionMatter.NONE, caseNumber, null))).containsOnlyKeys("consultation");
    }

    @Test
    void aNumberOfNothingOfAnotherUnitOrOfAnotherKindIsRefused() {
        var concluded = course.concluded(course.summarising());
        clock.reset();
        var elsewhere = new Draft("通知", "<p>通知</p>", Office.notice(clock.today()).category(), "elderly", clock.today(), null, null, null, null, null,
                null, null, false, null, null, false, true).deciding(DecisionMatter.IMPORTANT, concluded, null);
        assertThatThrownBy(() -> drafting.submit(elsewhere, List.of(), office.person("staff.elderly"))).isInstanceOfSatisfying(
                InvalidInputException.class, refused -> assertThat(refused.errors().get("consultation")).contains("没有找到本科室"));
        assertThat(refusal(decision("ZQ-2026-99999")).get("consultation")).contains("没有找到本科室");
        for (var wrong : List.of("FB-2026-00001", "ZQ-2026-1", "'; drop table consultation", "ＺＱ-2026-00001")) {
            assertThat(refusal(decision(wrong)).get("consultation")).as(wrong).contains("形如 ZQ-2026-00001");
        }
    }

    @Test
    void anItemThatComesBackCannotTakeUpAnOpenConsultationOnTheWay() {
        var item = office.submits("staff.assistance", Office.notice(clock.today()));
        office.completes("staff.assistance", item, "userTask_proofread", Office.RETURN);
        var open = course.open();

        assertThatThrownBy(() -> revising.revise(item, decision(open), List.of(), List.of(), office.person("staff.assistance"), "改"))
                .isInstanceOf(InvalidInputException.class);
        assertThat(office.waitsAt(item)).containsExactly("userTask_revise");
    }

    @Test
    void theHeadCannotSignAndTheCaseStandsWhereItStood() {
        var item = upToTheHead();
        reopen(item);

        assertThatThrownBy(() -> office.completes("director", item, "userTask_headSign", APPROVE))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("现在不能签发").hasMessageContaining("征求意见中");
        assertThat(office.waitsAt(item)).containsExactly("userTask_headSign");
        office.completes("director", item, "userTask_headSign", Map.of("decision", "return", "opinion", "等采纳情况公布"));
        assertThat(office.waitsAt(item)).containsExactly("userTask_revise");
    }

    @Test
    void whatWasSignedIsNotPublishedWhenTheConsultationIsNoLongerOver() {
        var item = upToTheHead();
        office.completes("director", item, "userTask_headSign", APPROVE);
        reopen(item);

        assertThatThrownBy(() -> office.fires(item, "serviceTask_publish")).hasMessageContaining("不能公开").hasMessageContaining("征求意见中");
        assertUnpublished(item);
        assertThat(journal.of(item)).extracting(JournalEntry::getSentence).anyMatch(sentence -> sentence.contains("公开被系统拒绝"));
    }

    @Test
    void theEngineInHandDoesNotPublishEither() {
        var item = upToTheHead();
        reopen(item);
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(item).singleResult();
        runtime.createProcessInstanceModification(instance.getId()).cancelAllForActivity("userTask_headSign")
                .startBeforeActivity("serviceTask_publish").execute(true, true);

        assertThatThrownBy(() -> office.fires(item, "serviceTask_publish")).hasMessageContaining("不能公开").hasMessageContaining("征求意见中");
        assertUnpublished(item);
    }

    @Test
    void theSealBindsWhichConsultationWasNamed() {
        var item = upToTheHead();
        office.completes("director", item, "userTask_headSign", APPROVE);
        jdbc.update("update publication_item set decision = 'NONE', consultation_number = null where case_number = ?", item);

        assertThatThrownBy(() -> office.fires(item, "serviceTask_publish")).hasMessageContaining("稿件内容与签发时不一致");
        assertUnpublished(item);
    }

    @Test
    void messagesByHandOpenNothing() {
        var prepared = course.inReview();
        assertThatThrownBy(() -> runtime.createMessageCorrelation("announcementPublished").processInstanceBusinessKey(prepared).correlate())
                .isInstanceOf(RuntimeException.class);
        assertThat(course.of(prepared).getState()).isEqualTo(ConsultationState.IN_REVIEW);

        var answered = course.summarising();
        course.reviewed(answered);
        runtime.createMessageCorrelation("announcementPublished").processInstanceBusinessKey(answered).correlate();
        assertThatThrownBy(() -> office.completes("supervision", answered, "userTask_archive", Map.of())).isInstanceOf(RefusedSubmissionException.class);
        clock.reset();
        assertThat(refusal(decision(answered)).get("consultation")).contains("采纳情况公布审核中");
    }

    @Test
    void theAnnouncementItselfIsNotBlockedAndSaysThePeriodTheCaseSays() {
        var caseNumber = course.inReview(Drafts.of(20, "汛期将至，须尽快施行"));
        var item = course.of(caseNumber).getAnnouncementCase();
        office.completes("staff.assistance", item, "userTask_proofread", APPROVE);
        office.completes("head.assistance", item, "userTask_sectionReview", SECTION_APPROVES);
        var words = items.visible(item, office.person("leader.assistance")).current();
        assertThat(words.getBody()).contains("自本公告发布之日起20日", "汛期将至，须尽快施行");
        revising.editByLeader(item, words.getTitle(), words.getBody().replace("起20日", "起10日"), office.person("leader.assistance"));
        office.completes("leader.assistance", item, "userTask_leaderReview", LEADER_APPROVES);

        assertThatThrownBy(() -> office.completes("director", item, "userTask_headSign", APPROVE))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("自本公告发布之日起20日");
        office.completes("director", item, "userTask_headSign", Map.of("decision", "return", "opinion", "期限不对"));
        assertThatThrownBy(() -> revise(item, words.getBody().replace("汛期将至，须尽快施行", "略")))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors()).containsOnlyKeys("body"));
        revise(item, words.getBody().replace("社会各界", "社会各界人士"));
        course.publish(item);
        assertThat(course.of(caseNumber).getState()).isEqualTo(ConsultationState.OPEN);
    }

    @Test
    void anAnnouncementCannotBeRevisedIntoSomethingThatThePublicNeverSees() {
        var item = course.of(course.inReview()).getAnnouncementCase();
        office.completes("staff.assistance", item, "userTask_proofread", Office.RETURN);
        var kept = items.visible(item, office.person("staff.assistance"));
        var inside = new Draft("公告", kept.current().getBody(), Category.I01, "assistance", clock.today(), Disclosure.PROACTIVE, null, Audience.BUREAU,
                null, null, null, null, false, null, null, false, true);
        var onRequest = new Draft("公告", kept.current().getBody(), Category.E02, "assistance", clock.today(), Disclosure.ON_REQUEST, "不公布了", null,
                null, null, null, null, false, null, null, false, true);

        assertThat(revisionRefusal(item, inside)).containsOnlyKeys("category");
        assertThat(revisionRefusal(item, onRequest)).containsOnlyKeys("disclosure");
    }

    private Map<String, String> revisionRefusal(String item, Draft draft) {
        return catchThrowableOfType(InvalidInputException.class,
                () -> revising.revise(item, draft, List.of(), List.of(), office.person("staff.assistance"), "改")).errors();
    }

    private void revise(String item, String body) {
        var found = items.visible(item, office.person("staff.assistance")).item();
        revising.revise(item, new Draft("公开征求意见的公告", body, found.getCategory(), found.getUnitCode(), found.getGeneratedOn(), null, null, null, null,
                null, null, null, false, null, null, false, true), List.of(), List.of(), office.person("staff.assistance"), "改好了");
    }

    private String upToTheHead() {
        var item = office.submits("staff.assistance", decision(concludedNow()));
        office.completes("staff.assistance", item, "userTask_proofread", APPROVE);
        office.completes("head.assistance", item, "userTask_sectionReview", SECTION_APPROVES);
        office.completes("leader.assistance", item, "userTask_leaderReview", LEADER_APPROVES);
        return item;
    }

    private String concludedNow() {
        var caseNumber = course.concluded(course.summarising());
        clock.reset();
        return caseNumber;
    }

    /** As somebody with the database in hand would: the consultation is open again. */
    private void reopen(String item) {
        jdbc.update("update consultation set state = 'OPEN' where case_number = (select consultation_number from publication_item where case_number = ?)", item);
    }

    private Draft decision(String consultation) {
        return Office.notice(clock.today()).deciding(DecisionMatter.IMPORTANT, consultation, null);
    }

    private Map<String, String> refusal(Draft draft) {
        var refused = catchThrowableOfType(InvalidInputException.class, () -> office.submits("staff.assistance", draft));
        assertThat(refused).as("handed in").isNotNull();
        return refused.errors();
    }

    private void assertUnpublished(String item) {
        assertThat(items.visible(item, office.person("office")).item().getIndexNumber()).isNull();
    }
}
