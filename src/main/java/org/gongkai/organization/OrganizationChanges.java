package org.gongkai.organization;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface OrganizationChanges extends Repository<OrganizationChange, Long> {

    void save(OrganizationChange change);

    List<OrganizationChange> findAllByOrderByIdDesc(Limit limit);

    List<OrganizationChange> findAllBySubjectOrderByIdDesc(String subject, Limit limit);
}
