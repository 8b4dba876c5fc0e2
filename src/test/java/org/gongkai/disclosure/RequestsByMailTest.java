package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.LetterKind;
import org.gongkai.notification.GatewayStub;
import org.gongkai.notification.MailTest;
import org.gongkai.notification.Postbox;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

@MailTest
@Rule({"R-54", "R-56", "B.3"})
class RequestsByMailTest {
    @Autowired
    Office office;
    @Autowired
    Postbox postbox;
    @Autowired
    Extensions extensions;
    @Autowired
    OfficeClock clock;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    GatewayStub gateway;
    @Autowired
    WebApplicationContext context;
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private RequestOffice requests;

    @BeforeEach
    void start(@Autowired AutowireCapableBeanFactory beans) {
        requests = beans.createBean(RequestOffice.class);
        jdbc.update("delete from told_number");
        server.start();
        postbox.at(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void takesTheMailOf(String caseNumber, LetterKind kind) {
        postbox.tries(postbox.idOf("letter:" + requests.letter(caseNumber, kind).getId()));
    }

    @Test
    void theReplyCountsWhenTheMailServerHasTakenItAndNobodyHasToRecordIt() {
        var caseNumber = requests.isBeingHandled(DeliveryWay.EMAIL);
        requests.draftsDisclosure(caseNumber);
        requests.signs(caseNumber);
        office.fires(caseNumber, "serviceTask_issueReply");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_deliver");
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).isRunning()).isTrue();
        takesTheMailOf(caseNumber, LetterKind.REQUEST_REPLY);

        assertThat(requests.request(caseNumber).getState()).isEqualTo(RequestState.REPLIED);
        assertThat(requests.request(caseNumber).getClosedOn()).isEqualTo(clock.today());
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_archive");
        assertThat(office.route(caseNumber)).contains("boundaryEvent_replySent", "endEvent_replied");
    }

    @Test
    void anExtensionTakesEffectWhenTheMailServerHasTakenTheNotice() {
        var caseNumber = requests.isBeingHandled(DeliveryWay.EMAIL);
        var before = requests.clock(caseNumber, DeadlineKind.REPLY).getInternalDue();
        extensions.request(caseNumber, 5, "需要调取档案", office.person("staff.elderly"));
        office.completes("leader.assistance", caseNumber, "userTask_approveExtension", Office.APPROVE);
        office.completes("office.director", caseNumber, "userTask_consentExtension", Office.APPROVE);
        office.fires(caseNumber, "serviceTask_issueExtensionNotice");
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).getInternalDue()).isEqualTo(before);
        takesTheMailOf(caseNumber, LetterKind.EXTENSION_NOTICE);
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).getInternalDue()).isAfter(before);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_draftReply");
        assertThat(office.route(caseNumber)).contains("boundaryEvent_extensionSent", "endEvent_extensionTold");
    }

    @Test
    void whoeverLeftAnAddressIsToldOfTheArrivalAndOfEachLetterOnThePortal() throws Exception {
        var caseNumber = requests.isAskedOnline();
        requests.accepts(caseNumber);
        postbox.tries(postbox.idOf(caseNumber + ":received:EMAIL"));
        postbox.tries(postbox.idOf(caseNumber + ":letter-" + requests.letter(caseNumber, LetterKind.REQUEST_RECEIPT).getId() + ":EMAIL"));
        assertThat(server.getReceivedMessages()).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.getSubject()).contains(caseNumber).doesNotContain("申请人甲");
            assertThat(mail.getAllRecipients()).singleElement().hasToString("applicant@example.com");
            assertThat(com.icegreen.greenmail.util.GreenMailUtil.getBody(mail)).doesNotContain(RequestOffice.SUBJECT);
        });
        assertThat(postbox.knows(caseNumber + ":received:SMS")).as("a second time by telephone only if the bureau wants it").isFalse();
    }

    @Test
    void aTextMessageThatDoesNotGetOutWaitsForAPersonAmongTheDeliveries() {
        var pages = new StaffPages(context);
        gateway.forget();
        gateway.answers(400, "");
        var caseNumber = isAskedByTelephoneAlone();
        var id = postbox.idOf(caseNumber + ":received:SMS");
        postbox.tries(id);
        assertThat(pages.get("office", "/desk/deliveries").page().select("tbody tr").eachText()).filteredOn(row -> row.contains(caseNumber))
                .singleElement().asString().contains("短信", "138****0000", "没有发出", "HTTP 400").doesNotContain("13800000000");

        gateway.answers(200, "");
        pages.post("office", "/desk/deliveries/" + id + "/again", Map.of());
        postbox.tries(id);

        assertThat(pages.get("office", "/desk/deliveries").text()).doesNotContain(caseNumber);
        assertThat(gateway.received()).extracting(message -> message.header("Idempotency-Key")).containsExactly(id, id);
    }

    private String isAskedByTelephoneAlone() {
        var form = RequestOffice.form(DeliveryWay.PORTAL);
        return requests.isRegistered(new RequestForm(form.applicantKind(), form.name(), form.idType(), form.idNumber(), "＋86 138 0000 0000", null,
                form.address(), form.subject(), form.description(), form.provisionForm(), form.deliveryWay(), form.help()),
                new Reception(Medium.COUNTER, clock.today(), null));
    }

    @Test
    void whoeverLeftOnlyAMobileNumberIsToldByTextMessageWhereToLookAndNothingElse() {
        gateway.forget();
        var caseNumber = isAskedByTelephoneAlone();
        requests.accepts(caseNumber);
        var receipt = requests.letter(caseNumber, LetterKind.REQUEST_RECEIPT);
        postbox.tries(postbox.idOf(caseNumber + ":received:SMS"));
        postbox.tries(postbox.idOf(caseNumber + ":letter-" + receipt.getId() + ":SMS"));

        assertThat(gateway.received()).hasSize(2).allSatisfy(message -> assertThat(message.body()).contains("13800000000", caseNumber, "查询申请进度")
                .doesNotContain("申请人甲", RequestOffice.SUBJECT, RequestOffice.ID_NUMBER, receipt.getNumber(), receipt.getKind().title()));
        assertThat(postbox.knows(caseNumber + ":received:EMAIL")).isFalse();
        assertThat(new StaffPages(context).get("office", "/desk/cases/" + caseNumber).page().select("#messages tr").eachText())
                .filteredOn(row -> row.contains("短信")).hasSize(2).allSatisfy(row -> assertThat(row).contains("138****0000", "已发出").doesNotContain("13800000000"));
    }
}
