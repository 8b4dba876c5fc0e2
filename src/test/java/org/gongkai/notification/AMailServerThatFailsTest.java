package org.gongkai.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@MailTest
class AMailServerThatFailsTest {

    private static final int PATIENT = 30_000;
    private static final int IMPATIENT = 300;

    private final Postbox postbox;
    private ScriptedSmtp server;

    @Autowired
    AMailServerThatFailsTest(Postbox postbox) {
        this.postbox = postbox;
    }

    @BeforeEach
    void start() {
        server = new ScriptedSmtp();
        postbox.at(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
        postbox.waits(PATIENT);
    }

    @Test
    void oneThatIsDownIsAskedAgainLater() throws IOException {
        postbox.at(closedPort());
        var id = postbox.sends(Postbox.mail());
        var retries = postbox.job(id).getRetries();
        postbox.tries(id);
        assertThat(postbox.state(id)).isEqualTo(MessageState.WAITING);
        assertThat(postbox.lastError(id)).isEqualTo("ConnectException");
        assertThat(postbox.job(id).getRetries()).isEqualTo(retries - 1);
        assertThat(postbox.incidents(id)).isEmpty();

        postbox.at(server.port());
        postbox.tries(id);
        assertThat(postbox.state(id)).isEqualTo(MessageState.SENT);
        assertThat(postbox.lastError(id)).isNull();
        assertThat(postbox.column(id, "attempts")).isEqualTo("2");
        assertThat(server.taken()).hasSize(1);
    }

    private static int closedPort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Test
    void eachPauseIsLongerThanTheOneBefore() throws IOException {
        postbox.at(closedPort());
        var id = postbox.sends(Postbox.mail());
        long last = 0;
        while (postbox.job(id).getRetries() > 1) {
            postbox.tries(id);
            var pause = postbox.job(id).getDuedate().getTime() - System.currentTimeMillis();
            assertThat(pause).isGreaterThan(last);
            last = pause;
        }
        assertThat(postbox.job(id).getRetries()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 450 4.2.0 <applicant.one@mail.example> try later, SMTP 450 SMTPAddressFailedException",
            "MAIL, 451 4.3.0 greylisted, SMTP 451 SMTPSendFailedException",
            "DATA, 421 4.3.2 shutting down, SMTP 421 SMTPSendFailedException",
            "'.', 452 4.3.1 no room for applicant.one@mail.example, SMTP 452 SMTPSendFailedException"})
    void aRefusalForNowIsTriedAgain(String word, String answer, String error) {
        server.answers(word, answer);
        var id = postbox.sends(Postbox.mail());
        postbox.tries(id);
        assertThat(postbox.state(id)).isEqualTo(MessageState.WAITING);
        assertThat(postbox.lastError(id)).isEqualTo(error);
        assertThat(postbox.incidents(id)).isEmpty();

        server.answers(word, "DATA".equals(word) ? "354 go on" : "250 ok");
        postbox.tries(id);
        assertThat(postbox.state(id)).isEqualTo(MessageState.SENT);
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550 5.1.1 <applicant.one@mail.example> unknown, SMTP 550 SMTPAddressFailedException",
            "MAIL, 530 5.7.0 authentication required, SMTP 530 SMTPSendFailedException",
            "'.', 552 5.3.4 too big, SMTP 552 SMTPSendFailedException"})
    void aRefusalForGoodIsAnIncidentAtOnce(String word, String answer, String error) {
        server.answers(word, answer);
        var id = postbox.sends(Postbox.mail());
        postbox.tries(id);
        assertThat(postbox.state(id)).isEqualTo(MessageState.FAILED);
        assertThat(postbox.lastError(id)).isEqualTo(error);
        assertThat(postbox.job(id).getRetries()).isZero();
        assertThat(postbox.incidents(id)).singleElement().satisfies(incident -> assertThat(incident.getIncidentMessage()).isEqualTo(error));

        server.answers(word, "250 ok");
        postbox.letsTryAgain(id);
        assertThat(postbox.state(id)).isEqualTo(MessageState.SENT);
    }

    @Test
    void anAttachmentThatIsNotThereIsAnIncidentAtOnce() {
        var id = postbox.sends(Postbox.mail("test:nothing"));
        postbox.tries(id);
        assertThat(postbox.state(id)).isEqualTo(MessageState.FAILED);
        assertThat(postbox.incidents(id)).hasSize(1);
        assertThat(server.taken()).isEmpty();
    }

