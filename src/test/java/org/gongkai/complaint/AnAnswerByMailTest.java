package org.gongkai.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.Letter;
import org.gongkai.letter.LetterKind;
import org.gongkai.letter.Letters;
import org.gongkai.notification.GatewayStub;
import org.gongkai.notification.Inbox;
import org.gongkai.notification.MailTest;
import org.gongkai.notification.Postbox;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@MailTest
@Rule("R-72")
class AnAnswerByMailTest {

    @Autowired
    ApplicationContext application;
    @Autowired
    Office office;
    @Autowired
    Postbox postbox;
    @Autowired
    Complaints complaints;
    @Autowired
    Letters letters;
    @Autowired
    DeadlineKeeping deadlines;
    @Autowired
    Inbox inbox;
    @Autowired
    OfficeClock clock;
    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    GatewayStub gateway;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        jdbc.update("delete from told_number");
        server.start();
        postbox.at(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void theAnswerCountsWhenTheMailServerHasTakenItAndSaysNothingOutsideTheLetter() throws Exception {
        var grievances = new Grievances(application);
        var caseNumber = grievances.arrives(new Submission(ComplaintKind.COMPLAINT, false, Grievances.NAME, Grievances.CONTACT, "affairs", null,
                Grievances.FACTS, DeliveryWay.EMAIL, "complainant@example.com", null));
        grievances.answered(caseNumber);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_deliver");
        assertThat(deadlines.find(caseNumber, DeadlineKind.COMPLAINT_REPLY).orElseThrow().isRunning()).isTrue();
        var letter = letters.of(caseNumber).stream().filter(found -> found.getKind() == LetterKind.COMPLAINT_REPLY).findFirst().orElseThrow();
        postbox.tries(postbox.idOf("letter:" + letter.getId()));

        assertThat(complaints.findById(caseNumber).orElseThrow().getRepliedOn()).isEqualTo(clock.today());
        assertThat(deadlines.find(caseNumber, DeadlineKind.COMPLAINT_REPLY).orElseThrow().isRunning()).isFalse();
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_archive");
        assertThat(office.route(caseNumber)).contains("boundaryEvent_letterSent");
        assertThat(server.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()).singleElement().hasToString("complainant@example.com");
            assertThat(mail.getSubject()).contains(letter.getNumber()).doesNotContain(Grievances.NAME);
            var parts = (MimeMultipart) mail.getContent();
            assertThat(parts.getBodyPart(parts.getCount() - 1).getInputStream().readAllBytes()).isEqualTo(letters.pdf(letter));
            assertThat(parts.getBodyPart(0).getContent().toString()).doesNotContain(Grievances.FACTS).doesNotContain("养老");
        });
    }

    @Test
    void aMobileNumberIsToldThatSomethingLiesOnThePortalAndNotThatItIsAComplaint() {
        gateway.forget();
        var grievances = new Grievances(application);
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.REPORT, "affairs"));
        grievances.answered(caseNumber);
        var notices = letters.of(caseNumber).stream().map(letter -> "%s:letter-%d:SMS".formatted(caseNumber, letter.getId())).toList();
        notices.forEach(notice -> postbox.tries(postbox.idOf(notice)));

        assertThat(notices).as("the receipt and the answer").hasSize(2);
        assertThat(gateway.received()).hasSize(2).allSatisfy(message -> assertThat(message.body()).contains(Grievances.CONTACT, caseNumber, "查询办理结果")
                .doesNotContain("投诉", "举报", Grievances.NAME, Grievances.FACTS));
    }

    @Test
    void whoStaysUnknownOrTakesTheComplaintBackIsToldNothing() {
        var grievances = new Grievances(application);
        var unknown = grievances.arrives(Grievances.anonymous(ComplaintKind.REPORT, "affairs"));
        grievances.answered(unknown);
        var takenBack = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "affairs"));
        jdbc.update("update complaint set withdrawn_at = current_timestamp where case_number = ?", takenBack);
        grievances.answered(takenBack);

        assertThat(letters.of(unknown)).hasSize(2).noneMatch(letter -> postbox.knows("%s:letter-%d:SMS".formatted(unknown, letter.getId())));
        assertThat(letters.of(takenBack)).filteredOn(letter -> postbox.knows("%s:letter-%d:SMS".formatted(takenBack, letter.getId())))
                .as("before it was taken back").extracting(Letter::getKind).containsExactly(LetterKind.COMPLAINT_RECEIPT);
    }

    @Test
    void aStepThatGivesUpIsToldByMailTooInTheTransactionThatRecordsTheIncident() throws Exception {
        var grievances = new Grievances(application);
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "affairs"));
        grievances.toSignature(caseNumber);
        office.completes("leader.assistance", caseNumber, "userTask_approveReply", Grievances.SIGN);
        jdbc.update("update complaint set state = 'APPROVING' where case_number = ?", caseNumber);
        jdbc.update("update staff_member set email = 'supervision@bureau.example' where id = 'supervision'");
        try {
            for (int attempt = 0; attempt < 20 && office.job(caseNumber, "serviceTask_issueReply").getRetries() > 0; attempt++) {
                assertThat(catchThrowable(() -> office.fires(caseNumber, "serviceTask_issueReply"))).isNotNull();
            }
            postbox.sendsWhatStaffWereTold();
        } finally {
            jdbc.update("update staff_member set email = null where id = 'supervision'");
        }
        assertThat(inbox.of("supervision")).anyMatch(message -> message.getCaseNumber().equals(caseNumber) && message.getText().contains("重新执行"));
        postbox.tries(jdbc.queryForObject("select id from outgoing_message where message_key like 'digest:EMAIL:supervision:%' and state = 'WAITING'", String.class));
        assertThat(server.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()).singleElement().hasToString("supervision@bureau.example");
            assertThat((String) mail.getContent()).contains(caseNumber, "出具文书").doesNotContain(Grievances.NAME, Grievances.FACTS);
        });
    }
}
