package org.gongkai.notification;

import java.util.List;
import java.util.function.Consumer;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Cases;
import org.gongkai.casefile.Journal;
import org.gongkai.organization.Person;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails that did not get out, and what a person decides about them. Each is shown only to those who may see its case;
 * the decision is in the case's journal.
 */
@Service
@Transactional
public class UnsentMails {

    private static final int NEWEST = 200;

    private final QueuedMails mails;
    private final MailFlow flow;
    private final Cases cases;
    private final Journal journal;

    UnsentMails(QueuedMails mails, MailFlow flow, Cases cases, Journal journal) {
        this.mails = mails;
        this.flow = flow;
        this.cases = cases;
        this.journal = journal;
    }

    /** @return those of cases this person may see, newest first, of the newest 200 */
    @Transactional(readOnly = true)
    public List<UnsentMail> visibleTo(Person person) {
        var unsent = mails.unsent(Limit.of(NEWEST)).stream().map(QueuedMail::view).toList();
        var visible = cases.visible(person, unsent.stream().map(UnsentMail::caseNumber).distinct().toList()).keySet();
        return unsent.stream().filter(mail -> visible.contains(mail.caseNumber())).toList();
    }

    /** Sends it again at once; when it may be out already, the addressee may get it twice. */
    public void again(String id, Person person) {
        decide(id, person, QueuedMail::again, "决定重新发送邮件", "mail again=");
        flow.again(id);
    }

    /** It is out: that is recorded as of the attempt, and nothing is sent. */
    public void confirm(String id, Person person) {
        decide(id, person, QueuedMail::confirm, "核实邮件已经发出", "mail confirmed=");
        flow.again(id);
    }

    /** It is not sent any more. */
    public void cancel(String id, Person person) {
        decide(id, person, QueuedMail::cancel, "决定不再发送邮件", "mail cancelled=");
        flow.cancel(id);
    }

    private void decide(String id, Person person, Consumer<QueuedMail> decision, String sentence, String technical) {
        var mail = mails.locked(id).filter(found -> cases.maySee(person, found.caseNumber())).orElseThrow(() -> new CaseNotFoundException(id));
        decision.accept(mail);
        journal.record(mail.caseNumber(), person.id(), "%s：%s".formatted(sentence, mail.content().subject()), technical + id);
    }
}
