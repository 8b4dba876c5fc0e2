package org.gongkai.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface RecusalRows extends Repository<Recusal, Long> {

    Recusal saveAndFlush(Recusal recusal);

    Optional<Recusal> findById(Long id);

    List<Recusal> findByCaseNumberOrderById(String caseNumber);

    List<Recusal> findByCaseNumberAndLiftedAtIsNull(String caseNumber);

    List<Recusal> findByCaseNumberInAndLiftedAtIsNull(Collection<String> caseNumbers);

    /** @return those in force in cases that were still running last night */
    List<Recusal> findByLiftedAtIsNullAndCaseEndedAtIsNullOrderById();
}
