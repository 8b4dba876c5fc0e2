package org.gongkai.organization;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OrganizationStates extends Repository<OrganizationState, Integer> {

    OrganizationState findById(int id);

    /** Waits for whoever is changing the organisation. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select state from OrganizationState state where state.id = 1")
    OrganizationState lock();
}
