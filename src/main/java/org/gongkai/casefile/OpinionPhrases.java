package org.gongkai.casefile;

import java.util.List;

import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The phrases of each person for opinions; nobody sees those of others. */
@Service
@Transactional
public class OpinionPhrases {

    private static final int MOST = 20;

    private final OpinionPhraseRows rows;

    OpinionPhrases(OpinionPhraseRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public List<OpinionPhrase> of(Person person) {
        return rows.findByPersonIdOrderById(person.id());
    }

    /** @throws org.gongkai.problem.InvalidInputException when there is nothing written, too much, or there are too many already */
    public void add(String phrase, Person person) {
        var own = rows.findByPersonIdOrderById(person.id());
        new InputCheck().line(phrase, "phrase", "常用语", 200)
                .require(own.size() < MOST, "phrase", "常用语最多 %d 条，请先删除不用的。".formatted(MOST))
                .require(phrase == null || own.stream().noneMatch(one -> one.getPhrase().equals(phrase.strip())), "phrase", "已经有这条常用语。").done();
        rows.save(new OpinionPhrase(person.id(), phrase.strip()));
    }

    public void remove(long id, Person person) {
        rows.deleteByIdAndPersonId(id, person.id());
    }
}
