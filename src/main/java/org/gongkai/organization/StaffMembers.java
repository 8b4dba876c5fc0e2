package org.gongkai.organization;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface StaffMembers extends Repository<StaffMember, String> {

    StaffMember save(StaffMember member);

    Optional<StaffMember> findById(String id);

    /** With their roles in one query. */
    @EntityGraph(attributePaths = "roles")
    List<StaffMember> findAllByEnabledTrueOrderById();

    /** With their roles in one query, those who have left too. */
    @EntityGraph(attributePaths = "roles")
    List<StaffMember> findAllByOrderById();

    boolean existsById(String id);

    long count();
}
