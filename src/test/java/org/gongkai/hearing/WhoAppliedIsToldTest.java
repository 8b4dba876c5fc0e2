package org.gongkai.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.hearing.HearingOffice.AGAINST;
import static org.gongkai.hearing.HearingOffice.FOR;

import java.util.Map;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.notification.GatewayStub;
import org.gongkai.notification.MailTest;
import org.gongkai.notification.Postbox;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever applied to take part in a hearing hears of it the way he or she can be reached. */
@MailTest
@Rule("B.7")
class WhoAppliedIsToldTest {

    private static final Map<String, Object> CANCEL = Map.of("decision", "reject", "opinion", "方案已经撤回，不再决定。");
    private static final Map<String, Object> RETURN = Map.of("decision", "return", "opinion", "报名的人太少。");

    @Autowired
    private ApplicationContext application;
    @Autowired
    private Office office;
    @Autowired
    private Postbox postbox;
    @Autowired
    private GatewayStub gateway;
    @Autowired
    private OfficeClock clock;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private HearingOffice people;

    @BeforeEach
    void start() {
        people = new HearingOffice(application);
        gateway.forget();
        server.start();
        postbox.at(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
        clock.reset();
    }

    private int appliesByTelephoneAlone(String caseNumber, Side side, int person) {
        var form = HearingOffice.application(side, person, DeliveryWay.PORTAL);
        return people.applies(caseNumber, new Application(form.side(), form.name(), form.idType(), form.idNumber(), form.phone(), null, form.address(),
                form.opinion(), form.deliveryWay(), true));
    }

    private void sends(String caseNumber, int number, String what, String way) {
        postbox.tries(postbox.idOf("hearing:%s:%s:%s".formatted(Participant.key(caseNumber, number), what, way)));
    }

    @Test
    void anApplicationIsConfirmedByMailAndWithoutAnAddressByTextMessage() throws Exception {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        sends(caseNumber, people.applies(caseNumber, FOR, 1), "application", "EMAIL");
        sends(caseNumber, appliesByTelephoneAlone(caseNumber, AGAINST, 2), "application", "SMS");

        assertThat(server.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("听证会报名已收到");
            assertThat((String) mail.getContent()).contains(people.hearing(caseNumber).getMatter().title(), caseNumber + "/1", "市民政局").doesNotContain("申请人");
        });
        assertThat(gateway.received()).singleElement().satisfies(message -> assertThat(message.body()).contains("13800000000", caseNumber + "/2")
                .doesNotContain("申请人", people.hearing(caseNumber).getMatter().title()));
    }

    @Test
    void aHearingThatIsCancelledIsToldWithoutItsReason() {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        var number = appliesByTelephoneAlone(caseNumber, FOR, 1);
        people.closes(caseNumber);
        people.completes("staff.elderly", caseNumber, HearingStep.SELECT, RETURN);
        people.completes("staff.elderly", caseNumber, HearingStep.PREPARE, CANCEL);
        people.publishes(caseNumber, "serviceTask_announceEnd");
        sends(caseNumber, number, "cancelled", "SMS");

        assertThat(gateway.received()).singleElement().satisfies(message -> assertThat(message.body()).contains("终止", caseNumber + "/1").doesNotContain("撤回"));
    }

    @Test
    void anInvitationOnThePortalIsToldUnderTheNumberOfTheApplication() throws Exception {
        var caseNumber = people.listed(SelectionMethod.FIRST_COME);
        office.fires(caseNumber, "serviceTask_inviteParticipants");
        var invited = people.participants(caseNumber).get(0);
        postbox.tries(postbox.idOf("%s:letter-%d:EMAIL".formatted(caseNumber, invited.getLetterId())));

        assertThat(server.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("您的听证会报名（%s）有新的文书".formatted(invited.getKey()));
            assertThat((String) mail.getContent()).contains("查询码", "“听证会”").doesNotContain(invited.getName());
        });
    }
}
