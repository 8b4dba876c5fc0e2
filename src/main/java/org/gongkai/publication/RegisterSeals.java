package org.gongkai.publication;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RegisterSeals extends Repository<RegisterSeal, Integer> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from RegisterSeal s where s.id = 1")
    RegisterSeal lock();

    @Query("select s from RegisterSeal s where s.id = 1")
    RegisterSeal read();
}
