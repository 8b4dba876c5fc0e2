package org.gongkai.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Consultations extends Repository<Consultation, String> {

    /** At once, so that a page that is handed in twice is found before anything else is done. */
    Consultation saveAndFlush(Consultation consultation);

    Optional<Consultation> findById(String caseNumber);

    /** Locked, so that opinions are numbered one after the other and none comes in while it is closed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Consultation c where c.caseNumber = ?1")
    Optional<Consultation> lock(String caseNumber);

    @Query("select c.caseNumber from Consultation c where c.formKey = ?1 and c.authorId = ?2")
    Optional<String> caseOfForm(String formKey, String authorId);

    List<Consultation> findByCaseNumberIn(Collection<String> caseNumbers);

    @Query("""
            select c from Consultation c where c.unitCode in ?1 and c.state in ?2
            order by c.preparedAt desc, c.caseNumber desc""")
    Page<Consultation> ofUnits(Collection<String> units, Collection<ConsultationState> states, Pageable page);

    @Query("""
            select c from Consultation c where c.state in ?1
            order by c.opensOn desc, c.caseNumber desc""")
    Page<Consultation> in(Collection<ConsultationState> states, Pageable page);
}
