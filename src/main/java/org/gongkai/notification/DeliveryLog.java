package org.gongkai.notification;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Cases;
import org.gongkai.casefile.Journal;
import org.gongkai.organization.Person;
import org.gongkai.workingday.OfficeClock;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What left the house and what did not, and what a person decides about the latter. A message about one case is shown only to
 * those who may see it, and the decision is in its journal; a digest of several names none.
 */
@Service
@Transactional
public class DeliveryLog {

    private static final int NEWEST = 200;

    private final QueuedMessages messages;
    private final MessageFlow flow;
    private final Cases cases;
    private final Journal journal;
    private final OfficeClock clock;

    DeliveryLog(QueuedMessages messages, MessageFlow flow, Cases cases, Journal journal, OfficeClock clock) {
        this.messages = messages;
        this.flow = flow;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param everything also what is out or on its way; else what did not get out, or not yet although it was tried
     * @return those of cases this person may see, newest first, of the newest 200
     */
    @Transactional(readOnly = true)
    public List<LoggedMessage> visibleTo(Person person, boolean everything) {
        var newest = (everything ? messages.findAllByOrderByCreatedAtDesc(Limit.of(NEWEST)) : messages.unsent(Limit.of(NEWEST)))
                .stream().map(QueuedMessage::view).toList();
        var visible = cases.visible(person, newest.stream().map(LoggedMessage::caseNumber).filter(Objects::nonNull).distinct().toList()).keySet();
        return newest.stream().filter(message -> message.caseNumber() == null || visible.contains(message.caseNumber())).toList();
    }

    /** Sends it again at once; when it may be out already, the addressee may get it twice. */
    public void again(String id, Person person) {
        decide(id, person, QueuedMessage::again, "决定重新发送消息", "message again=");
        flow.again(id);
    }

    /**
     * Lets its failed job run once more where that cannot send it twice; one that may be out is decided about by {@link #again}
     * or {@link #confirm}, where it says so.
     */
    public void repeat(String id, Person person) {
        decide(id, person, QueuedMessage::repeat, "安排重新执行消息发送", "message repeated=");
        flow.again(id);
    }

    /** It is out: that is recorded as of the attempt, and nothing is sent. */
    public void confirm(String id, Person person) {
        decide(id, person, QueuedMessage::confirm, "核实消息已经发出", "message confirmed=");
        flow.again(id);
    }

    /** It is not sent any more. */
    public void cancel(String id, Person person) {
        decide(id, person, QueuedMessage::cancel, "决定不再发送消息", "message cancelled=");
        flow.cancel(id);
    }

    private void decide(String id, Person person, Consumer<QueuedMessage> decision, String sentence, String technical) {
        var message = messages.locked(id).filter(found -> found.caseNumber() == null || cases.maySee(person, found.caseNumber()))
                .orElseThrow(() -> new CaseNotFoundException(id));
        decision.accept(message);
        message.decidedBy(person.id(), clock.instant());
        if (message.caseNumber() != null) {
            journal.record(message.caseNumber(), person.id(), "%s：%s".formatted(sentence, message.content().subject()), technical + id);
        }
    }
}
