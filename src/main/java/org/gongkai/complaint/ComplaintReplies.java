package org.gongkai.complaint;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ComplaintReplies extends Repository<ComplaintReply, Long> {

    ComplaintReply save(ComplaintReply version);

    Optional<ComplaintReply> findFirstByCaseNumberOrderByIdDesc(String caseNumber);

    List<ComplaintReply> findByCaseNumberOrderByIdDesc(String caseNumber);

    @Query("select r.writtenBy from ComplaintReply r where r.caseNumber = ?1")
    Set<String> writersOf(String caseNumber);
}
