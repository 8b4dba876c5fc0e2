package org.gongkai.hearing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Hearings extends Repository<Hearing, String> {

    /** At once, so that a page that is handed in twice is found before anything else is done. */
    Hearing saveAndFlush(Hearing hearing);

    @Query("select h.caseNumber from Hearing h where h.formKey = ?1 and h.preparerId = ?2")
    Optional<String> caseOfForm(String formKey, String preparerId);

    Optional<Hearing> findById(String caseNumber);

    List<Hearing> findByCaseNumberIn(Collection<String> caseNumbers);

    /** Locked, so that two who act on the same hearing come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from Hearing h where h.caseNumber = ?1")
    Optional<Hearing> lock(String caseNumber);

    @Query("select h from Hearing h where h.unitCode in ?1 and h.state in ?2 order by h.proposedAt desc, h.caseNumber desc")
    Page<Hearing> ofUnits(Collection<String> units, Collection<HearingState> states, Pageable page);

    @Query("select h from Hearing h where (h.hostId = ?1 or h.recorderId = ?1) and h.state in ?2 order by h.proposedAt desc, h.caseNumber desc")
    Page<Hearing> conductedBy(String accountId, Collection<HearingState> states, Pageable page);

    /** What the public knows of: open for applications first, then by day. */
    @Query("select h from Hearing h where h.notices.announcedOn is not null order by case when h.state = ?1 then 0 else 1 end, h.schedule.heldOn desc, h.caseNumber desc")
    Page<Hearing> announced(HearingState first, Pageable page);

    @Query("select h from Hearing h where h.caseNumber = ?1 and h.notices.announcedOn is not null")
    Optional<Hearing> findAnnounced(String caseNumber);
}
