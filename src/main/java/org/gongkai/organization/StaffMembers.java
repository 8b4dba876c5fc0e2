package org.gongkai.organization;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StaffMembers extends Repository<StaffMember, String> {

    StaffMember save(StaffMember member);

    Optional<StaffMember> findById(String id);

    /** With their roles in one query. */
    @Query("select member from StaffMember member left join fetch member.roles where member.enabled = true order by member.id")
    List<StaffMember> findAllByEnabledTrueOrderById();

    /** With their roles in one query, those who have left too. */
    @Query("select member from StaffMember member left join fetch member.roles order by member.id")
    List<StaffMember> findAllByOrderById();

    boolean existsById(String id);

    long count();
}
