package org.gongkai.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface RegisterEntries extends Repository<RegisterEntry, Long> {

    RegisterEntry save(RegisterEntry entry);

    boolean existsByCaseNumber(String caseNumber);

    Optional<RegisterEntry> findByCaseNumber(String caseNumber);

    List<RegisterEntry> findAllByOrderBySerial();

    List<RegisterEntry> findByPublishedAtGreaterThanEqualAndPublishedAtLessThanOrderBySerial(Instant from, Instant until);
}
