package org.gongkai.hearing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Participants extends Repository<Participant, Long> {

    Participant saveAndFlush(Participant participant);

    List<Participant> findByCaseNumberOrderByNumber(String caseNumber);

    Optional<Participant> findByCaseNumberAndNumber(String caseNumber, int number);

    boolean existsByCaseNumberAndIdKey(String caseNumber, String idKey);

    @Query("select coalesce(max(p.number), 0) from Participant p where p.caseNumber = ?1")
    int lastNumber(String caseNumber);

    /** The numbers of applications that stand, by case. */
    @Query("select p.caseNumber, count(p) from Participant p where p.caseNumber in ?1 and p.state <> org.gongkai.hearing.ParticipantState.WITHDRAWN group by p.caseNumber")
    List<Object[]> counts(Collection<String> caseNumbers);
}
