package org.gongkai.casefile;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface NumberCounters extends Repository<NumberCounter, NumberCounter.Key> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<NumberCounter> findByKey(NumberCounter.Key key);
}
