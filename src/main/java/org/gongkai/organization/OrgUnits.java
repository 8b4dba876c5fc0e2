package org.gongkai.organization;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface OrgUnits extends Repository<OrgUnit, String> {

    OrgUnit save(OrgUnit unit);

    Optional<OrgUnit> findById(String code);

    List<OrgUnit> findAllByOrderBySortOrder();
}
