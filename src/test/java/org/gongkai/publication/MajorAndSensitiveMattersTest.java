package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.Office.APPROVE;
import static org.gongkai.Office.LEADER_APPROVES;
import static org.gongkai.Office.SECTION_APPROVES;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.Rule;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GongkaiTest
class MajorAndSensitiveMattersTest {

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    Reviews reviews;
    @Autowired
    PublicationItems items;

    @Test
    @Rule({"R-62", "R-63", "R-64"})
    void aMajorMatterIsReviewedByTheChosenSectionsAndConcludedByTheBureauOfficeBeforeLevelTwo() {
        var caseNumber = office.submits("staff.assistance", Drafts.major(clock.today(), Set.of("elderly", "affairs")));
        toJointReview(caseNumber);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_jointReview");

        office.completesOwn("head.elderly", caseNumber, "userTask_jointReview", APPROVE);
        assertThat(office.waitsAt(caseNumber)).as("the other section has still to speak").containsExactly("userTask_jointReview");
        office.completesOwn("head.affairs", caseNumber, "userTask_jointReview", Map.of("decision", "return", "opinion", "建议补充预算"));

        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_jointConclusion");
        office.completes("bureau.office", caseNumber, "userTask_jointConclusion", APPROVE);
        office.completes("leader.assistance", caseNumber, "userTask_leaderReview", LEADER_APPROVES);
        office.completes("director", caseNumber, "userTask_headSign", APPROVE);
        office.fires(caseNumber, "serviceTask_publish");
        assertThat(items.findById(caseNumber).orElseThrow().getState()).isEqualTo(ItemState.PUBLISHED);
        assertThat(reviews.findByCaseNumberOrderById(caseNumber)).filteredOn(review -> review.getStep() == ReviewStep.JOINT_REVIEW)
                .extracting(Review::getCapacity).containsExactlyInAnyOrder("养老服务科负责人", "社会事务科负责人");
    }

    @Test
    @Rule("R-63")
    void aSectionThatWasNotChosenHasNoSayInTheJointReview() {
        var caseNumber = office.submits("staff.assistance", Drafts.major(clock.today(), Set.of("elderly")));
        toJointReview(caseNumber);

        assertThatThrownBy(() -> office.completes("head.affairs", caseNumber, "userTask_jointReview", APPROVE))
                .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
    }

    @Test
    @Rule("R-63")
    void theBureauOfficeMaySendAMajorMatterBack() {
        var caseNumber = office.submits("staff.assistance", Drafts.major(clock.today(), Set.of("elderly")));
        toJointReview(caseNumber);
        office.completesOwn("head.elderly", caseNumber, "userTask_jointReview", APPROVE);
        office.completes("bureau.office", caseNumber, "userTask_jointConclusion", Office.RETURN);

        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_revise");
    }

    @Test
    @Rule("R-113")
    void aSensitiveItemWaitsForTheConsentOfTheSuperiorWithNumberAndDate() {
        var caseNumber = office.submits("staff.assistance", Drafts.sensitive(clock.today()));
        office.reviews(caseNumber);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_superiorConsent");
        assertThat(office.jobs(caseNumber)).as("the clock keeps running").hasSize(1);
        assertThatThrownBy(() -> office.completes("office", caseNumber, "userTask_superiorConsent", APPROVE))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("文号和日期");

        office.completes("office", caseNumber, "userTask_superiorConsent",
                Map.of("decision", "approve", "documentNumber", "市政办复〔2026〕18号", "documentDate", "2026-11-20"));
        office.fires(caseNumber, "serviceTask_publish");

        var consent = reviews.findByCaseNumberOrderById(caseNumber).stream().filter(review -> review.getStep() == ReviewStep.SUPERIOR).findFirst().orElseThrow();
        assertThat(consent.getDocumentNumber()).isEqualTo("市政办复〔2026〕18号");
        assertThat(consent.getDocumentDate()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(items.findById(caseNumber).orElseThrow().getState()).isEqualTo(ItemState.PUBLISHED);
    }

    @Test
    @Rule("R-113")
    void anItemTheSuperiorRefusesEndsUnpublished() {
        var caseNumber = office.submits("staff.assistance", Drafts.sensitive(clock.today()));
        office.reviews(caseNumber);
        office.completes("office", caseNumber, "userTask_superiorConsent", Map.of("decision", "reject", "opinion", "市政府不同意发布",
                "documentNumber", "市政办复〔2026〕19号", "documentDate", "2026-11-20"));

        assertThat(office.isEnded(caseNumber)).isTrue();
        assertThat(items.findById(caseNumber).orElseThrow().getState()).isEqualTo(ItemState.REJECTED);
    }

    @Test
    @Rule({"R-10", "R-48", "R-89"})
    void theInformationGroupPublishesOnOtherChannelsWithProofBeforeTheItemIsRegistered() {
        var caseNumber = office.submits("staff.assistance", Drafts.channels(clock.today(), Set.of(Channel.WEBSITE, Channel.BOARD)));
        office.reviews(caseNumber);
        office.fires(caseNumber, "serviceTask_publish");
        assertThat(items.findById(caseNumber).orElseThrow().getState()).isEqualTo(ItemState.PUBLISHED);
        assertThatThrownBy(() -> office.completes("info", caseNumber, "userTask_publishOffline", Map.of()))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("公开凭证");

        office.completes("info", caseNumber, "userTask_publishOffline", Map.of("proof", "局一楼公开栏,已拍照", "publishedOn", clock.today().toString()));

        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_archive");
        assertThat(office.route(caseNumber)).containsSubsequence("userTask_publishOffline", "serviceTask_register");
    }

    @Test
    @Rule("R-89")
    void nobodyButTheInformationGroupPublishesOnOtherChannels() {
        var caseNumber = office.submits("staff.assistance", Drafts.channels(clock.today(), Set.of(Channel.WEBSITE, Channel.SCREEN)));
        office.reviews(caseNumber);
        office.fires(caseNumber, "serviceTask_publish");

        for (var person : new String[] {"staff.assistance", "head.assistance", "office", "supervision", "sites"}) {
            assertThatThrownBy(() -> office.completes(person, caseNumber, "userTask_publishOffline", Map.of("proof", "x", "publishedOn", "2026-11-20")))
                    .as(person).isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
        }
    }

    private void toJointReview(String caseNumber) {
        office.completes("staff.assistance", caseNumber, "userTask_proofread", APPROVE);
        office.completes("head.assistance", caseNumber, "userTask_sectionReview", SECTION_APPROVES);
    }
}
