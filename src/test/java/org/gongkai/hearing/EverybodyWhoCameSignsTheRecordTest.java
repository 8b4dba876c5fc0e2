package org.gongkai.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.Opinions;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Three are invited, 1 and 2 come. */
@GongkaiTest
@Rule({"R-68", "B.7"})
class EverybodyWhoCameSignsTheRecordTest {

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    Opinions opinions;
    @Autowired
    ApplicationContext application;
    private HearingOffice people;
    private String caseNumber;

    @BeforeEach
    void held() {
        people = new HearingOffice(application);
        caseNumber = people.listed(SelectionMethod.FIRST_COME);
        office.fires(caseNumber, "serviceTask_inviteParticipants");
        people.dayOfTheHearing(caseNumber);
        people.completes("hearing.host", caseNumber, HearingStep.HOLD, HearingOffice.with(HearingOffice.HELD, "attended", "1、2"));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @ParameterizedTest(name = "signed {0}, refusals {1}: {3}")
    @CsvSource({
            "1, , signed, 编号 2 的参加人还没有登记",
            "1、2、3, , signed, 编号 3 没有到会",
            "1, 3：没有来, refusals, 编号 3 没有到会",
            "1、2, 2：记录不全, refusals, 既登记为已签名",
            "1, 二号拒绝, refusals, 每行写一位",
            "一号, , signed, 用顿号隔开"})
    void whateverIsMissingOrContradictoryIsRefused(String signed, String refusals, String field, String words) {
        var answers = HearingOffice.with(Map.of("recordText", "听证笔录"), "signed", signed);
        assertThatThrownBy(() -> people.completes("bureau.office", caseNumber, HearingStep.SIGN_RECORD,
                refusals == null ? answers : HearingOffice.with(answers, "refusals", refusals))).isInstanceOfSatisfying(RefusedSubmissionException.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.getMessage()).contains(words);
                });
        assertThat(people.hearing(caseNumber).getState()).isEqualTo(HearingState.HELD);
        assertThat(people.hearing(caseNumber).getRecordText()).as("nothing is kept").isNull();
        assertThat(people.participants(caseNumber)).extracting(Participant::getSignedRecord).containsOnlyNulls();
    }

    @Test
    void withoutWordsThereIsNothingToSign() {
        assertThatThrownBy(() -> people.completes("bureau.office", caseNumber, HearingStep.SIGN_RECORD, Map.of("signed", "1、2")))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("还没有听证笔录");
    }

    @Test
    void whoSignedWhoRefusedAndWhyIsOnRecordAndTheRecorderSignsItsHash() {
        people.completes("bureau.office", caseNumber, HearingStep.SIGN_RECORD, Map.of("recordText", "听证笔录", "signed", "1", "refusals", "2: 认为发言记录过简"));

        var all = people.participants(caseNumber);
        assertThat(all.get(0).getSignedRecord()).isTrue();
        assertThat(all.get(1).getSignedRecord()).isFalse();
        assertThat(all.get(1).getRefusalReason()).isEqualTo("认为发言记录过简");
        assertThat(all.get(2).getAttended()).isFalse();
        assertThat(all.get(2).getSignedRecord()).isNull();
        var hearing = people.hearing(caseNumber);
        assertThat(hearing.getState()).isEqualTo(HearingState.RECORDED);
        assertThat(opinions.of(caseNumber)).filteredOn(opinion -> opinion.getTaskKey().equals("userTask_signRecord")).singleElement()
                .satisfies(opinion -> assertThat(opinion.getContentHash()).isEqualTo(hearing.getRecordHash()).hasSize(64));
    }

    @Test
    void onlyTheRecorderOfThisHearingHandsItIn() {
        assertThatThrownBy(() -> people.completes("office", caseNumber, HearingStep.SIGN_RECORD, Map.of("recordText", "听证笔录", "signed", "1、2"))).isNotNull();
        assertThat(people.hearing(caseNumber).getState()).isEqualTo(HearingState.HELD);
    }
}
