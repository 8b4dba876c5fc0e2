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
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.web.context.WebApplicationContext;

@MailTest
@RecordApplicationEvents
class APersonDecidesAboutAFailedMailTest {

    @Autowired
    private UnsentMails unsent;
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
        var id = postbox.sends(new OutgoingMail("test:" + UUID.randomUUID(), caseNumber, Postbox.CITIZEN, Postbox.SUBJECT, "您好。", List.of()));
        postbox.tries(id);
        server.answers("RCPT", "250 ok").answers(ScriptedSmtp.END_OF_MAIL, "250 taken");
        return id;
    }

    private List<String> listed(String person) {
        return unsent.visibleTo(office.person(person)).stream().map(UnsentMail::id).toList();
    }

    @Test
    void theListShowsWhatFailedWithAMaskedAddress() {
        var id = refused();
        assertThat(unsent.visibleTo(office.person("office"))).filteredOn(mail -> mail.id().equals(id)).singleElement().satisfies(mail -> {
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
        assertThat(postbox.state(id)).isEqualTo(MailState.FAILED);
    }

    @Test
    void sentAgainItGoesOutAtOnce() {
        var id = refused();
        unsent.again(id, office.person("office"));
        assertThat(postbox.job(id).getDuedate().toInstant()).as("not after the pause of the last retry").isBeforeOrEqualTo(clock.instant());
        postbox.tries(id);
        assertThat(postbox.state(id)).isEqualTo(MailState.SENT);
        assertThat(postbox.incidents(id)).isEmpty();
        assertThat(listed("office")).doesNotContain(id);
        assertThat(journal.of(caseNumber)).extracting(JournalEntry::getSentence).anyMatch(line -> line.startsWith("决定重新发送邮件"));
    }

    @Test
    void oneThatArrivedIsRecordedAsOfTheAttemptAndNotSentAgain(ApplicationEvents events) {
        var id = uncertain();
        var attempted = postbox.column(id, "attempted_at");
        unsent.confirm(id, office.person("office"));
        postbox.tries(id);
        assertThat(postbox.state(id)).isEqualTo(MailState.SENT);
        assertThat(postbox.column(id, "sent_at")).isEqualTo(attempted);
        assertThat(server.taken()).hasSize(1);
        assertThat(postbox.isEnded(id)).isTrue();
        assertThat(events.stream(MailSent.class)).hasSize(1);
    }

    @Test
    void oneThatIsNotSentAnyMoreLeavesNoIncident() {
        var id = refused();
        unsent.cancel(id, office.person("office"));
        assertThat(postbox.state(id)).isEqualTo(MailState.CANCELLED);
        assertThat(postbox.isEnded(id)).isTrue();
        assertThat(postbox.incidents(id)).isEmpty();
        assertThat(listed("office")).doesNotContain(id);
    }

    @Test
    void itIsDecidedOnce() {
        var id = refused();
        assertThatThrownBy(() -> unsent.confirm(id, office.person("office"))).as("it is certainly not out").isInstanceOf(MailDecidedException.class);
        unsent.again(id, office.person("office"));
        assertThatThrownBy(() -> unsent.again(id, office.person("office"))).isInstanceOf(MailDecidedException.class);
        assertThatThrownBy(() -> unsent.cancel(id, office.person("supervision"))).isInstanceOf(MailDecidedException.class);
    }

    @Test
    void thePageIsForThoseWhoDecide() {
        var pages = new StaffPages(context);
        var id = refused();
        var open = uncertain();
        var page = pages.get("office", "/desk/mails").page();
        assertThat(page.select("nav a[href=/desk/mails]")).isNotEmpty();
        assertThat(page.select("form[action=/desk/mails/%s/again]".formatted(id))).hasSize(1);
        assertThat(page.select("form[action=/desk/mails/%s/confirm]".formatted(id))).isEmpty();
        assertThat(page.select("form[action=/desk/mails/%s/confirm]".formatted(open))).hasSize(1);
        assertThat(page.text()).doesNotContain(Postbox.CITIZEN);

        assertThat(pages.post("office", "/desk/mails/%s/again".formatted(id), Map.of()).next()).isEqualTo("/desk/mails");
        var late = pages.post("supervision", "/desk/mails/%s/again".formatted(id), Map.of());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("状态已经变化");
        assertThat(pages.post("office", "/desk/mails/%s/confirm".formatted(open), Map.of()).next()).isEqualTo("/desk/mails");
        assertThat(pages.post("staff.assistance", "/desk/mails/%s/cancel".formatted(id), Map.of()).status()).isEqualTo(403);
        assertThat(pages.get("sysadmin", "/desk/mails").status()).isEqualTo(403);
        assertThat(pages.postWithoutToken("office", "/desk/mails/%s/cancel".formatted(id)).status()).isEqualTo(403);
    }
}
