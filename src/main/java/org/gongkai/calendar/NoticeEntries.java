package org.gongkai.calendar;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NoticeEntries extends Repository<NoticeEntry, Long> {

    NoticeEntry save(NoticeEntry entry);

    NoticeEntry saveAndFlush(NoticeEntry entry);

    Optional<NoticeEntry> findById(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select entry from NoticeEntry entry where entry.id = :id")
    Optional<NoticeEntry> lock(long id);

    List<NoticeEntry> findByEditionIsNotNullOrderByEdition();

    List<NoticeEntry> findAllByOrderByIdDesc();

    @Query("select max(entry.edition) from NoticeEntry entry")
    Integer newestEdition();
}
