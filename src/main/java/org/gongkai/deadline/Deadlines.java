package org.gongkai.deadline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Deadlines extends Repository<Deadline, Long> {

    Deadline save(Deadline deadline);

    List<Deadline> findByCaseNumberOrderById(String caseNumber);

    List<Deadline> findByCaseNumberInAndKindInOrderById(Collection<String> caseNumbers, Collection<DeadlineKind> kinds);

    /** A case has one clock that is watched at a time; the newest one, should it ever have had two. */
    Optional<Deadline> findFirstByCaseNumberAndKindInAndEndedAtIsNullOrderByIdDesc(String caseNumber, Collection<DeadlineKind> kinds);

    Optional<Deadline> findFirstByCaseNumberAndKindOrderByIdDesc(String caseNumber, DeadlineKind kind);

    /** Whoever changes a clock holds its row: the watch may speak up at the moment in which somebody moves it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Deadline d where d.caseNumber = :caseNumber and d.runningKind in :kinds order by d.id desc")
    List<Deadline> lockRunning(String caseNumber, Collection<DeadlineKind> kinds);

    default Optional<Deadline> lockRunning(String caseNumber, DeadlineKind kind) {
        return lockRunning(caseNumber, Set.of(kind)).stream().findFirst();
    }

    List<Deadline> findByEndedAtIsNullOrderByDatesStatutoryDueAscCaseNumberAsc();

    /** @return the ids of the running ones, the nearest statutory date first */
    @Query("select d.id from Deadline d where d.runningKind in :kinds order by d.dates.statutoryDue, d.caseNumber")
    List<Long> running(Collection<DeadlineKind> kinds);

    List<Deadline> findByIdInOrderByDatesStatutoryDueAscCaseNumberAsc(Collection<Long> ids);
}
