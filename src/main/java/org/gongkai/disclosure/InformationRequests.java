package org.gongkai.disclosure;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InformationRequests extends Repository<InformationRequest, String> {
    InformationRequest save(InformationRequest request);

    Optional<InformationRequest> findById(String caseNumber);

    List<InformationRequest> findByCaseNumberIn(Collection<String> caseNumbers);

    /** Locked, so that what a citizen and the office do to the same request comes one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from InformationRequest r where r.caseNumber = ?1")
    Optional<InformationRequest> lock(String caseNumber);

    @Query("select r from InformationRequest r where r.state in ?1 order by r.submittedAt desc, r.caseNumber desc")
    Page<InformationRequest> inStates(Collection<RequestState> states, Pageable page);

    @Query("select r from InformationRequest r where r.unitCode in ?1 and r.state in ?2 order by r.submittedAt desc, r.caseNumber desc")
    Page<InformationRequest> ofUnits(Collection<String> units, Collection<RequestState> states, Pageable page);
}
