package org.gongkai.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import org.gongkai.Office;
import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.Journal;
import org.gongkai.notification.Inbox;
import org.gongkai.notification.MessageFailed;
import org.gongkai.notification.MailTest;
import org.gongkai.notification.Postbox;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@MailTest
@RecordApplicationEvents
class LettersByMailTest {

    @Autowired
    Letters letters;
    @Autowired
    Postbox postbox;
    @Autowired
    Attachments attachments;
    @Autowired
    Inbox inbox;
    @Autowired
    Journal journal;
    @Autowired
    Office office;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    OfficeClock clock;
    @Autowired
    ApplicationEventPublisher publisher;
    @Autowired
    ApplicationEvents events;

    private final String caseNumber = "SQ-" + UUID.randomUUID().toString().substring(0, 12);
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
        postbox.at(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void itCountsAsSentWhenTheMailServerHasTakenIt() throws Exception {
        var file = attach("发放情况.txt", "内容");
        var letter = issue(List.of(file));
        assertThat(letter.getSentOn()).as("nothing has left the house yet").isNull();
        assertThat(events.stream(LetterSent.class)).isEmpty();

        mailOf(letter);

        assertThat(letters.find(caseNumber, letter.getId()).orElseThrow().getSentOn()).isEqualTo(clock.today());
        assertThat(events.stream(LetterSent.class)).containsExactly(
                new LetterSent(caseNumber, letter.getId(), LetterKind.REQUEST_REPLY, Addressee.APPLICANT, clock.today()));
        assertThat(server.getReceivedMessages()).hasSize(1);
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).singleElement().hasToString("a@example.com");
        assertThat(mail.getSubject()).contains("政府信息公开申请答复书", letter.getNumber()).doesNotContain("申请人甲");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName())).isEqualTo("政府信息公开申请答复书（%s）.pdf".formatted(letter.getNumber()));
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(letters.pdf(letter));
        assertThat(MimeUtility.decodeText(parts.getBodyPart(2).getFileName())).isEqualTo("发放情况.txt");
        assertThat(new String(parts.getBodyPart(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("内容");
    }

    @Test
    void aLetterThatWentAnotherWayMeanwhileStaysAsItWasRecorded() {
        var letter = issue(List.of());
        transaction.executeWithoutResult(status -> letters.recordDelivery(caseNumber, letter.getId(),
                new DeliveryProof(DeliveryWay.POST, clock.today(), "EA123456789CN", null, null), office.person("office")));

        mailOf(letter);

        assertThat(letters.find(caseNumber, letter.getId()).orElseThrow().getWay()).isEqualTo(DeliveryWay.POST);
        assertThat(events.stream(LetterSent.class)).hasSize(1);
    }

    @Test
    void whoIssuedItIsToldWhenNobodyTriesToSendItAnyMore() {
        var letter = issue(List.of());

        for (var time = 0; time < 2; time++) {
            transaction.executeWithoutResult(status -> publisher.publishEvent(new MessageFailed("letter:" + letter.getId(), caseNumber, clock.instant(), false)));
        }

        assertThat(inbox.of("office")).filteredOn(message -> message.getCaseNumber().equals(caseNumber)).hasSize(1)
                .allSatisfy(message -> assertThat(message.getText()).contains(letter.getNumber(), "改用其他方式送达").doesNotContain("申请人甲", "example.com"));
        assertThat(journal.of(caseNumber)).anyMatch(entry -> entry.getSentence().contains("电子邮件没有发出"));
        assertThat(letters.find(caseNumber, letter.getId()).orElseThrow().getSentOn()).isNull();
    }

    @Test
    void theMailOfAnotherRoomIsNoLetter() {
        transaction.executeWithoutResult(status -> publisher.publishEvent(new MessageFailed("letter:x", caseNumber, clock.instant(), false)));
        transaction.executeWithoutResult(status -> publisher.publishEvent(new MessageFailed("receipt:17", caseNumber, clock.instant(), false)));

        assertThat(journal.of(caseNumber)).isEmpty();
    }

    @Test
    void whatIsTooMuchForAMailIsRefused() {
        List<String> files = new ArrayList<>();
        for (var file = 0; file < 10; file++) {
            files.add(attach("材料%d.txt".formatted(file), "内容"));
        }

        assertThat(catchThrowableOfType(InvalidInputException.class, () -> issue(files)).errors()).containsOnlyKeys("deliveryWay");
        assertThat(letters.of(caseNumber)).isEmpty();
    }

    private void mailOf(Letter letter) {
        postbox.tries(postbox.idOf("letter:" + letter.getId()));
    }

    private String attach(String name, String content) {
        return transaction.execute(status -> attachments.add(caseNumber, name, content.getBytes(StandardCharsets.UTF_8), "office")).getId();
    }

    private Letter issue(List<String> enclosures) {
        var sample = SampleLetters.of(LetterKind.REQUEST_REPLY);
        return transaction.execute(status -> letters.issue(new LetterOrder(caseNumber, sample.kind(), sample.addressee(), DeliveryWay.EMAIL,
                sample.fields(), enclosures, "office")));
    }
}
