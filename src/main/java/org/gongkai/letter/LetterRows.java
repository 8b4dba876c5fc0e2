package org.gongkai.letter;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LetterRows extends Repository<Letter, Long> {

    Letter save(Letter letter);

    @EntityGraph(attributePaths = "enclosures")
    List<Letter> findByCaseNumberOrderById(String caseNumber);

    Optional<Letter> findByIdAndCaseNumber(Long id, String caseNumber);

    Optional<Letter> findById(Long id);

    /** The row stays locked until the transaction ends: of two who record a delivery the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select letter from Letter letter where letter.id = :id")
    Optional<Letter> lock(Long id);
}
