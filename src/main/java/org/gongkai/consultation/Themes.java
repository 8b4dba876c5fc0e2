package org.gongkai.consultation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Themes extends Repository<Theme, Long> {

    Theme save(Theme theme);

    void delete(Theme theme);

    List<Theme> findByCaseNumberOrderById(String caseNumber);

    Optional<Theme> findByIdAndCaseNumber(Long id, String caseNumber);
}
