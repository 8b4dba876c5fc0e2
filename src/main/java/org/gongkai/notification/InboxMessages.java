package org.gongkai.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InboxMessages extends Repository<InboxMessage, Long> {

    InboxMessage save(InboxMessage message);

    @Query("select count(message) > 0 from InboxMessage message where message.messageKey = :messageKey")
    boolean isTold(String messageKey);

    List<InboxMessage> findByRecipientOrderByIdDesc(String recipient, Limit limit);

    Optional<InboxMessage> findByIdAndRecipient(Long id, String recipient);

    List<InboxMessage> findByRecipientAndReadAtIsNull(String recipient);

    @Query("select count(message) from InboxMessage message where message.recipient = :recipient and message.readAt is null")
    long unread(String recipient);

    @Query("select distinct message.recipient from InboxMessage message where message.collectedAt is null")
    List<String> recipientsWaiting();

    List<InboxMessage> findByRecipientAndCollectedAtIsNullOrderById(String recipient);

    /** @return how many of these nobody had collected before; another node waits here until this one is done */
    @Modifying
    @Query("update InboxMessage message set message.collectedAt = :now where message.id in :ids and message.collectedAt is null")
    int collect(Collection<Long> ids, Instant now);

    void deleteByCaseNumberAndRecipientIn(String caseNumber, Collection<String> recipients);
}
