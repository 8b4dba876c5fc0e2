package org.gongkai.letter;

import java.util.Optional;

import org.gongkai.notification.MessageFailed;
import org.gongkai.notification.MessageSent;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hears what becomes of the mails that carry letters. */
@Component
class MailedLetters {

    private final LetterRows letters;
    private final LetterPost post;

    MailedLetters(LetterRows letters, LetterPost post) {
        this.letters = letters;
        this.post = post;
    }

    /** A letter that meanwhile went another way, because the mail would not go out, stays as it was recorded. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MessageSent mail) {
        unsent(mail.key()).ifPresent(letter -> post.sent(letter, OfficeClock.dateOf(mail.at())));
    }

    /** Somebody has to deliver the letter another way, or to let the mail try again. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MessageFailed mail) {
        unsent(mail.key()).ifPresent(letter -> post.notMailed(letter, mail.possiblySent()));
    }

    private Optional<Letter> unsent(String mailKey) {
        return LetterReference.read(mailKey).flatMap(read -> letters.lock(read.letterId())).filter(letter -> !letter.isSent());
    }
}
