package org.gongkai.citizen;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface QueryCodeRows extends Repository<QueryCode, String> {

    Optional<QueryCode> findById(String caseNumber);

    QueryCode save(QueryCode code);
}
