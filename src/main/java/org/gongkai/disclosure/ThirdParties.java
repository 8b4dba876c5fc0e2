package org.gongkai.disclosure;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ThirdParties extends Repository<ThirdParty, Long> {
    ThirdParty save(ThirdParty party);

    List<ThirdParty> findByCaseNumberOrderByNumber(String caseNumber);

    Optional<ThirdParty> findByCaseNumberAndNumber(String caseNumber, int number);
}
