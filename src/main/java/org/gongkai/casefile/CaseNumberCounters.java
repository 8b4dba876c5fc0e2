package org.gongkai.casefile;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface CaseNumberCounters extends Repository<CaseNumberCounter, CaseNumberCounter.Key> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<CaseNumberCounter> findByKey(CaseNumberCounter.Key key);

    boolean existsByKey(CaseNumberCounter.Key key);
}
