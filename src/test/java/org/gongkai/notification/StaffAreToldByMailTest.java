package org.gongkai.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import org.gongkai.Office;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@MailTest
class StaffAreToldByMailTest {

    private static final String CASE = "FB-2026-00007";

    @Autowired
    private Inbox inbox;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private Postbox postbox;
    @Autowired
    private Office office;
    @Autowired
    private OfficeClock clock;
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final String key = CASE + ":" + UUID.randomUUID();

    @BeforeEach
    void start() {
        server.start();
        postbox.at(server.getSmtp().getPort());
        jdbc.update("update staff_member set email = 'head.elderly@bureau.example' where id = 'head.elderly'");
    }

    @AfterEach
    void stop() {
        server.stop();
        jdbc.update("update staff_member set email = null, enabled = true where id = 'head.elderly'");
    }

    private void tells(String recipient) {
        transaction.executeWithoutResult(status -> inbox.tell(key, recipient, CASE, "距内部期限还有 3 个工作日，请抓紧办理。"));
    }

    private List<String> mails() {
        return jdbc.queryForList("select id from outgoing_mail where mail_key like ?", String.class, "inbox:" + key + "%");
    }

    @Test
    void whoHasAnAddressGetsTheSameWordsAndTheWayToTheCase() throws MessagingException {
        tells("head.elderly");
        tells("head.elderly");
        assertThat(mails()).hasSize(1);
        postbox.tries(mails().get(0));
        assertThat(server.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()).singleElement().hasToString("head.elderly@bureau.example");
            assertThat(mail.getSubject()).contains(CASE);
            assertThat((String) mail.getContent()).contains("距内部期限还有 3 个工作日", "https://openness.example/desk/cases/" + CASE);
        });
        assertThat(inbox.of("head.elderly")).anyMatch(message -> message.getCaseNumber().equals(CASE));
    }

    @Test
    void aReminderOfTheWatchLeavesTheHouseWithoutTheTitleOfWhatIsNotPublished() throws MessagingException {
        jdbc.update("update staff_member set email = 'staff.assistance@bureau.example' where id = 'staff.assistance'");
        String caseNumber;
        try {
            caseNumber = office.submits("staff.assistance", Office.notice(clock.today().minusMonths(2)));
            office.fires(caseNumber, "intermediateEvent_deadlinePoint");
        } finally {
            jdbc.update("update staff_member set email = null where id = 'staff.assistance'");
        }
        var id = jdbc.queryForObject("select id from outgoing_mail where case_number = ?", String.class, caseNumber);
        postbox.tries(id);
        assertThat(server.getReceivedMessages()).singleElement().satisfies(mail ->
                assertThat((String) mail.getContent()).contains("案件 " + caseNumber, "期限").doesNotContain("低保"));
        assertThat(inbox.of("staff.assistance").get(0).getText()).contains("低保");
    }

    @Test
    void whoHasNoneFindsItInTheInbox() {
        tells("staff.elderly");
        assertThat(mails()).isEmpty();
        assertThat(inbox.of("staff.elderly")).anyMatch(message -> message.getCaseNumber().equals(CASE));
    }

    @Test
    void whoHasLeftGetsNoMail() {
        jdbc.update("update staff_member set enabled = false where id = 'head.elderly'");
        tells("head.elderly");
        assertThat(mails()).isEmpty();
    }

    @Test
    void anAddressThatIsNoneNeverStopsACase() {
        jdbc.update("update staff_member set email = '老年科 负责人' where id = 'head.elderly'");
        tells("head.elderly");
        assertThat(mails()).isEmpty();
        assertThat(inbox.of("head.elderly")).anyMatch(message -> message.getCaseNumber().equals(CASE));
    }
}
