package org.gongkai.notification;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface QueuedMails extends Repository<QueuedMail, String> {

    QueuedMail saveAndFlush(QueuedMail mail);

    boolean existsByMailKey(String mailKey);

    Optional<QueuedMail> findById(String id);

    /** @return what did not get out, or not yet although it was tried, newest first */
    @Query("""
            select mail from QueuedMail mail
            where mail.state in (FAILED, UNCERTAIN, NO_SERVER) or mail.state in (WAITING, SENDING) and mail.attempts > 0
            order by mail.createdAt desc""")
    List<QueuedMail> unsent(Limit limit);

    /** Nobody else changes the row until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select mail from QueuedMail mail where mail.id = :id")
    Optional<QueuedMail> locked(String id);
}