    static Stream<Arguments> silences() {
        return Stream.of(Arguments.of("", ScriptedSmtp.HANGS_UP), Arguments.of("RCPT", ScriptedSmtp.HANGS_UP),
                Arguments.of("EHLO", ScriptedSmtp.IS_SILENT), Arguments.of("DATA", ScriptedSmtp.IS_SILENT));
    }

    @ParameterizedTest
    @MethodSource("silences")
    void oneThatHangsUpOrKeepsSilentBeforeTheEndOfTheMailHasNotTakenIt(String word, String silence) {
        postbox.waits(IMPATIENT);
        server.answers(word, silence);
        var id = postbox.sends(Postbox.mail());
        postbox.tries(id);
        assertThat(server.taken()).isEmpty();
        assertThat(postbox.state(id)).isEqualTo(MessageState.WAITING);
        assertThat(postbox.incidents(id)).isEmpty();
    }

    @Test
    void oneThatIsSlowTakesItOnce() {
        server.answers("RCPT", ScriptedSmtp.SLOWLY + "250 ok").answers(ScriptedSmtp.END_OF_MAIL, ScriptedSmtp.SLOWLY + "250 taken");
        var id = postbox.sends(Postbox.mail());
        postbox.tries(id);
        assertThat(postbox.state(id)).isEqualTo(MessageState.SENT);
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void oneThatHangsUpInTheMiddleOfALongMailHasNotTakenIt() {
        server.answers(ScriptedSmtp.WITHIN_THE_MAIL, ScriptedSmtp.HANGS_UP);
        var id = postbox.sends(Postbox.mail("test:long"));
        postbox.tries(id);
        assertThat(server.taken()).isEmpty();
        assertThat(postbox.state(id)).isEqualTo(MessageState.WAITING);
    }

    @ParameterizedTest
    @CsvSource({ScriptedSmtp.HANGS_UP, ScriptedSmtp.IS_SILENT})
    void oneThatDoesNotAnswerTheEndOfTheMailMayHaveTakenIt(String silence) {
        postbox.waits(IMPATIENT);
        server.answers(ScriptedSmtp.END_OF_MAIL, silence);
        var id = postbox.sends(Postbox.mail());
        postbox.tries(id);
        assertThat(server.taken()).hasSize(1);
        assertThat(postbox.state(id)).isEqualTo(MessageState.UNCERTAIN);
        assertThat(postbox.job(id).getRetries()).as("nothing repeats it blindly").isZero();
        assertThat(postbox.incidents(id)).hasSize(1);

        server.answers(ScriptedSmtp.END_OF_MAIL, "250 taken");
        postbox.letsTryAgain(id);
        assertThat(postbox.state(id)).isEqualTo(MessageState.SENT);
        assertThat(postbox.incidents(id)).isEmpty();
        assertThat(server.taken()).hasSize(2).allSatisfy(copy -> assertThat(copy).contains("Message-ID: " + postbox.column(id, "message_id")));
    }

    @ParameterizedTest
    @CsvSource({ScriptedSmtp.HANGS_UP, ScriptedSmtp.IS_SILENT, "421 leave me alone"})
    void oneThatTakesTheMailMayBeRudeAfterwards(String farewell) {
        postbox.waits(IMPATIENT);
        server.answers("QUIT", farewell);
        var id = postbox.sends(Postbox.mail());
        postbox.tries(id);
        assertThat(postbox.state(id)).isEqualTo(MessageState.SENT);
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void aCrashBetweenSendingAndRecordingIsSeenAndNotRepeatedBlindly() {
        var id = postbox.sends(Postbox.mail());
        postbox.sql("alter table outgoing_message add constraint crash_after_sending check (id <> '%s' or state <> 'ACCEPTED')".formatted(id));
        try {
            postbox.tries(id);
        } finally {
            postbox.sql("alter table outgoing_message drop constraint crash_after_sending");
        }
        assertThat(server.taken()).hasSize(1);
        assertThat(postbox.state(id)).isEqualTo(MessageState.SENDING);
        assertThat(postbox.job(id).getRetries()).isPositive();

        postbox.tries(id);
        assertThat(server.taken()).as("not repeated").hasSize(1);
        assertThat(postbox.state(id)).isEqualTo(MessageState.UNCERTAIN);
        assertThat(postbox.incidents(id)).singleElement()
                .satisfies(incident -> assertThat(incident.getIncidentMessage()).contains("可能已经发出"));

        postbox.letsTryAgain(id);
        assertThat(server.taken()).as("a person has decided").hasSize(2);
        assertThat(postbox.state(id)).isEqualTo(MessageState.SENT);
    }
}
