package org.gongkai.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.publication.Catalogue;
import org.gongkai.publication.Category;
import org.gongkai.publication.DecisionMatter;
import org.gongkai.publication.Draft;
import org.gongkai.publication.Drafting;
import org.gongkai.publication.NotPublishableException;
import org.gongkai.publication.Publishing;
import org.gongkai.publication.Revising;
import org.gongkai.security.Visitor;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** the decision is published after the hearing, whatever door somebody tries. */
@GongkaiTest
@Rule({"R-68", "R-69"})
class NoMajorDecisionWithoutItsHearingTest {

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    Drafting drafting;
    @Autowired
    Publishing publishing;
    @Autowired
    Catalogue catalogue;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ApplicationContext application;
    @LocalServerPort
    int port;
    private HearingOffice people;

    @BeforeEach
    void people() {
        people = new HearingOffice(application);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aMajorDecisionNamesItsHearing() {
        assertThat(refusal(decision(null))).contains("先按照听证程序组织听证");
        assertThat(refusal(decision("TZ-2026-99999"))).contains("没有找到本科室");
        assertThat(refusal(decision("TZ-1"))).contains("形如 TZ-2026-00001");
    }

    @Test
    void untilTheReportIsApprovedTheDecisionDoesNotEvenSetOut() {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        assertThat(refusal(decision(caseNumber))).contains("还没有形成听证报告").contains("报名中");
        people.applies(caseNumber, HearingOffice.FOR, 1);
        people.applies(caseNumber, HearingOffice.AGAINST, 2);
        people.closes(caseNumber);
        assertThat(refusal(decision(caseNumber))).contains("产生参加人");
        people.completes("staff.elderly", caseNumber, HearingStep.SELECT, Office.APPROVE);
        people.publishes(caseNumber, "serviceTask_announceList");
        office.fires(caseNumber, "serviceTask_inviteParticipants");
        people.dayOfTheHearing(caseNumber);
        people.completes("hearing.host", caseNumber, HearingStep.HOLD, HearingOffice.with(HearingOffice.HELD, "attended", "1、2"));
        people.completes("bureau.office", caseNumber, HearingStep.SIGN_RECORD, Map.of("recordText", "笔录", "signed", "1、2"));
        people.completes("staff.elderly", caseNumber, HearingStep.WRITE_REPORT, Map.of("situation", "到会两人", "adopted", "无", "notAdopted", "无", "advice", "维持"));
        assertThat(refusal(decision(caseNumber))).contains("报告审定");

        people.completes("leader.assistance", caseNumber, HearingStep.APPROVE_REPORT, Office.APPROVE);

        var item = office.submits("staff.elderly", decision(caseNumber));
        people.review(item);
        office.fires(item, "serviceTask_publish");
        assertThat(isPublished(item)).isTrue();
    }

    @Test
    void theHearingOfAnotherUnitIsNoneAndNobodyLearnsThatItExists() {
        var caseNumber = people.open(SelectionMethod.LOT);
        var elsewhere = Office.notice(clock.today()).deciding(DecisionMatter.MAJOR, null, caseNumber);
        assertThatThrownBy(() -> office.submits("staff.assistance", elsewhere)).isInstanceOfSatisfying(InvalidInputException.class,
                invalid -> assertThat(invalid.errors().get("hearing")).contains("没有找到本科室"));
    }

    @Test
    void theApiRefusesItLikeThePage() {
        var answer = Visitor.basic(port, "staff.elderly").json("POST", "/api/publications", """
                {"title":"收费标准","body":"<p>调整。</p>","category":"E02","unit":"elderly","generatedOn":"%s","declarations":true,"decision":"MAJOR"}""".formatted(clock.today()));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("听证");
    }

    /** Whoever changes the row of the hearing behind the back of the application still meets the gate at the signature and at the publishing. */
    @Test
    void theHighestSignatureAndThePublishingAskOnceMore() {
        var caseNumber = people.reported(SelectionMethod.FIRST_COME);
        var item = office.submits("staff.elderly", decision(caseNumber));
        office.completes("staff.elderly", item, "userTask_proofread", Office.APPROVE);
        office.completes("head.elderly", item, "userTask_sectionReview", Office.SECTION_APPROVES);
        office.completes("leader.assistance", item, "userTask_leaderReview", Office.LEADER_APPROVES);
        state(caseNumber, "HELD");
        assertThatThrownBy(() -> office.completes("director", item, "userTask_headSign", Office.APPROVE)).isInstanceOf(RefusedSubmissionException.class)
                .hasMessageContaining("听证报告");

        state(caseNumber, "REPORTED");
        office.completes("director", item, "userTask_headSign", Office.APPROVE);
        state(caseNumber, "CANCELLED");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> publishing.publish(item, "office")))
                .isInstanceOf(NotPublishableException.class).hasMessageContaining("听证报告");
        assertThatThrownBy(() -> office.fires(item, "serviceTask_publish")).hasMessageContaining("听证报告");
        assertThat(isPublished(item)).isFalse();

        state(caseNumber, "REPORTED");
        office.fires(item, "serviceTask_publish");
        assertThat(isPublished(item)).isTrue();
    }

    @Test
    void anAnnouncementWhoseTimeOrPlaceWasEditedOnItsWayIsNotSigned() {
        var caseNumber = people.proposes(people.plan(SelectionMethod.LOT));
        people.completes("leader.assistance", caseNumber, HearingStep.DECIDE, Office.APPROVE);
        var item = people.submits(caseNumber, "serviceTask_announceHearing");
        office.completes("staff.elderly", item, "userTask_proofread", Office.APPROVE);
        office.completes("head.elderly", item, "userTask_sectionReview", Office.SECTION_APPROVES);
        application.getBean(Revising.class).editByLeader(item, "关于听证会的公告", "<p>时间另行通知。</p>", office.person("leader.assistance"));
        office.completes("leader.assistance", item, "userTask_leaderReview", Office.LEADER_APPROVES);

        assertThatThrownBy(() -> office.completes("director", item, "userTask_headSign", Office.APPROVE)).isInstanceOf(RefusedSubmissionException.class)
                .hasMessageContaining("与案卷不一致");
    }

    private void state(String caseNumber, String state) {
        jdbc.update("update hearing set state = ? where case_number = ?", state, caseNumber);
    }

    private boolean isPublished(String item) {
        return catalogue.search(null, "", 1).items().stream().anyMatch(found -> found.caseNumber().equals(item));
    }

    private Draft decision(String hearing) {
        return new Draft("社区养老服务收费标准", "<p>自下月起调整。</p>", Category.E02, "elderly", clock.today(), null, null, null, null, null, null, null, false,
                null, null, false, true).deciding(DecisionMatter.MAJOR, null, hearing);
    }

    private String refusal(Draft draft) {
        try {
            drafting.submit(draft, List.of(), office.person("staff.elderly"));
            return "";
        } catch (InvalidInputException invalid) {
            return invalid.errors().getOrDefault("hearing", invalid.errors().toString());
        }
    }
}
