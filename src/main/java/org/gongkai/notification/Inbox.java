package org.gongkai.notification;

import java.util.Collection;
import java.util.List;

import org.gongkai.workingday.OfficeClock;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The in-app inbox of each member of staff. */
@Service
@Transactional
public class Inbox {

    private static final int NEWEST = 100;

    private final InboxMessages messages;
    private final OfficeClock clock;

    Inbox(InboxMessages messages, OfficeClock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Puts a message into an inbox, in the transaction of the case. The same words go out with the next digest of this person
     * ({@link Digests}), unless they have been read by then.
     *
     * @param key says what the message is about, so that a repeated job does not tell it twice to the same person
     * @param recipient the account
     * @param text one Chinese sentence, at most 500 characters, without personal data of citizens
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(String key, String recipient, String caseNumber, String text) {
        tell(key, recipient, caseNumber, text, text);
    }

    /**
     * The same about something that belongs to no case.
     *
     * @param page where it is to be seen, within the application
     * @param text one Chinese sentence, at most 500 characters, that anybody may read on the way
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellOfNoCase(String key, String recipient, String page, String text) {
        put(key, recipient, null, page, text, text);
    }

    /**
     * The same with other words for the digest, which leaves the house.
     *
     * @param outside one Chinese sentence that anybody may read on the way: no title of anything unpublished
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(String key, String recipient, String caseNumber, String text, String outside) {
        put(key, recipient, caseNumber, null, text, outside);
    }

    private void put(String key, String recipient, String caseNumber, String page, String text, String outside) {
        var messageKey = key + ":" + recipient;
        if (!messages.isTold(messageKey)) {
            messages.save(new InboxMessage(messageKey, recipient, caseNumber, page, text, outside, clock.instant()));
        }
    }

    /** @return the newest hundred messages, newest first */
    @Transactional(readOnly = true)
    public List<InboxMessage> of(String recipient) {
        return messages.findByRecipientOrderByIdDesc(recipient, Limit.of(NEWEST));
    }

    @Transactional(readOnly = true)
    public long unread(String recipient) {
        return messages.unread(recipient);
    }

    /**
     * Takes messages about a case out of the inboxes of those who must not know of it any more, in the transaction of the
     * case. What has left with a digest cannot be taken back.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(String caseNumber, Collection<String> recipients) {
        if (!recipients.isEmpty()) {
            messages.deleteByCaseNumberAndRecipientIn(caseNumber, recipients);
        }
    }

    /** Marks one message of this person as read; somebody else's is left alone. */
    public void read(String recipient, long id) {
        messages.findByIdAndRecipient(id, recipient).ifPresent(message -> message.read(clock.instant()));
    }

    public void readAll(String recipient) {
        messages.findByRecipientAndReadAtIsNull(recipient).forEach(message -> message.read(clock.instant()));
    }
}
