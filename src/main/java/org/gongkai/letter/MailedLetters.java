package org.gongkai.letter;

import org.gongkai.notification.MailSent;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hears when a mail server has taken a letter. */
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
    public void on(MailSent mail) {
        LetterReference.read(mail.key()).flatMap(read -> letters.lock(read.letterId())).filter(letter -> !letter.isSent())
                .ifPresent(letter -> post.sent(letter, OfficeClock.dateOf(mail.at())));
    }
}
