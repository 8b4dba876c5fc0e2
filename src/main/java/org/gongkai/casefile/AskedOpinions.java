package org.gongkai.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AskedOpinions extends Repository<AskedOpinion, Long> {

    AskedOpinion save(AskedOpinion opinion);

    Optional<AskedOpinion> findById(Long id);

    List<AskedOpinion> findByCaseNumberOrderById(String caseNumber);

    @Query("select asked from AskedOpinion asked where asked.askedId = :person and asked.answeredAt is null and asked.withdrawnAt is null and asked.lapsedAt is null order by asked.id")
    List<AskedOpinion> waitingFor(String person);

    @Query("select asked from AskedOpinion asked where (asked.askedId = :account or asked.askerId = :account)"
            + " and asked.answeredAt is null and asked.withdrawnAt is null and asked.lapsedAt is null order by asked.id")
    List<AskedOpinion> openWith(String account);

    @Query("select asked from AskedOpinion asked where asked.taskId = :task and asked.answeredAt is null and asked.withdrawnAt is null and asked.lapsedAt is null")
    List<AskedOpinion> openIn(String task);

    @Query("select asked.caseNumber from AskedOpinion asked where asked.askedId = :person and asked.caseNumber in :cases"
            + " and asked.answeredAt is null and asked.withdrawnAt is null and asked.lapsedAt is null")
    Set<String> openFor(String person, Collection<String> cases);
}
