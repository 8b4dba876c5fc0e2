package org.gongkai.complaint;

import java.util.List;

import org.springframework.data.repository.Repository;

interface Supplements extends Repository<Supplement, Long> {

    Supplement save(Supplement supplement);

    List<Supplement> findByCaseNumberOrderById(String caseNumber);
}
