package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@GongkaiTest
@Rule("R-50")
class WithdrawingARequestTest {
    @Autowired
    Office office;
    @Autowired
    Withdrawals withdrawals;
    @Autowired
    Extensions extensions;
    @Autowired
    DeadlineKeeping deadlines;
    private RequestOffice requests;

    @BeforeEach
    void requests(@Autowired AutowireCapableBeanFactory beans) {
        requests = beans.createBean(RequestOffice.class);
    }

    static Stream<Arguments> moments() {
        return Stream.<Named<BiConsumer<WithdrawingARequestTest, String>>>of(
                Named.of("before registration", (test, caseNumber) -> {
                }),
                Named.of("while a correction is prepared", (test, caseNumber) -> test.office.completes("office", caseNumber, "userTask_register",
                        Map.of("decision", "correct"))),
                Named.of("while the applicant corrects", (test, caseNumber) -> {
                    test.office.completes("office", caseNumber, "userTask_register", Map.of("decision", "correct"));
                    test.office.completes("office", caseNumber, "userTask_requestCorrection", Map.of("decision", "approve", "items", "年份", "correctionDays", 10));
                    test.office.fires(caseNumber, "serviceTask_issueCorrectionNotice");
                }),
                Named.of("while the reply is drafted and an extension asked for", (test, caseNumber) -> {
                    test.requests.accepts(caseNumber);
                    test.requests.assigns(caseNumber);
                    test.extensions.request(caseNumber, 5, "调取档案", test.office.person("staff.elderly"));
                }),
                Named.of("when the reply is signed", (test, caseNumber) -> {
                    test.requests.accepts(caseNumber);
                    test.requests.assigns(caseNumber);
                    test.requests.draftsDisclosure(caseNumber);
                    test.requests.signs(caseNumber);
                })).map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("moments")
    void theApplicantMayTakeItBackAtAnyTime(BiConsumer<WithdrawingARequestTest, String> before) {
        var caseNumber = requests.isAskedAtTheCounter(DeliveryWay.PORTAL);
        before.accept(this, caseNumber);
        withdrawals.byApplicant(caseNumber, "已经从别处取得。");

        assertThat(requests.request(caseNumber).getState()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(requests.request(caseNumber).getResultRow()).isEqualTo(ResultRow.OTHER);
        assertThat(deadlines.of(caseNumber)).noneMatch(Deadline::isRunning);
        assertThat(office.jobs(caseNumber)).isEmpty();
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_archive");
        assertThat(office.route(caseNumber)).contains("boundaryEvent_withdrawn").doesNotContain("serviceTask_issueReply");
        office.completes("supervision", caseNumber, "userTask_archive", Map.of());
        assertThat(office.isEnded(caseNumber)).isTrue();
    }

    @Test
    void nothingIsTakenBackAfterTheReply() {
        var caseNumber = requests.isBeingHandled(DeliveryWay.PORTAL);
        requests.draftsDisclosure(caseNumber);
        requests.signs(caseNumber);
        office.fires(caseNumber, "serviceTask_issueReply");
        assertThatThrownBy(() -> withdrawals.byApplicant(caseNumber, null)).isInstanceOf(NotNowException.class).hasMessageContaining("已经办结");
        assertThat(requests.request(caseNumber).getState()).isEqualTo(RequestState.REPLIED);
    }

    @Test
    void theOfficeRecordsAWithdrawalOnPaper() {
        var caseNumber = requests.isBeingHandled(DeliveryWay.POST);
        assertThatThrownBy(() -> withdrawals.byOffice(caseNumber, "来信撤回", office.person("staff.elderly"))).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> withdrawals.byOffice(caseNumber, " ", office.person("office"))).isInstanceOf(InvalidInputException.class);
        withdrawals.byOffice(caseNumber, "来信撤回", office.person("office"));
        assertThat(requests.request(caseNumber).getState()).isEqualTo(RequestState.WITHDRAWN);
    }
}
