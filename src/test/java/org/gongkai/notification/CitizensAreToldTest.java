package org.gongkai.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.gongkai.StaffPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A citizen is told by mail, without an address by text message, or both ways where the bureau wants it; never twice the same way. */
@MailTest
class CitizensAreToldTest {

    private static final String WAYS = "/desk/settings/messages";
    private static final String MAIL = "a@mail.example";
    private static final String MOBILE = "13800000000";
    private static final MessageWords WORDS = new MessageWords("test", "试验", MessageFields.toCitizen("1", Map.of("事项", "2"), Map.of("理由", "3")),
            new MessageWords.Usual("关于{事项}", "{编号}：{理由}", "{事项}，编号 {编号}"));

    @Autowired
    private CitizenMessages messages;
    @Autowired
    private GatewayStub gateway;
    @Autowired
    private Postbox postbox;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private WebApplicationContext context;

    @BeforeEach
    void nothingWasSent() {
        gateway.forget();
        jdbc.update("delete from told_number");
    }

    @AfterEach
    void asShipped() {
        set("staff-email", "citizen-email", "citizen-sms", "messages-on-working-days");
        jdbc.update("delete from setting_change");
    }

    private void set(String... on) {
        var wanted = Arrays.stream(on).collect(Collectors.toMap(key -> key, key -> "开"));
        assertThat(new StaffPages(context).sets("sysadmin", WAYS, wanted).next()).isEqualTo(WAYS);
    }

    private String tells(Contact contact, String matter) {
        var key = "test:" + UUID.randomUUID();
        tells(key, contact, matter);
        return key;
    }

    private void tells(String key, Contact contact, String matter) {
        transaction.executeWithoutResult(status -> messages.tell(key, Postbox.CASE, contact, WORDS,
                Map.of(MessageFields.NUMBER, Postbox.CASE, "事项", matter, "理由", "不再需要")));
    }

    private List<String> ways(String key) {
        return jdbc.queryForList("select channel from outgoing_message where message_key like ? order by channel", String.class, key + ":%");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', value = {
            "citizen-email citizen-sms              | a@mail.example | 13800000000  | EMAIL",
            "citizen-email citizen-sms              | -              | 13800000000  | SMS",
            "citizen-email citizen-sms              | a@mail.example | 0393-6666666 | EMAIL",
            "citizen-email citizen-sms              | -              | 0393-6666666 | ''",
            "citizen-email citizen-sms              | -              | -            | ''",
            "citizen-email citizen-sms citizen-both | a@mail.example | 13800000000  | EMAIL SMS",
            "citizen-sms                            | a@mail.example | 13800000000  | SMS",
            "citizen-email citizen-both             | a@mail.example | 13800000000  | EMAIL",
            "citizen-email                          | -              | 13800000000  | ''"})
    void theBureauChoosesTheWays(String on, String email, String phone, String ways) {
        set(on.split(" "));

        assertThat(String.join(" ", ways(tells(new Contact(email, phone), "听证会")))).isEqualTo(ways);
    }

    @Test
    void theSameIsNotToldTwiceTheSameWay() {
        var key = tells(new Contact(null, MOBILE), "听证会");
        tells(key, new Contact(null, MOBILE), "听证会");
        tells(key, new Contact(MAIL, MOBILE), "听证会");

        assertThat(ways(key)).containsExactly("EMAIL", "SMS");
    }

    @Test
    void aNumberThatSomebodyTypedIsNotFlooded() {
        var first = tells(new Contact(null, MOBILE), "听证会");
        for (int more = 0; more < 4; more++) {
            tells(new Contact(null, MOBILE), "听证会");
        }
        var sixth = tells(new Contact(null, "138 0000 0000"), "听证会");

        assertThat(ways(first)).containsExactly("SMS");
        assertThat(ways(sixth)).isEmpty();
        assertThat(ways(tells(new Contact(null, "13900000000"), "听证会"))).containsExactly("SMS");
        assertThat(ways(tells(new Contact(MAIL, MOBILE), "听证会"))).containsExactly("EMAIL");
        assertThat(jdbc.queryForList("select number_key from told_number", String.class)).noneMatch(key -> key.contains("138"));
    }

    @Test
    void noWordsAreTooLongOrTooManyLinesToBeSent() {
        var id = postbox.idOf(tells(new Contact(null, MOBILE), "一行\n两行" + "😀".repeat(15_000)) + ":SMS");
        postbox.tries(id);

        assertThat(postbox.state(id)).isEqualTo(MessageState.SENT);
        assertThat(gateway.received()).singleElement().satisfies(message -> assertThat(message.body()).contains("一行 两行", "…").doesNotContain("\\n"));
    }

    @Test
    void aTextMessageThatTheGatewayRefusesIsAnIncidentThatAPersonDecides() {
        gateway.answers(400, "");
        var id = postbox.idOf(tells(new Contact(null, MOBILE), "听证会") + ":SMS");
        postbox.tries(id);

        assertThat(postbox.state(id)).isEqualTo(MessageState.FAILED);
        assertThat(postbox.incidents(id)).singleElement().satisfies(incident -> assertThat(incident.getIncidentMessage()).doesNotContain(MOBILE));
        assertThat(jdbc.queryForObject("select count(*) from act_hi_varinst where proc_inst_id_ = ?", Integer.class, postbox.instance(id))).isZero();

        gateway.answers(200, "");
        postbox.letsTryAgain(id);

        assertThat(postbox.state(id)).isEqualTo(MessageState.SENT);
        assertThat(gateway.received()).extracting(message -> message.header("Idempotency-Key")).containsExactly(id, id);
    }
}
