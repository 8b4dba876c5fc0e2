package org.gongkai.settings;

import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SettingChanges extends Repository<SettingChange, Long> {

    SettingChange saveAndFlush(SettingChange change);

    @Query("select change from SettingChange change where change.id in (select max(newest.id) from SettingChange newest group by newest.settingKey)")
    List<SettingChange> inForce();

    List<SettingChange> findBySettingKeyInOrderByIdDesc(Collection<String> keys, Limit limit);
}
