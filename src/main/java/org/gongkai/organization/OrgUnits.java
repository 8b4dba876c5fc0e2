package org.gongkai.organization;

import java.util.List;

import org.springframework.data.repository.Repository;

interface OrgUnits extends Repository<OrgUnit, String> {

    List<OrgUnit> findAllByOrderBySortOrder();
}
