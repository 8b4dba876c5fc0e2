package org.gongkai.sweep;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SweepRuns extends Repository<SweepRun, Long> {

    SweepRun saveAndFlush(SweepRun run);

    Optional<SweepRun> findById(Long id);

    Optional<SweepRun> findFirstByOrderByIdDesc();

    Optional<SweepRun> findFirstByFinishedAtIsNotNullOrderByIdDesc();

    @Modifying
    @Query("delete from SweepRun run where run.startedAt < :before")
    void deleteOlderThan(Instant before);
}
