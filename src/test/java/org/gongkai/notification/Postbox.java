package org.gongkai.notification;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.gongkai.workingday.OfficeClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** The way of mails as a test sees it: written in a transaction, tried when the test says so. */
@TestComponent
public class Postbox implements MailAttachments {

    static final String OFFICE = "office@bureau.example";
    static final String CITIZEN = "applicant.one@mail.example";
    static final String CASE = "SQ-2026-99999";
    static final String SUBJECT = "关于您的政府信息公开申请的答复";
    static final File LETTER = new File("政府信息公开申请答复书（公开办〔2026〕1号）.pdf", "application/pdf", "内容".getBytes(StandardCharsets.UTF_8));

    private static final Map<String, File> FILES = Map.of("test:letter", LETTER,
            // more than the buffers between two ends of a connection hold
            "test:long", new File("附件.bin", "application/octet-stream", new byte[8 * 1024 * 1024]));

    private final Outbox outbox;
    private final JavaMailSenderImpl settings;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final HistoryService history;
    private final DigestSending digests;
    private final OfficeClock clock;
    private boolean listenerFails;

    Postbox(Outbox outbox, JavaMailSenderImpl settings, TransactionTemplate transaction, JdbcTemplate jdbc, RuntimeService runtime,
            ManagementService management, HistoryService history, DigestSending digests, OfficeClock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.management = management;
        this.history = history;
        this.digests = digests;
        this.clock = clock;
    }

    /** What hears of mails that went out fails from now on, or no more. */
    void listenerFails(boolean fails) {
        listenerFails = fails;
    }

    @EventListener
    void on(MessageSent mail) {
        if (listenerFails) {
            throw new IllegalStateException("The letter is not recorded");
        }
    }

    @Override
    public Optional<File> find(String reference) {
        return Optional.ofNullable(FILES.get(reference));
    }

    /** A fortnight passes for what members of staff were told: any window, night and holiday is over. */
    public void sendsWhatStaffWereTold() {
        jdbc.update("update inbox_message set created_at = ? where collected_at is null", Timestamp.from(clock.instant().minus(Duration.ofDays(14))));
        digests.send();
    }

    /** The office's mail server is there from now on. */
    public void at(int port) {
        settings.setPort(port);
    }

    /** How long the office waits for an answer, in milliseconds. */
    void waits(int patience) {
        settings.getJavaMailProperties().setProperty("mail.smtp.timeout", String.valueOf(patience));
    }

    static OutgoingMessage mail(String... attachments) {
        return new OutgoingMessage("test:" + UUID.randomUUID(), CASE, CITIZEN, SUBJECT, "您好：答复书见附件。", List.of(attachments));
    }

    String sends(OutgoingMessage mail) {
        transaction.executeWithoutResult(status -> outbox.send(mail));
        return idOf(mail);
    }

    String idOf(OutgoingMessage mail) {
        return idOf(mail.key());
    }

    /** @return whether something was written under this key */
    public boolean knows(String key) {
        return jdbc.queryForObject("select count(*) from outgoing_message where message_key = ?", Integer.class, key) > 0;
    }

    public String idOf(String key) {
        return jdbc.queryForObject("select id from outgoing_message where message_key = ?", String.class, key);
    }

    /** Runs the mail's job; a failure is the engine's matter. */
    public void tries(String id) {
        try {
            management.executeJob(job(id).getId());
        } catch (RuntimeException failed) {
            // counted by the engine
        }
    }

    /** Somebody lets the job try once more, as Cockpit does. */
    void letsTryAgain(String id) {
        management.setJobRetries(job(id).getId(), 1);
        tries(id);
    }

    Job job(String id) {
        return management.createJobQuery().processInstanceId(instance(id)).singleResult();
    }

    String instance(String id) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey("message-" + id).singleResult().getId();
    }

    boolean isEnded(String id) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey("message-" + id).finished().count() == 1;
    }

    List<Incident> incidents(String id) {
        return runtime.createIncidentQuery().processInstanceId(instance(id)).list();
    }

    MessageState state(String id) {
        return MessageState.valueOf(column(id, "state"));
    }

    String lastError(String id) {
        return column(id, "last_error");
    }

    String column(String id, String name) {
        return jdbc.queryForObject("select %s from outgoing_message where id = ?".formatted(name), String.class, id);
    }

    void sql(String statement, Object... values) {
        jdbc.update(statement, values);
    }
}
