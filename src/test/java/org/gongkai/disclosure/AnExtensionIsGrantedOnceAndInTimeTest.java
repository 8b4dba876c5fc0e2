package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.LetterKind;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Requests received on 2026-02-10 are due on 03-09 (15 wd) and 03-16 (20 wd): D of the rule register. */
@GongkaiTest
@Rule({"R-55", "R-56", "R-57"})
class AnExtensionIsGrantedOnceAndInTimeTest {
    private static final Map<String, Object> CONSENT = Map.of("decision", "approve");
    @Autowired
    Office office;
    @Autowired
    Extensions extensions;
    @Autowired
    OfficeClock clock;
    private RequestOffice requests;
    private String caseNumber;

    @BeforeEach
    void aRequestOfTheTenthOfFebruary(@Autowired AutowireCapableBeanFactory beans) {
        requests = beans.createBean(RequestOffice.class);
        requests.beginsOn("2026-02-10");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private void isBeingHandled(DeliveryWay way) {
        caseNumber = requests.isBeingHandled(way);
    }

    private void asks(int days) {
        extensions.request(caseNumber, days, "需要向多个科室调取档案", office.person("staff.elderly"));
    }

    private void consent() {
        office.completes("leader.assistance", caseNumber, "userTask_approveExtension", CONSENT);
        office.completes("office.director", caseNumber, "userTask_consentExtension", CONSENT);
    }

    private void assertDue(String internal, String statutory) {
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).getInternalDue()).isEqualTo(internal);
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).getStatutoryDue()).isEqualTo(statutory);
    }

    private Extension.State state() {
        var all = extensions.of(caseNumber);
        return all.get(all.size() - 1).getState();
    }

    @ParameterizedTest
    @CsvSource({"1, 2026-03-10", "10, 2026-03-23", "15, 2026-03-30"})
    void twoConsentAndTheNoticeMovesTheDate(int days, String newDue) {
        isBeingHandled(DeliveryWay.PORTAL);
        asks(days);
        assertThat(office.waitsAt(caseNumber)).as("drafting goes on").containsExactly("userTask_approveExtension", "userTask_draftReply");
        consent();
        assertDue("2026-03-09", "2026-03-16");
        office.fires(caseNumber, "serviceTask_issueExtensionNotice");

        assertDue(newDue, "2026-04-14");
        assertThat(state()).isEqualTo(Extension.State.EFFECTIVE);
        assertThat(requests.letterKinds(caseNumber)).contains(LetterKind.EXTENSION_NOTICE);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_draftReply");
        assertThat(office.route(caseNumber)).contains("endEvent_extensionTold").doesNotContain("userTask_deliverExtension", "endEvent_extensionLapsed");
        requests.draftsDisclosure(caseNumber);
        requests.signs(caseNumber);
        office.fires(caseNumber, "serviceTask_issueReply");
        assertThat(office.jobs(caseNumber)).isEmpty();
    }

    @Test
    void aNoticeByPostTakesEffectWithThePostingAndNotBefore() {
        isBeingHandled(DeliveryWay.POST);
        asks(5);
        consent();
        office.fires(caseNumber, "serviceTask_issueExtensionNotice");
        assertDue("2026-03-09", "2026-03-16");
        assertThat(office.waitsAt(caseNumber)).contains("userTask_deliverExtension");
        requests.comes("2026-03-10");
        requests.posts(caseNumber, "userTask_deliverExtension", LocalDate.parse("2026-03-09"));
        assertDue("2026-03-16", "2026-04-14");
        assertThat(state()).isEqualTo(Extension.State.EFFECTIVE);
    }

    @Test
    void aNoticePostedAfterTheOldDateExtendsNothing() {
        isBeingHandled(DeliveryWay.POST);
        asks(5);
        consent();
        office.fires(caseNumber, "serviceTask_issueExtensionNotice");
        requests.comes("2026-03-10");
        requests.posts(caseNumber, "userTask_deliverExtension", LocalDate.parse("2026-03-10"));
        assertDue("2026-03-09", "2026-03-16");
        assertThat(state()).isEqualTo(Extension.State.LAPSED);
    }

    @Test
    void noNoticeIsWrittenAfterTheOldDate() {
        isBeingHandled(DeliveryWay.PORTAL);
        asks(5);
        consent();
        requests.comes("2026-03-10");
        office.fires(caseNumber, "serviceTask_issueExtensionNotice");
        assertThat(state()).isEqualTo(Extension.State.LAPSED);
        assertThat(requests.letterKinds(caseNumber)).doesNotContain(LetterKind.EXTENSION_NOTICE);
        assertThat(office.route(caseNumber)).contains("endEvent_extensionLapsed");
        assertDue("2026-03-09", "2026-03-16");
    }

    @Test
    void nobodyConsentsAfterTheOldDate() {
        isBeingHandled(DeliveryWay.PORTAL);
        asks(5);
        requests.comes("2026-03-10");
        assertThatThrownBy(() -> office.completes("leader.assistance", caseNumber, "userTask_approveExtension", CONSENT))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("已经届满");
        assertThat(office.waitsAt(caseNumber)).contains("userTask_approveExtension");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 16, 20})
    @NullSource
    void anExtensionHasOneToFifteenWorkingDays(Integer days) {
        isBeingHandled(DeliveryWay.PORTAL);
        assertThatThrownBy(() -> extensions.request(caseNumber, days, "需要调取档案", office.person("staff.elderly")))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors()).containsOnlyKeys("days"));
        assertThat(extensions.of(caseNumber)).isEmpty();
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_draftReply");
    }

    @Test
    void anExtensionIsNotAskedForAfterTheDate() {
        isBeingHandled(DeliveryWay.PORTAL);
        requests.comes("2026-03-10");
        assertThatThrownBy(() -> asks(5)).isInstanceOfSatisfying(NotNowException.class,
                refused -> assertThat(refused.getBody().getDetail()).contains("2026-03-09", "已经届满"));
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_draftReply");
    }

    @Test
    void anExtensionOnItsLastDayIsInTime() {
        isBeingHandled(DeliveryWay.PORTAL);
        requests.comes("2026-03-09");
        asks(5);
        consent();
        office.fires(caseNumber, "serviceTask_issueExtensionNotice");
        assertDue("2026-03-16", "2026-04-14");
    }

    @Test
    void thereIsNoSecondExtensionNorTwoAtOnce() {
        isBeingHandled(DeliveryWay.PORTAL);
        asks(5);
        assertThatThrownBy(() -> asks(5)).isInstanceOf(NotNowException.class).hasMessageContaining("不能重复提出");
        consent();
        office.fires(caseNumber, "serviceTask_issueExtensionNotice");
        assertThatThrownBy(() -> asks(5)).isInstanceOf(NotNowException.class).hasMessageContaining("延长过一次");
        assertThat(extensions.of(caseNumber)).hasSize(1);
    }

    @Test
    void whatIsRefusedLeavesTheDateAndMayBeAskedForAgain() {
        isBeingHandled(DeliveryWay.PORTAL);
        asks(10);
        office.completes("leader.assistance", caseNumber, "userTask_approveExtension", CONSENT);
        office.completes("office.director", caseNumber, "userTask_consentExtension", Map.of("decision", "reject", "opinion", "材料已经齐全。"));
        assertThat(state()).isEqualTo(Extension.State.REFUSED);
        assertDue("2026-03-09", "2026-03-16");
        assertThat(office.route(caseNumber)).contains("endEvent_extensionRefused").doesNotContain("serviceTask_issueExtensionNotice");
        asks(3);
        assertThat(office.waitsAt(caseNumber)).contains("userTask_approveExtension");
    }

    @Test
    void whoeverAskedForItDoesNotConsentToIt() {
        isBeingHandled(DeliveryWay.PORTAL);
        extensions.request(caseNumber, 5, "需要调取档案", office.person("office.director"));
        office.completes("leader.assistance", caseNumber, "userTask_approveExtension", CONSENT);
        assertThatThrownBy(() -> office.completes("office.director", caseNumber, "userTask_consentExtension", CONSENT))
                .hasMessageContaining("不同的人");
        assertThat(office.waitsAt(caseNumber)).contains("userTask_consentExtension");
    }

    @Test
    void onlyTheUnitAndTheOfficeAskForIt() {
        isBeingHandled(DeliveryWay.PORTAL);
        assertThatThrownBy(() -> extensions.request(caseNumber, 5, "需要调取档案", office.person("staff.assistance"))).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void whileTheClockStandsNothingNeedsToBeExtended() {
        isBeingHandled(DeliveryWay.PORTAL);
        office.completes("staff.elderly", caseNumber, "userTask_draftReply", Map.of("decision", "consult", "opinion", "涉及收费标准。"));
        office.completes("office", caseNumber, "userTask_consultThirdParty", Map.of("decision", "approve", "concern", "收费标准", "interest", "both",
                "name1", "某某公司", "way1", "collect"));
        assertThatThrownBy(() -> asks(5)).isInstanceOf(NotNowException.class).hasMessageContaining("不需要延期");
    }
}
