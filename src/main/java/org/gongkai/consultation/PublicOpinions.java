package org.gongkai.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PublicOpinions extends Repository<PublicOpinion, Long> {

    PublicOpinion saveAndFlush(PublicOpinion opinion);

    @Query("select o.number from PublicOpinion o where o.caseNumber = ?1 and o.formKey = ?2")
    Optional<Integer> numberOfForm(String caseNumber, String formKey);

    Page<PublicOpinion> findByCaseNumberOrderByNumber(String caseNumber, Pageable page);

    List<PublicOpinion> findByCaseNumberOrderByNumber(String caseNumber);

    Page<PublicOpinion> findByCaseNumberAndThemeIdOrderByNumber(String caseNumber, Long themeId, Pageable page);

    Page<PublicOpinion> findByCaseNumberAndThemeIdIsNullAndLateFalseOrderByNumber(String caseNumber, Pageable page);

    Page<PublicOpinion> findByCaseNumberAndLateTrueOrderByNumber(String caseNumber, Pageable page);

    List<PublicOpinion> findByCaseNumberAndNumberIn(String caseNumber, Collection<Integer> numbers);

    boolean existsByThemeId(Long themeId);

    /** Channel, late, theme and how many: what a summary counts. */
    @Query("select o.channel, o.late, o.themeId, count(o) from PublicOpinion o where o.caseNumber = ?1 group by o.channel, o.late, o.themeId")
    List<Object[]> counts(String caseNumber);

    /** The number of every opinion with its theme, in order: what a signature on the summary binds. */
    @Query("select o.number, o.themeId from PublicOpinion o where o.caseNumber = ?1 order by o.number")
    List<Object[]> assignments(String caseNumber);

    @Query("select o.caseNumber, count(o) from PublicOpinion o where o.caseNumber in ?1 group by o.caseNumber")
    List<Object[]> totals(Collection<String> caseNumbers);
}
