package org.gongkai.notification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface InboxMessages extends Repository<InboxMessage, Long> {

    InboxMessage save(InboxMessage message);

    boolean existsByMessageKey(String messageKey);

    List<InboxMessage> findByRecipientOrderByIdDesc(String recipient, Limit limit);

    Optional<InboxMessage> findByIdAndRecipient(Long id, String recipient);

    List<InboxMessage> findByRecipientAndReadAtIsNull(String recipient);

    long countByRecipientAndReadAtIsNull(String recipient);

    void deleteByCaseNumberAndRecipientIn(String caseNumber, Collection<String> recipients);
}
