package org.gongkai.complaint;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Complaints extends Repository<Complaint, String> {

    Complaint save(Complaint complaint);

    Optional<Complaint> findById(String caseNumber);

    List<Complaint> findByCaseNumberIn(Collection<String> caseNumbers);

    List<Complaint> findByStateNot(ComplaintState state);

    /** Locked, so that a decision, a withdrawal and a letter of the same complaint come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Complaint c where c.caseNumber = ?1")
    Optional<Complaint> lock(String caseNumber);

    /**
     * Newest first, without those a person is kept away from.
     *
     * @param units the units this person has to do with
     * @param accounts the person's own and those of whoever he or she stands in for
     */
    @Query("""
            select c from Complaint c where c.state in ?1 and not exists (select p from Complaint k join k.keptPersons p where k = c and p in ?3)
              and not exists (select u from Complaint k join k.keptUnits u where k = c and u in ?2)
            order by c.registeredAt desc, c.caseNumber desc""")
    Page<Complaint> forReader(Collection<ComplaintState> states, Collection<String> units, Collection<String> accounts, Pageable page);
}
