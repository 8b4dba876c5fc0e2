package org.gongkai.deadline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Deadlines extends Repository<Deadline, Long> {

    Deadline save(Deadline deadline);

    List<Deadline> findByCaseNumberOrderById(String caseNumber);

    List<Deadline> findByCaseNumberInAndKindInOrderById(Collection<String> caseNumbers, Collection<DeadlineKind> kinds);

    @Query("select d from Deadline d where d.caseNumber = :caseNumber and d.endedAt is null order by d.id desc")
    List<Deadline> running(String caseNumber);

    /** A case has one clock that is watched at a time; the newest one, should it ever have had two. */
    default Optional<Deadline> watched(String caseNumber) {
        return newest(running(caseNumber), DeadlineKind.allWatched());
    }

    @Query("select d from Deadline d where d.caseNumber = :caseNumber and d.kind = :kind order by d.id desc fetch first 1 rows only")
    Optional<Deadline> newest(String caseNumber, DeadlineKind kind);

    /** Whoever changes a clock holds its row: the watch may speak up at the moment in which somebody moves it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Deadline d where d.caseNumber = :caseNumber and d.runningKind is not null order by d.id desc")
    List<Deadline> lockRunning(String caseNumber);

    default Optional<Deadline> lockRunning(String caseNumber, DeadlineKind kind) {
        return newest(lockRunning(caseNumber), Set.of(kind));
    }

    default Optional<Deadline> lockWatched(String caseNumber) {
        return newest(lockRunning(caseNumber), DeadlineKind.allWatched());
    }

    /** A case has one or two clocks: to look through them here is cheaper than a list in the query, which is translated anew each time. */
    private static Optional<Deadline> newest(List<Deadline> clocks, Set<DeadlineKind> kinds) {
        return clocks.stream().filter(clock -> kinds.contains(clock.getKind())).findFirst();
    }

    List<Deadline> findByEndedAtIsNullOrderByDatesStatutoryDueAscCaseNumberAsc();

    /** @return the ids of the running ones, the nearest statutory date first */
    @Query("select d.id from Deadline d where d.runningKind in :kinds order by d.dates.statutoryDue, d.caseNumber")
    List<Long> running(Collection<DeadlineKind> kinds);

    /** @return the cases with a running clock that was derived by an earlier edition of the calendar, from after a case on */
    @Query("select distinct d.caseNumber from Deadline d where d.runningKind is not null and d.dates.calendarEdition < :edition and d.caseNumber > :after order by d.caseNumber")
    List<String> casesBefore(int edition, String after, Limit most);

    @Query("select count(distinct d.caseNumber) from Deadline d where d.runningKind is not null and d.dates.calendarEdition < :edition")
    long countCasesBefore(int edition);

    /** @return the cases with a running clock, from after a case on */
    @Query("select distinct d.caseNumber from Deadline d where d.runningKind is not null and d.caseNumber > :after order by d.caseNumber")
    List<String> casesAfter(String after, Limit most);

    @Query("select d from Deadline d where d.runningKind is not null and d.caseNumber between :first and :last order by d.caseNumber, d.id")
    List<Deadline> runningOf(String first, String last);

    @Query("select count(distinct d.caseNumber) from Deadline d where d.runningKind is not null")
    long countCases();

    List<Deadline> findByIdInOrderByDatesStatutoryDueAscCaseNumberAsc(Collection<Long> ids);
}
