package org.gongkai.notification;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What was sent about a case, oldest first. */
interface CaseMessages extends Repository<QueuedMessage, String> {

    @Query("""
            select new org.gongkai.notification.InboxCopy(message.recipient, message.text, message.createdAt, message.readAt)
            from InboxMessage message where message.caseNumber = :caseNumber order by message.id""")
    List<InboxCopy> inInboxes(String caseNumber);

    @Query("select message from QueuedMessage message where message.caseNumber = :caseNumber order by message.createdAt, message.id")
    List<QueuedMessage> outside(String caseNumber);
}
