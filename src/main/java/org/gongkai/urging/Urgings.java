package org.gongkai.urging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Urgings extends Repository<Urging, Long> {

    Urging save(Urging urging);

    Optional<Urging> findByIdAndCaseNumber(Long id, String caseNumber);

    Optional<Urging> findById(Long id);

    List<Urging> findByCaseNumberOrderByIdDesc(String caseNumber);

    List<Urging> findAllByOrderByIdDesc(Limit limit);

    @Query("select urging.id from Urging urging where urging.closedAt is null and urging.answerDue < :today")
    List<Long> unanswered(LocalDate today);
}
