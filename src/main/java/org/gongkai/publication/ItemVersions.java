package org.gongkai.publication;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ItemVersions extends Repository<ItemVersion, ItemVersion.Key> {

    ItemVersion save(ItemVersion version);

    Optional<ItemVersion> findById(ItemVersion.Key key);

    @Query("select v from ItemVersion v where v.key.caseNumber = ?1 order by v.key.number")
    List<ItemVersion> ofCase(String caseNumber);

    @Query("select v from ItemVersion v where v.key.caseNumber in ?1 order by v.key.caseNumber, v.key.number")
    List<ItemVersion> ofCases(Collection<String> caseNumbers);
}
