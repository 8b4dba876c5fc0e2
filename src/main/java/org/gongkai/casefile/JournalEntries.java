package org.gongkai.casefile;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JournalEntries extends Repository<JournalEntry, Long> {

    JournalEntry save(JournalEntry entry);

    List<JournalEntry> findByCaseNumberOrderById(String caseNumber);

    @Query("select new org.gongkai.casefile.Participation(entry.caseNumber, max(entry.recordedAt)) from JournalEntry entry"
            + " where entry.actorId = :actor group by entry.caseNumber order by max(entry.id) desc")
    List<Participation> ofActor(String actor, Limit limit);
}
