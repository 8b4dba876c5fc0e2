package org.gongkai.disclosure;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReplyRows extends Repository<Reply, Long> {
    Reply save(Reply reply);

    Optional<Reply> findFirstByCaseNumberOrderByIdDesc(String caseNumber);

    Optional<Reply> findFirstByCaseNumberAndHandedInTrueOrderByIdDesc(String caseNumber);

    List<Reply> findByCaseNumberAndHandedInTrueOrderById(String caseNumber);
}
