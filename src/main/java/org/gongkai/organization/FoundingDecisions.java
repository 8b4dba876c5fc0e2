package org.gongkai.organization;

import java.util.List;

import org.springframework.data.repository.Repository;

interface FoundingDecisions extends Repository<FoundingDecision, Long> {

    void save(FoundingDecision decision);

    List<FoundingDecision> findAllByOrderByDecidedOnDescIdDesc();
}
