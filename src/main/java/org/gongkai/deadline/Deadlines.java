package org.gongkai.deadline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Deadlines extends Repository<Deadline, Long> {

    Deadline save(Deadline deadline);

    List<Deadline> findByCaseNumberOrderById(String caseNumber);

    List<Deadline> findByCaseNumberInOrderById(Collection<String> caseNumbers);

    Optional<Deadline> findFirstByCaseNumberAndEndedAtIsNullOrderById(String caseNumber);

    Optional<Deadline> findByCaseNumberAndKind(String caseNumber, DeadlineKind kind);

    List<Deadline> findByEndedAtIsNullOrderByStatutoryDueAscCaseNumberAsc();
}
