package org.gongkai.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.complaint.Grievances.ACCEPT;
import static org.gongkai.complaint.Grievances.CONCLUDE;
import static org.gongkai.complaint.Grievances.DRAFT;
import static org.gongkai.complaint.Grievances.SIGN;

import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.JournalEntry;
import org.gongkai.casefile.Opinions;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.letter.Letter;
import org.gongkai.letter.LetterKind;
import org.gongkai.letter.Letters;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A complaint from its arrival to the archive, and the ways beside. */
@GongkaiTest
class AComplaintIsAnsweredTest {

    @Autowired
    ApplicationContext application;
    @Autowired
    Office office;
    @Autowired
    Complaints complaints;
    @Autowired
    Letters letters;
    @Autowired
    DeadlineKeeping deadlines;
    @Autowired
    Opinions opinions;
    @Autowired
    Journal journal;
    @Autowired
    OfficeClock clock;

    private Grievances grievances;

    @BeforeEach
    void find() {
        grievances = new Grievances(application);
    }

    private Complaint complaint(String caseNumber) {
        return complaints.findById(caseNumber).orElseThrow();
    }

    @Test
    @Rule({"R-70", "R-71", "R-72"})
    void itIsAcceptedInvestigatedDraftedSignedAndAnsweredInWriting() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "elderly"));
        assertThat(caseNumber).matches("TS-\\d{4}-\\d{5}");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_accept");
        office.completes("office", caseNumber, "userTask_accept", ACCEPT);
        office.completes("supervision", caseNumber, "userTask_investigate", CONCLUDE);
        office.completes("office", caseNumber, "userTask_draftReply", DRAFT);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_approveReply");
        office.completes("director", caseNumber, "userTask_approveReply", SIGN);
        office.fires(caseNumber, "serviceTask_issueReply");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_archive");
        var clockOfReply = deadlines.find(caseNumber, DeadlineKind.COMPLAINT_REPLY).orElseThrow();
        assertThat(clockOfReply.isRunning()).isFalse();
        assertThat(complaint(caseNumber).getRepliedOn()).isEqualTo(clock.today());
        assertThat(letters.of(caseNumber)).extracting(Letter::getKind).containsExactly(LetterKind.COMPLAINT_RECEIPT, LetterKind.COMPLAINT_REPLY);
        office.completes("supervision", caseNumber, "userTask_archive", Map.of("archiveNote", "材料齐全"));
        assertThat(office.isEnded(caseNumber)).isTrue();
        assertThat(complaint(caseNumber).getState()).isEqualTo(ComplaintState.ARCHIVED);
        assertThat(office.route(caseNumber)).containsSubsequence("userTask_accept", "userTask_investigate", "userTask_draftReply",
                "userTask_approveReply", "serviceTask_issueReply", "userTask_archive").doesNotContain("userTask_deliver");
    }
}
