package org.gongkai.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

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
    private DigestSending sending;
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
        jdbc.update("delete from inbox_message where case_number = ?", CASE);
        jdbc.update("delete from outgoing_message where message_key like 'digest:%'");
        server.stop();
        jdbc.update("update staff_member set email = null, enabled = true where id = 'head.elderly'");
    }

    private void tells(String recipient, String what) {
        transaction.executeWithoutResult(status -> inbox.tell(what, recipient, CASE, "距内部期限还有 3 个工作日，请抓紧办理。"));
    }

    private List<String> digestsOf(String recipient) {
        return jdbc.queryForList("select id from outgoing_message where message_key like ? order by created_at", String.class, "digest:EMAIL:" + recipient + ":%");
    }

    @Test
    void twoHundredWarningsAreOneMailWithTheWayToTheDesk() throws MessagingException {
        IntStream.range(0, 200).forEach(one -> tells("head.elderly", key + one));
        tells("head.elderly", key + 0);
        postbox.sendsWhatStaffWereTold();
        sending.send();

        assertThat(digestsOf("head.elderly")).hasSize(1);
        postbox.tries(digestsOf("head.elderly").get(0));
        assertThat(server.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()).singleElement().hasToString("head.elderly@bureau.example");
            assertThat(mail.getSubject()).contains("200 条");
            assertThat((String) mail.getContent()).contains("案件 " + CASE + "：距内部期限还有 3 个工作日", "其余 150 条", "https://openness.example/desk");
        });
        assertThat(inbox.of("head.elderly")).anyMatch(message -> message.getCaseNumber().equals(CASE));
    }

    @Test
    void whatWasToldJustNowWaitsForTheEndOfItsWindow() {
        tells("head.elderly", key);
        sending.send();
        assertThat(digestsOf("head.elderly")).isEmpty();
    }

    @Test
    void whatWasReadInTheApplicationIsNotSentAnyMore() {
        tells("head.elderly", key);
        inbox.readAll("head.elderly");
        postbox.sendsWhatStaffWereTold();
        assertThat(digestsOf("head.elderly")).isEmpty();
    }

    @Test
    void twoNodesThatCollectAtTheSameMomentSendOnce() throws Exception {
        IntStream.range(0, 20).forEach(one -> tells("head.elderly", key + one));
        jdbc.update("update inbox_message set created_at = ? where collected_at is null", Timestamp.from(clock.instant().minus(Duration.ofDays(14))));
        var nodes = Executors.newFixedThreadPool(4);
        var runs = IntStream.range(0, 4).<Callable<Void>>mapToObj(node -> () -> {
            sending.send();
            return null;
        }).toList();
        for (var run : nodes.invokeAll(runs)) {
            run.get();
        }
        nodes.shutdown();
        assertThat(digestsOf("head.elderly")).hasSize(1);
        assertThat(jdbc.queryForObject("select count(*) from inbox_message where recipient = 'head.elderly' and collected_at is null", Integer.class)).isZero();
    }

    @Test
    void aReminderOfTheWatchLeavesTheHouseWithoutTheTitleOfWhatIsNotPublished() throws MessagingException {
        jdbc.update("update staff_member set email = 'staff.assistance@bureau.example' where id = 'staff.assistance'");
        String caseNumber;
        try {
            caseNumber = office.submits("staff.assistance", Office.notice(clock.today().minusMonths(2)));
            office.fires(caseNumber, "intermediateEvent_deadlinePoint");
            postbox.sendsWhatStaffWereTold();
        } finally {
            jdbc.update("update staff_member set email = null where id = 'staff.assistance'");
        }
        postbox.tries(digestsOf("staff.assistance").get(0));
        assertThat(server.getReceivedMessages()).singleElement().satisfies(mail ->
                assertThat((String) mail.getContent()).contains("案件 " + caseNumber, "期限").doesNotContain("低保"));
        assertThat(inbox.of("staff.assistance").get(0).getText()).contains("低保");
    }

    @Test
    void whoHasNoneFindsItInTheInbox() {
        tells("staff.elderly", key);
        postbox.sendsWhatStaffWereTold();
        assertThat(digestsOf("staff.elderly")).isEmpty();
        assertThat(inbox.of("staff.elderly")).anyMatch(message -> message.getCaseNumber().equals(CASE));
    }

    @Test
    void whoHasLeftGetsNoMail() {
        jdbc.update("update staff_member set enabled = false where id = 'head.elderly'");
        tells("head.elderly", key);
        postbox.sendsWhatStaffWereTold();
        assertThat(digestsOf("head.elderly")).isEmpty();
    }

    @Test
    void anAddressThatIsNoneNeverStopsACase() {
        jdbc.update("update staff_member set email = '老年科 负责人' where id = 'head.elderly'");
        tells("head.elderly", key);
        postbox.sendsWhatStaffWereTold();
        assertThat(digestsOf("head.elderly")).isEmpty();
        assertThat(inbox.of("head.elderly")).anyMatch(message -> message.getCaseNumber().equals(CASE));
    }
}
