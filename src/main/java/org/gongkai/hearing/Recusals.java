package org.gongkai.hearing;

import java.util.List;

import org.springframework.data.repository.Repository;

interface Recusals extends Repository<Recusal, Long> {

    Recusal save(Recusal recusal);

    List<Recusal> findByCaseNumberOrderById(String caseNumber);
}
