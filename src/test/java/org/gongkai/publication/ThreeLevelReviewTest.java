package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.Office.APPROVE;
import static org.gongkai.Office.LEADER_APPROVES;
import static org.gongkai.Office.SECTION_APPROVES;

import java.util.Map;
import java.util.Set;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GongkaiTest
@Rule({"R-58", "R-59", "R-60", "R-61", "R-104"})
class ThreeLevelReviewTest {

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    Catalogue catalogue;
    @Autowired
    Register register;
    @Autowired
    PublicationItems items;

    @Test
    @Rule({"R-47", "R-116"})
    void anItemSignedByThreePersonsAppearsOnThePortalAndInTheRegister() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        office.reviews(caseNumber);
        assertThat(isOnThePortal(caseNumber)).isFalse();

        office.fires(caseNumber, "serviceTask_publish");

        assertThat(isOnThePortal(caseNumber)).isTrue();
        var entry = entryOf(caseNumber);
        assertThat(entry.getSectionSigner()).contains("head.assistance");
        assertThat(entry.getLeaderSigner()).contains("leader.assistance");
        assertThat(entry.getHeadSigner()).contains("director");
        assertThat(register.verify().intact()).isTrue();
    }

    @Test
    @Rule("R-117")
    void theSupervisionGroupArchivesAtTheEndAndNothingIsLeftOpen() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        office.reviews(caseNumber);
        office.fires(caseNumber, "serviceTask_publish");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_archive");

        office.completes("supervision", caseNumber, "userTask_archive", Map.of("archiveNote", "已归档"));

        assertThat(state(caseNumber)).isEqualTo(ItemState.ARCHIVED);
        assertThat(office.isEnded(caseNumber)).isTrue();
        assertThat(office.jobs(caseNumber)).isEmpty();
        assertThat(office.route(caseNumber)).containsSubsequence("userTask_proofread", "userTask_sectionReview",
                "userTask_leaderReview", "userTask_headSign", "serviceTask_publish", "serviceTask_register", "userTask_archive")
                .doesNotContain("userTask_revise", "userTask_jointReview", "userTask_superiorConsent", "userTask_publishOffline");
    }

    @Test
    @Rule("R-99")
    void anItemThatIsReturnedIsProofreadAndSignedOnEveryLevelAgain() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        office.completes("staff.assistance", caseNumber, "userTask_proofread", APPROVE);
        office.completes("head.assistance", caseNumber, "userTask_sectionReview", SECTION_APPROVES);
        office.completes("leader.assistance", caseNumber, "userTask_leaderReview", Map.of("decision", "return", "opinion", "补充依据", "secrecy", "none"));
        assertThat(state(caseNumber)).isEqualTo(ItemState.RETURNED);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_revise");

        office.completes("staff.assistance", caseNumber, "userTask_revise", Map.of("decision", "approve", "opinion", "依据已在附件中"));

        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_proofread");
        office.reviews(caseNumber);
        office.fires(caseNumber, "serviceTask_publish");
        assertThat(isOnThePortal(caseNumber)).isTrue();
        assertThat(office.route(caseNumber)).filteredOn("userTask_sectionReview"::equals).hasSize(2);
    }

    @Test
    void anItemThatTheHeadRejectsEndsUnpublished() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        office.completes("staff.assistance", caseNumber, "userTask_proofread", APPROVE);
        office.completes("head.assistance", caseNumber, "userTask_sectionReview", SECTION_APPROVES);
        office.completes("leader.assistance", caseNumber, "userTask_leaderReview", LEADER_APPROVES);
        office.completes("director", caseNumber, "userTask_headSign", Map.of("decision", "reject", "opinion", "暂不成熟"));

        assertEnded(caseNumber, ItemState.REJECTED, "endEvent_caseRejected");
    }

    @Test
    @Rule({"R-101", "R-21"})
    void anItemThatIsClassifiedEndsUnpublished() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        office.completes("staff.assistance", caseNumber, "userTask_proofread", APPROVE);
        office.completes("head.assistance", caseNumber, "userTask_sectionReview",
                Map.of("decision", "reject", "opinion", "含内部数据", "secrecy", "classified"));

        assertEnded(caseNumber, ItemState.CLASSIFIED, "endEvent_caseClassified");
    }

    @Test
    @Rule("R-101")
    void anUncertainVerdictIsPutToTheAuthorityAndLevelOneSignsOnItsAnswer() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        office.completes("staff.assistance", caseNumber, "userTask_proofread", APPROVE);
        office.completes("head.assistance", caseNumber, "userTask_sectionReview", SECTION_APPROVES);
        office.completes("leader.assistance", caseNumber, "userTask_leaderReview",
                Map.of("decision", "return", "opinion", "拿不准", "secrecy", "uncertain"));
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_determineSecrecy");

        office.completes("office", caseNumber, "userTask_determineSecrecy", Map.of("decision", "approve",
                "documentNumber", "保密函〔2026〕3号", "documentDate", "2026-11-20", "authority", "市国家保密局"));

        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_sectionReview");
        assertThat(state(caseNumber)).isEqualTo(ItemState.IN_REVIEW);
    }

    @Test
    @Rule("R-101")
    void whatTheAuthorityFindsClassifiedEndsUnpublished() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        office.completes("staff.assistance", caseNumber, "userTask_proofread", APPROVE);
        office.completes("head.assistance", caseNumber, "userTask_sectionReview",
                Map.of("decision", "return", "opinion", "拿不准", "secrecy", "uncertain"));
        office.completes("office", caseNumber, "userTask_determineSecrecy", Map.of("decision", "reject", "opinion", "属于国家秘密",
                "documentNumber", "保密函〔2026〕4号", "documentDate", "2026-11-20", "authority", "市国家保密局"));

        assertEnded(caseNumber, ItemState.CLASSIFIED, "endEvent_caseClassified");
    }

    @Test
    void theAuthorMayWithdrawAReturnedItem() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        office.completes("staff.assistance", caseNumber, "userTask_proofread", Office.RETURN);
        office.completes("staff.assistance", caseNumber, "userTask_revise", Map.of("decision", "reject", "opinion", "与已发稿件重复"));

        assertEnded(caseNumber, ItemState.WITHDRAWN, "endEvent_caseWithdrawn");
    }

    @Test
    @Rule("R-22")
    void anItemThatIsNotForProactiveDisclosureIsSignedButNeverReachesThePortal() {
        var draft = Drafts.with(Office.notice(clock.today()), Disclosure.ON_REQUEST, Set.of());
        var caseNumber = office.submits("staff.assistance", draft);
        office.reviews(caseNumber);

        assertEnded(caseNumber, ItemState.KEPT_BACK, "endEvent_caseKeptBack");
    }

    @Test
    @Rule("R-23")
    void anInternalItemReachesTheBoardOfTheStaffAndNeverThePortal() {
        var caseNumber = office.submits("staff.assistance", Drafts.internal(clock.today()));
        office.reviews(caseNumber);
        office.fires(caseNumber, "serviceTask_publish");

        assertThat(isOnThePortal(caseNumber)).isFalse();
        assertThat(catalogue.internalBoard(office.person("staff.assistance"))).extracting(PublishedItem::caseNumber).contains(caseNumber);
        assertThat(catalogue.internalBoard(office.person("staff.elderly"))).extracting(PublishedItem::caseNumber).doesNotContain(caseNumber);
        var indexNumber = items.findById(caseNumber).orElseThrow().getIndexNumber();
        assertThat(catalogue.find(indexNumber)).isEmpty();
        assertThat(catalogue.findInternal(indexNumber, office.person("staff.elderly"))).isEmpty();
    }

    private void assertEnded(String caseNumber, ItemState end, String endEvent) {
        assertThat(state(caseNumber)).isEqualTo(end);
        assertThat(office.isEnded(caseNumber)).isTrue();
        assertThat(office.route(caseNumber)).contains(endEvent).doesNotContain("serviceTask_publish");
        assertThat(office.jobs(caseNumber)).as("the watch has ended with the case").isEmpty();
        assertThat(isOnThePortal(caseNumber)).isFalse();
    }

    private ItemState state(String caseNumber) {
        return items.findById(caseNumber).orElseThrow().getState();
    }

    private boolean isOnThePortal(String caseNumber) {
        return catalogue.search(null, "", 1).items().stream().anyMatch(item -> item.caseNumber().equals(caseNumber));
    }

    private RegisterEntry entryOf(String caseNumber) {
        return register.list(clock.today(), clock.today()).stream().filter(line -> line.getCaseNumber().equals(caseNumber)).findFirst().orElseThrow();
    }
}
