package org.gongkai.casefile;

import java.util.List;

import org.springframework.data.repository.Repository;

interface MovedTasks extends Repository<MovedTask, String> {

    void save(MovedTask moved);

    List<MovedTask> findBySubstitutionId(Long substitutionId);

    void deleteBySubstitutionId(Long substitutionId);
}
