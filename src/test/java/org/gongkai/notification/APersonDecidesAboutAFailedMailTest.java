package org.gongkai.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongkai.Office;
import org.gongkai.StaffPages;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.JournalEntry;
import org.gongkai.security.Visitor;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.web.context.WebApplicationContext;

@MailTest
@RecordApplicationEvents
class APersonDecidesAboutAFailedMailTest {

    @LocalServerPort
    private int port;
    @Autowired
    private DeliveryLog unsent;
    @Autowired
    private Postbox postbox;
    @Autowired
    private Office office;
    @Autowired
    private Journal journal;
    @Autowired
    private OfficeClock clock;
    @Autowired
    private WebApplicationContext context;
    private ScriptedSmtp server;
    private String caseNumber;

    @BeforeEach
    void start() {
        server = new ScriptedSmtp();
        postbox.at(server.port());
        caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String refused() {
        server.answers("RCPT", "550 unknown");
        return failed();
    }

    private String uncertain() {
        server.answers(ScriptedSmtp.END_OF_MAIL, ScriptedSmtp.HANGS_UP);
        return failed();
    }

    private String failed() {
        var id = postbox.sends(new OutgoingMessage("test:" + UUID.randomUUID(), caseNumber, Postbox.CITIZEN, Postbox.SUBJECT, "您好。", List.of()));
        postbox.tries(id);
        server.answers("RCPT", "250 ok").answers(ScriptedSmtp.END_OF_MAIL, "250 taken");
        return id;
    }

    private List<String> listed(String person) {
        return unsent.visibleTo(office.person(person), false).stream().map(LoggedMessage::id).toList();
    }

    @Test
    void theListShowsWhatFailedWithAMaskedAddress() {
        var id = refused();
        assertThat(unsent.visibleTo(office.person("office"), false)).filteredOn(mail -> mail.id().equals(id)).singleElement().satisfies(mail -> {
            assertThat(mail.caseNumber()).isEqualTo(caseNumber);
            assertThat(mail.recipient()).isEqualTo("a***@mail.example");
            assertThat(mail.stateName()).isEqualTo("没有发出");
            assertThat(mail.lastError()).isEqualTo("SMTP 550 SMTPAddressFailedException");
            assertThat(mail.isUndecided()).isTrue();
        });
    }

    @Test
    void whoMayNotSeeTheCaseNeitherSeesTheMailNorDecides() {
        var id = refused();
        assertThat(listed("staff.elderly")).isEmpty();
        assertThatThrownBy(() -> unsent.again(id, office.person("staff.elderly"))).isInstanceOf(CaseNotFoundException.class);
        assertThatThrownBy(() -> unsent.again("nothing", office.person("office"))).isInstanceOf(CaseNotFoundException.class);
        assertThat(postbox.state(id)).isEqualTo(MessageState.FAILED);
    }

    @Test
    void sentAgainItGoesOutAtOnce() {
        var id = refused();
        unsent.again(id, office.person("office"));
        assertThat(postbox.job(id).getDuedate().toInstant()).as("not after the pause of the last retry").isBeforeOrEqualTo(clock.instant());
        postbox.tries(id);
        assertThat(postbox.state(id)).isEqualTo(MessageState.SENT);
        assertThat(postbox.incidents(id)).isEmpty();
        assertThat(listed("office")).doesNotContain(id);
        assertThat(unsent.visibleTo(office.person("office"), true)).filteredOn(mail -> mail.id().equals(id)).singleElement()
                .satisfies(mail -> assertThat(mail.stateName() + mail.decidedBy()).isEqualTo("已发出office"));
        assertThat(journal.of(caseNumber)).extracting(JournalEntry::getSentence).anyMatch(line -> line.startsWith("决定重新发送消息"));
    }

    @Test
    void oneThatArrivedIsRecordedAsOfTheAttemptAndNotSentAgain(ApplicationEvents events) {
        var id = uncertain();
        var attempted = postbox.column(id, "attempted_at");
        unsent.confirm(id, office.person("office"));
        postbox.tries(id);
        assertThat(postbox.state(id)).isEqualTo(MessageState.SENT);
        assertThat(postbox.column(id, "sent_at")).isEqualTo(attempted);
        assertThat(server.taken()).hasSize(1);
        assertThat(postbox.isEnded(id)).isTrue();
        assertThat(events.stream(MessageSent.class)).hasSize(1);
    }

    @Test
    void oneThatIsNotSentAnyMoreLeavesNoIncident() {
        var id = refused();
        unsent.cancel(id, office.person("office"));
        assertThat(postbox.state(id)).isEqualTo(MessageState.CANCELLED);
        assertThat(postbox.isEnded(id)).isTrue();
        assertThat(postbox.incidents(id)).isEmpty();
        assertThat(listed("office")).doesNotContain(id);
    }

    @Test
    void itIsDecidedOnce() {
        var id = refused();
        assertThatThrownBy(() -> unsent.confirm(id, office.person("office"))).as("it is certainly not out").isInstanceOf(MessageDecidedException.class);
        unsent.again(id, office.person("office"));
        assertThatThrownBy(() -> unsent.again(id, office.person("office"))).isInstanceOf(MessageDecidedException.class);
        assertThatThrownBy(() -> unsent.cancel(id, office.person("supervision"))).isInstanceOf(MessageDecidedException.class);
    }

    private int inCockpit(String person, String id) {
        return Visitor.basic(port, person).json("PUT", "/engine-rest/job/%s/retries".formatted(postbox.job(id).getId()), "{\"retries\":1}").statusCode();
    }

    @Test
    void inCockpitItIsDecidedLikeOnThePage() {
        var id = refused();
        assertThat(inCockpit("director", id)).isEqualTo(403);
        assertThat(inCockpit("sysadmin", id)).isEqualTo(403);
        assertThat(postbox.job(id).getRetries()).isZero();
        assertThat(inCockpit("supervision", id)).isEqualTo(204);
        assertThat(inCockpit("office", id)).as("decided").isEqualTo(400);
        postbox.tries(id);
        assertThat(postbox.state(id)).isEqualTo(MessageState.SENT);
        assertThat(postbox.incidents(id)).isEmpty();
        assertThat(server.taken()).hasSize(1);
        assertThat(postbox.column(id, "decided_by")).isEqualTo("supervision");
        assertThat(journal.of(caseNumber)).extracting(JournalEntry::getSentence).anyMatch(line -> line.startsWith("安排重新执行消息发送"));
    }

    @Test
    void oneThatMayBeOutDoesNotGoOutTwiceFromCockpit() {
        var id = uncertain();
        assertThat(inCockpit("office", id)).isEqualTo(409);
        assertThat(postbox.job(id).getRetries()).isZero();
        assertThat(postbox.state(id)).isEqualTo(MessageState.UNCERTAIN);
        assertThat(server.taken()).hasSize(1);
    }

    /** The server took it, what follows failed: the page has nothing to decide, but the incident stands. */
    @Test
    void oneThatIsOutIsOnlyRecordedFromCockpit(ApplicationEvents events) {
        postbox.listenerFails(true);
        var id = postbox.sends(new OutgoingMessage("test:" + UUID.randomUUID(), caseNumber, Postbox.CITIZEN, Postbox.SUBJECT, "您好。", List.of()));
        try {
            while (postbox.job(id).getRetries() > 0) {
                postbox.tries(id);
            }
        } finally {
            postbox.listenerFails(false);
        }
        assertThat(postbox.state(id)).isEqualTo(MessageState.ACCEPTED);
        assertThat(inCockpit("office", id)).isEqualTo(204);
        postbox.tries(id);
        assertThat(postbox.state(id)).isEqualTo(MessageState.SENT);
        assertThat(postbox.isEnded(id)).isTrue();
        assertThat(server.taken()).as("once").hasSize(1);
    }

    @Test
    void ofASealedComplaintNobodyDecidesInCockpitWhoMayNotKnowIt() {
        var complaint = Visitor.basic(port, "supervision").json("POST", "/api/public/complaints",
                "{\"kind\":\"COMPLAINT\",\"anonymous\":true,\"against\":\"office\",\"description\":\"窗口拒绝受理，没有说明理由。\"}").body();
        caseNumber = complaint.replaceFirst("(?s).*(TS-\\d{4}-\\d{5}).*", "$1");
        var id = refused();
        assertThat(inCockpit("office", id)).isEqualTo(404);
        assertThat(postbox.job(id).getRetries()).isZero();
        assertThat(postbox.state(id)).isEqualTo(MessageState.FAILED);
        assertThat(inCockpit("supervision", id)).isEqualTo(204);
    }

    @Test
    void thePageIsForThoseWhoDecide() {
        var pages = new StaffPages(context);
        var id = refused();
        var open = uncertain();
        var page = pages.get("office", "/desk/deliveries").page();
        assertThat(page.select("nav a[href=/desk/deliveries]")).isNotEmpty();
        assertThat(page.select("form[action=/desk/deliveries/%s/again]".formatted(id))).hasSize(1);
        assertThat(page.select("form[action=/desk/deliveries/%s/confirm]".formatted(id))).isEmpty();
        assertThat(page.select("form[action=/desk/deliveries/%s/confirm]".formatted(open))).hasSize(1);
        assertThat(page.text()).doesNotContain(Postbox.CITIZEN);

        assertThat(pages.post("office", "/desk/deliveries/%s/again".formatted(id), Map.of()).next()).isEqualTo("/desk/deliveries");
        var late = pages.post("supervision", "/desk/deliveries/%s/again".formatted(id), Map.of());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("状态已经变化");
        assertThat(pages.post("office", "/desk/deliveries/%s/confirm".formatted(open), Map.of()).next()).isEqualTo("/desk/deliveries");
        assertThat(pages.post("staff.assistance", "/desk/deliveries/%s/cancel".formatted(id), Map.of()).status()).isEqualTo(403);
        assertThat(pages.get("sysadmin", "/desk/deliveries").status()).isEqualTo(403);
        assertThat(pages.postWithoutToken("office", "/desk/deliveries/%s/cancel".formatted(id)).status()).isEqualTo(403);
    }
}
