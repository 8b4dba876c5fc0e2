package org.gongkai.casefile;

import java.util.List;

import org.springframework.data.repository.Repository;

interface OpinionPhraseRows extends Repository<OpinionPhrase, Long> {

    void save(OpinionPhrase phrase);

    List<OpinionPhrase> findByPersonIdOrderById(String personId);

    void deleteByIdAndPersonId(Long id, String personId);
}
