package org.gongkai.audit;

import java.time.Instant;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AuditEntries extends Repository<AuditEntry, Long> {

    String WANTED = """
            select entry from AuditEntry entry where (:kind is null or entry.kind = :kind) and (:actor is null or entry.actorId = :actor)
            and (:subject is null or entry.subject = :subject) and entry.recordedAt >= :from and entry.recordedAt < :until order by entry.id desc""";

    AuditEntry save(AuditEntry entry);

    boolean existsByKindAndActorIdAndSubjectAndSentenceAndRecordedAtAfter(AuditKind kind, String actorId, String subject, String sentence, Instant after);

    @Query(WANTED)
    Page<AuditEntry> find(AuditKind kind, String actor, String subject, Instant from, Instant until, Pageable page);

    @Query(WANTED)
    List<AuditEntry> all(AuditKind kind, String actor, String subject, Instant from, Instant until, Limit limit);
}
