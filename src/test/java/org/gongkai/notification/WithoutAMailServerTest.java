package org.gongkai.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.gongkai.GongkaiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@GongkaiTest
class WithoutAMailServerTest {

    @Autowired
    private Outbox outbox;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private TestRestTemplate http;

    private static OutgoingMessage mail() {
        return new OutgoingMessage("test:" + UUID.randomUUID(), "SQ-2026-00001", "a@mail.example", "通知", "正文", List.of());
    }

    @Test
    void aMailIsKeptAndNothingTriesToSendIt() {
        var mail = mail();
        assertThat(outbox.available()).isFalse();
        transaction.executeWithoutResult(status -> outbox.send(mail));
        var id = jdbc.queryForObject("select id from outgoing_message where message_key = ?", String.class, mail.key());
        assertThat(jdbc.queryForObject("select state from outgoing_message where id = ?", String.class, id)).isEqualTo("NO_SERVER");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey("message-" + id).count()).isZero();
    }

    @Test
    void aMailBelongsToTheTransactionOfItsCase() {
        assertThatThrownBy(() -> outbox.send(mail())).isInstanceOf(IllegalTransactionStateException.class);
        var mail = mail();
        transaction.executeWithoutResult(status -> {
            outbox.send(mail);
            status.setRollbackOnly();
        });
        assertThat(jdbc.queryForObject("select count(*) from outgoing_message where message_key = ?", Integer.class, mail.key())).isZero();
    }

    @Test
    void theApplicationIsWell() {
        assertThat(http.getForObject("/actuator/health", String.class)).contains("UP");
    }
}
