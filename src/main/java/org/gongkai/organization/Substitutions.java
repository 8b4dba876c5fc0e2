package org.gongkai.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Substitutions extends Repository<Substitution, Long> {

    Substitution save(Substitution substitution);

    Optional<Substitution> findById(Long id);

    @Query("select s from Substitution s where s.stage not in ('CANCELLED', 'RETURNED') and s.firstDay <= :day and s.lastDay >= :day")
    List<Substitution> holdingOn(LocalDate day);

    @Query("select s from Substitution s where s.substituteId = :substitute and s.stage not in ('CANCELLED', 'RETURNED') and s.firstDay <= :day and s.lastDay >= :day")
    List<Substitution> of(String substitute, LocalDate day);

    List<Substitution> findByStageInOrderByFirstDay(Collection<Substitution.Stage> stages);

    @Query("select s from Substitution s where s.absentId = :account or s.substituteId = :account order by s.id desc")
    List<Substitution> concerning(String account);
}
