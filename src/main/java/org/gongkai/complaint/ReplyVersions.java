package org.gongkai.complaint;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReplyVersions extends Repository<ReplyVersion, Long> {

    ReplyVersion save(ReplyVersion version);

    Optional<ReplyVersion> findFirstByCaseNumberOrderByIdDesc(String caseNumber);

    List<ReplyVersion> findByCaseNumberOrderByIdDesc(String caseNumber);

    @Query("select r.writtenBy from ReplyVersion r where r.caseNumber = ?1")
    Set<String> writersOf(String caseNumber);
}
