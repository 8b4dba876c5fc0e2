package org.gongkai.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@MailTest
@RecordApplicationEvents
class AMailIsSentOnceTest {

    private final Postbox postbox;
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Autowired
    AMailIsSentOnceTest(Postbox postbox) {
        this.postbox = postbox;
    }

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
    void itArrivesWithItsChineseWordsAndItsLetter(ApplicationEvents events) throws MessagingException, IOException {
        var mail = Postbox.mail("test:letter");
        var id = postbox.sends(mail);
        assertThat(server.getReceivedMessages()).as("nothing leaves the house with the case's transaction").isEmpty();

        postbox.tries(id);

        assertThat(server.getReceivedMessages()).hasSize(1);
        var received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo(Postbox.SUBJECT);
        assertThat(received.getFrom()).singleElement().hasToString(Postbox.OFFICE);
        assertThat(received.getAllRecipients()).singleElement().hasToString(Postbox.CITIZEN);
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getMessageID()).isEqualTo("<%s@bureau.example>".formatted(id)).isEqualTo(postbox.column(id, "message_id"));
        var parts = (MimeMultipart) received.getContent();
        assertThat(plainText(parts)).isEqualTo(mail.text());
        var letter = parts.getBodyPart(1);
        assertThat(MimeUtility.decodeText(letter.getFileName())).isEqualTo(Postbox.LETTER.name());
        assertThat(letter.getContentType()).startsWith("application/pdf");
        assertThat(letter.getInputStream().readAllBytes()).isEqualTo(Postbox.LETTER.content());
        assertThat(String.join("\n", java.util.Collections.list(received.getAllHeaderLines()))).isASCII();

        assertThat(postbox.state(id)).isEqualTo(MessageState.SENT);
        assertThat(postbox.isEnded(id)).isTrue();
        assertThat(events.stream(MessageSent.class)).singleElement().satisfies(sent -> {
            assertThat(sent.key()).isEqualTo(mail.key());
            assertThat(sent.caseNumber()).isEqualTo(Postbox.CASE);
        });
    }

    private static String plainText(MimeMultipart parts) throws MessagingException, IOException {
        var content = parts.getBodyPart(0).getContent();
        return content instanceof MimeMultipart inner ? plainText(inner) : ((String) content).strip();
    }

    @Test
    void aSecondMailUnderTheSameKeyIsNoMail() {
        var mail = Postbox.mail();
        var id = postbox.sends(mail);
        assertThat(postbox.sends(mail)).isEqualTo(id);
        postbox.tries(id);
        assertThat(postbox.sends(mail)).isEqualTo(id);
        assertThat(postbox.isEnded(id)).isTrue();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void twoTransactionsAtOnceWriteOneMail() throws Exception {
        var mail = Postbox.mail();
        var start = new CyclicBarrier(2);
        Callable<Boolean> writer = () -> {
            start.await();
            try {
                postbox.sends(mail);
                return true;
            } catch (DataIntegrityViolationException late) {
                return false;
            }
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var written : threads.invokeAll(List.of(writer, writer))) {
                written.get();
            }
        } finally {
            threads.shutdown();
        }
        postbox.tries(postbox.idOf(mail));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aRoomThatFailsWhenItHearsOfItDoesNotMakeItGoOutTwice() {
        var id = postbox.sends(Postbox.mail());
        postbox.listenerFails(true);
        try {
            while (postbox.job(id).getRetries() > 0) {
                postbox.tries(id);
            }
        } finally {
            postbox.listenerFails(false);
        }
        assertThat(postbox.state(id)).as("an incident, but the mail is out").isEqualTo(MessageState.ACCEPTED);
        assertThat(postbox.incidents(id)).hasSize(1);

        postbox.letsTryAgain(id);
        assertThat(postbox.state(id)).isEqualTo(MessageState.SENT);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatIsOutIsNotSentAgainWhenItsJobIsRepeated(ApplicationEvents events) {
        var id = postbox.sends(Postbox.mail());
        postbox.sql("update outgoing_message set state = 'ACCEPTED', sent_at = current_timestamp where id = ?", id);
        postbox.tries(id);
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(postbox.state(id)).isEqualTo(MessageState.SENT);
        assertThat(events.stream(MessageSent.class)).as("only telling it was missing").hasSize(1);
    }
}
