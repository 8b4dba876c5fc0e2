package org.gongkai.casefile;

import java.util.List;

import org.springframework.data.repository.Repository;

interface CaseOpinions extends Repository<CaseOpinion, Long> {

    CaseOpinion save(CaseOpinion opinion);

    List<CaseOpinion> findByCaseNumberOrderById(String caseNumber);
}
