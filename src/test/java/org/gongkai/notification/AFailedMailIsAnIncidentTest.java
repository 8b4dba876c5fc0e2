package org.gongkai.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.gongkai.Office;
import org.gongkai.engine.CaseOfEngineObject;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@MailTest
@RecordApplicationEvents
class AFailedMailIsAnIncidentTest {

    private static final String RETRIES_OF_THE_DIAGRAM = "8";

    @Autowired
    private Postbox postbox;
    @Autowired
    private Office office;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private OfficeClock clock;
    private ScriptedSmtp server;

    @BeforeEach
    void start() {
        server = new ScriptedSmtp().answers("RCPT", "451 4.7.1 <applicant.one@mail.example> not now");
        postbox.at(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whenNoRetriesAreLeftTheCaseIsToldAndGoesOnUntouched(ApplicationEvents events) {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        var waitsAt = office.waitsAt(caseNumber);
        var mail = new OutgoingMessage("test:incident:" + caseNumber, caseNumber, Postbox.CITIZEN, Postbox.SUBJECT, "您好。", List.of());
        var id = postbox.sends(mail);

        fails(id);

        assertThat(postbox.column(id, "attempts")).isEqualTo(RETRIES_OF_THE_DIAGRAM);
        assertThat(postbox.state(id)).isEqualTo(MessageState.FAILED);
        assertThat(postbox.incidents(id)).singleElement().satisfies(incident -> {
            assertThat(incident.getActivityId()).isEqualTo("serviceTask_sendMessage");
            assertThat(incident.getIncidentMessage()).isEqualTo("SMTP 451 SMTPAddressFailedException");
        });
        assertThat(events.stream(MessageFailed.class)).singleElement().satisfies(failed -> {
            assertThat(failed.key()).isEqualTo(mail.key());
            assertThat(failed.caseNumber()).isEqualTo(caseNumber);
            assertThat(failed.possiblySent()).isFalse();
        });
        assertThat(office.waitsAt(caseNumber)).isEqualTo(waitsAt);
        assertThat(runtime.createIncidentQuery().list()).noneMatch(incident -> incident.getProcessInstanceId().equals(instanceOf(caseNumber)));

        server.answers("RCPT", "250 ok");
        postbox.letsTryAgain(id);
        assertThat(server.taken()).hasSize(1);
        assertThat(postbox.incidents(id)).isEmpty();
        assertThat(postbox.isEnded(id)).isTrue();
        assertThat(events.stream(MessageSent.class)).hasSize(1);
    }

    @Test
    void theEngineLearnsNeitherWhoGetsTheMailNorWhatItSays() {
        var mail = Postbox.mail("test:letter");
        var id = postbox.sends(mail);
        fails(id);
        var instance = postbox.instance(id);
        assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(instance).count()).isZero();
        var stacktrace = management.getJobExceptionStacktrace(postbox.job(id).getId());
        var words = Stream.concat(Stream.of(stacktrace, postbox.job(id).getExceptionMessage(), postbox.lastError(id)),
                history.createHistoricJobLogQuery().processInstanceId(instance).failureLog().list().stream()
                        .map(log -> history.getHistoricJobLogExceptionStacktrace(log.getId()) + log.getJobExceptionMessage())).toList();
        assertThat(words).hasSizeGreaterThan(8).allSatisfy(word -> assertThat(word).doesNotContain("applicant", "mail.example", "答复", mail.caseNumber()));
    }

    @Test
    void theDatabaseShowsNeitherWhoGetsTheMailNorWhatItSays() {
        var id = postbox.sends(Postbox.mail());
        assertThat(jdbc.queryForMap("select * from outgoing_message where id = ?", id).values().toString())
                .doesNotContain("applicant", "mail.example", "答复", "您好");
    }

    @Test
    void aMailIsNobodysCase(@Autowired CaseOfEngineObject cases) {
        var id = postbox.sends(Postbox.mail());
        assertThat(cases.caseNumbers(List.of(postbox.instance(id), postbox.job(id).getId())))
                .as("longer than any case number, so nothing is ever written into a journal under it").allMatch(number -> number.length() > 20);
    }

    private void fails(String id) {
        while (postbox.job(id).getRetries() > 0) {
            postbox.tries(id);
        }
    }

    private String instanceOf(String caseNumber) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult().getId();
    }
}
