package org.gongkai.notification;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What was sent about a case, oldest first. */
interface CaseMessages extends Repository<QueuedMail, String> {

    @Query("""
            select new org.gongkai.notification.InboxCopy(message.recipient, message.text, message.createdAt, message.readAt)
            from InboxMessage message where message.caseNumber = :caseNumber order by message.id""")
    List<InboxCopy> inInboxes(String caseNumber);

    @Query("select mail from QueuedMail mail where mail.caseNumber = :caseNumber order by mail.createdAt, mail.id")
    List<QueuedMail> outside(String caseNumber);
}
