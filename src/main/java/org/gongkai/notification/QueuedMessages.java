package org.gongkai.notification;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface QueuedMessages extends Repository<QueuedMessage, String> {

    QueuedMessage saveAndFlush(QueuedMessage message);

    boolean existsByMessageKey(String messageKey);

    Optional<QueuedMessage> findById(String id);

    /** @return what did not get out, or not yet although it was tried, newest first */
    @Query("""
            select message from QueuedMessage message
            where message.state in (FAILED, UNCERTAIN, NO_SERVER) or message.state in (WAITING, SENDING) and message.attempts > 0
            order by message.createdAt desc""")
    List<QueuedMessage> unsent(Limit limit);

    List<QueuedMessage> findAllByOrderByCreatedAtDesc(Limit limit);

    /** Nobody else changes the row until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select message from QueuedMessage message where message.id = :id")
    Optional<QueuedMessage> locked(String id);
}
