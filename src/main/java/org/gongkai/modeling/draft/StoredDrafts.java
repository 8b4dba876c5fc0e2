package org.gongkai.modeling.draft;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredDrafts extends Repository<ProcedureDraft, String> {

    ProcedureDraft save(ProcedureDraft draft);

    Optional<ProcedureDraft> findById(String id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select draft from ProcedureDraft draft where draft.id = :id")
    Optional<ProcedureDraft> lock(String id);

    @Query("select draft from ProcedureDraft draft where draft.state = org.gongkai.modeling.draft.DraftState.OPEN order by draft.submittedAt desc")
    List<ProcedureDraft> open();

    @Query("select draft from ProcedureDraft draft where draft.state <> org.gongkai.modeling.draft.DraftState.OPEN order by draft.decidedAt desc")
    List<ProcedureDraft> decided(Limit limit);
}
