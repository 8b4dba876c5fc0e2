package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.Office.APPROVE;
import static org.gongkai.Office.LEADER_APPROVES;
import static org.gongkai.Office.SECTION_APPROVES;

import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GongkaiTest
class SubordinateUnitsAndSpecialSitesTest {

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    PublicationItems items;
    @Autowired
    Reviews reviews;

    @Test
    @Rule({"R-65", "R-86", "R-90", "R-119"})
    void aSubordinateUnitTakesTheSameWayAndItsSpecialSiteIsFilledByThoseWhoKeepIt() {
        var caseNumber = office.submits("staff.orgs", forTheSiteOfTheOrganisations());
        office.completes("staff.orgs", caseNumber, "userTask_proofread", APPROVE);
        office.completes("head.orgs", caseNumber, "userTask_sectionReview", SECTION_APPROVES);
        office.completes("leader.affairs", caseNumber, "userTask_leaderReview", LEADER_APPROVES);
        office.completes("director", caseNumber, "userTask_headSign", APPROVE);
        office.fires(caseNumber, "serviceTask_publish");

        var proof = Map.<String, Object>of("proof", "社会组织网首页", "publishedOn", clock.today().toString());
        assertThatThrownBy(() -> office.completes("info", caseNumber, "userTask_publishOffline", proof)).isInstanceOf(AuthorizationException.class);
        office.completes("sites", caseNumber, "userTask_publishOffline", proof);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_archive");
        assertThat(items.findById(caseNumber).orElseThrow().getState()).isEqualTo(ItemState.PUBLISHED);
    }

    @Test
    @Rule({"R-86", "R-87"})
    void theOpennessOfficeMayHandInForEveryUnitAndTheUnitReviews() {
        var caseNumber = office.submits("office", Office.notice(clock.today()));
        assertThatThrownBy(() -> office.completes("office", caseNumber, "userTask_proofread", APPROVE)).isInstanceOf(AuthorizationException.class);
        office.reviews(caseNumber);
        office.fires(caseNumber, "serviceTask_publish");
        assertThat(items.findById(caseNumber).orElseThrow().getState()).isEqualTo(ItemState.PUBLISHED);
    }

    @Test
    @Rule({"R-102", "R-103", "R-101"})
    void theUnitThatPublishesGivesItsSecrecyVerdictFirstAndNamesTheLaw() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        office.completes("staff.assistance", caseNumber, "userTask_proofread", APPROVE);
        office.completes("head.assistance", caseNumber, "userTask_sectionReview", Map.of("decision", "return", "opinion", "拿不准",
                "secrecy", "uncertain", "secrecyBasis", "state-secrets-law"));

        var verdict = reviews.findByCaseNumberOrderById(caseNumber).stream().filter(review -> review.getSecrecy() != null).findFirst().orElseThrow();
        assertThat(verdict.getStep()).isEqualTo(ReviewStep.SECTION);
        assertThat(verdict.getSecrecyBasis()).isEqualTo(SecrecyBasis.STATE_SECRETS_LAW);
    }

    private Draft forTheSiteOfTheOrganisations() {
        return new Draft("社会组织年度检查结果公告", "<p>现将年度检查结果公告如下。</p>", Category.E04, "orgs", clock.today(), null, null, null, null,
                null, null, Site.ORGS, false, null, null, false, true);
    }
}
