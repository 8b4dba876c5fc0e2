package org.gongkai.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RecusalRows extends Repository<Recusal, Long> {

    Recusal saveAndFlush(Recusal recusal);

    Optional<Recusal> findById(Long id);

    List<Recusal> findByCaseNumberOrderById(String caseNumber);

    @Query("select r from Recusal r where r.caseNumber = :caseNumber and r.liftedAt is null")
    List<Recusal> inForce(String caseNumber);

    @Query("select r from Recusal r where r.caseNumber in :caseNumbers and r.liftedAt is null")
    List<Recusal> inForce(Collection<String> caseNumbers);

    /** @return those in force in cases that were still running last night */
    @Query("select r from Recusal r where r.liftedAt is null and r.caseEndedAt is null order by r.id")
    List<Recusal> inForceInRunningCases();
}
