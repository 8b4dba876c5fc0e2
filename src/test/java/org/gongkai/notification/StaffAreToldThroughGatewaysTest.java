package org.gongkai.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.gongkai.Office;
import org.gongkai.StaffPages;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Text messages and the bureau's own messenger: off as shipped, one message for each way, incidents like a mail's. */
@MailTest
class StaffAreToldThroughGatewaysTest {

    private static final String ACCOUNT = "head.placenames";
    private static final String CASE = "FB-2026-00009";
    private static final String ANOTHER = "FB-2026-00010";
    private static final String SETTINGS = "/desk/settings/messages";

    @Autowired
    private Inbox inbox;
    @Autowired
    private GatewayStub gateway;
    @Autowired
    private Postbox postbox;
    @Autowired
    private DeliveryLog log;
    @Autowired
    private Office office;
    @Autowired
    private OfficeClock clock;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private WebApplicationContext context;

    @BeforeEach
    void hasANumber() {
        gateway.forget();
        jdbc.update("update staff_member set mobile = '13900000000' where id = ?", ACCOUNT);
        jdbc.update("update inbox_message set collected_at = created_at where collected_at is null");
    }

    @AfterEach
    void asShipped() {
        set(Map.of("staff-email", "开", "messages-on-working-days", "开", "citizen-email", "开", "citizen-sms", "开"));
        jdbc.update("delete from setting_change");
        jdbc.update("update staff_member set mobile = null where id = ?", ACCOUNT);
        jdbc.update("delete from inbox_message where case_number in (?, ?)", CASE, ANOTHER);
    }

    private void set(Map<String, String> wanted) {
        assertThat(new StaffPages(context).sets("sysadmin", SETTINGS, wanted).next()).isEqualTo(SETTINGS);
    }

    private List<String> sent() {
        Stream.of(CASE, ANOTHER).forEach(about -> transaction.executeWithoutResult(status ->
                inbox.tell(about + ":gateway:" + clock.instant(), ACCOUNT, about, "《未公开的标题》到期。", "案件 " + about + " 到期。")));
        postbox.sendsWhatStaffWereTold();
        return jdbc.queryForList("select id from outgoing_message where message_key like ? and state = 'WAITING' order by channel", String.class, "digest:%:" + ACCOUNT + ":%");
    }

    @Test
    void asShippedNothingGoesThroughAGateway() {
        assertThat(sent()).isEmpty();
    }

    @Test
    void aTextMessageSaysHowManyAndTheMessengerSaysWhich() {
        set(Map.of("staff-sms", "开", "staff-webhook", "开"));

        var ids = sent();
        ids.forEach(postbox::tries);

        assertThat(ids).hasSize(2).allSatisfy(id -> assertThat(postbox.state(id)).isEqualTo(MessageState.SENT));
        assertThat(gateway.received()).extracting(GatewayStub.Received::body).satisfiesExactly(
                text -> assertThat(text).contains("13900000000", "2 条").doesNotContain(CASE, "标题"),
                messenger -> assertThat(messenger).contains(ACCOUNT, "案件 " + CASE + " 到期", "案件 " + ANOTHER).doesNotContain("标题"));
    }

    @Test
    void aGatewayThatRefusesIsAnIncidentThatAPersonDecides() {
        set(Map.of("staff-sms", "开"));
        gateway.answers(401, "");
        var id = sent().get(0);
        postbox.tries(id);

        assertThat(postbox.state(id)).isEqualTo(MessageState.FAILED);
        assertThat(postbox.incidents(id)).hasSize(1);
        assertThat(log.visibleTo(office.person("office"), false)).filteredOn(message -> message.id().equals(id)).singleElement()
                .satisfies(message -> assertThat(message.channel() + message.recipient() + message.lastError()).isEqualTo("SMS139****0000HTTP 401"));

        gateway.answers(200, "");
        log.again(id, office.person("office"));
        postbox.tries(id);

        assertThat(postbox.state(id)).isEqualTo(MessageState.SENT);
        assertThat(gateway.received()).extracting(message -> message.header("Idempotency-Key")).containsExactly(id, id);
    }
}
