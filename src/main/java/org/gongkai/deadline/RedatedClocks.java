package org.gongkai.deadline;

import java.util.List;

import org.springframework.data.repository.Repository;

interface RedatedClocks extends Repository<Redated, Long> {

    Redated save(Redated redated);

    List<Redated> findByEditionOrderByCaseNumberAscIdAsc(int edition);
}
