package org.gongkai.publication;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PublicationItems extends Repository<PublicationItem, String> {

    /** At once, so that a page that is handed in twice is found before anything else is done. */
    PublicationItem saveAndFlush(PublicationItem item);

    @Query("select i.caseNumber from PublicationItem i where i.formKey = ?1 and i.authorId = ?2")
    Optional<String> caseOfForm(String formKey, String authorId);

    Optional<PublicationItem> findById(String caseNumber);

    /** Locked, so that a signature, an edit and a publication of the same item come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from PublicationItem i where i.caseNumber = ?1")
    Optional<PublicationItem> lock(String caseNumber);

    /** The words of the newest version, without its body: lists need no more. */
    @Query("""
            select new org.gongkai.publication.TitledItem(i, v.title) from PublicationItem i, ItemVersion v
            where v.key.caseNumber = i.caseNumber and v.key.number = i.currentVersion and i.caseNumber = ?1""")
    Optional<TitledItem> titled(String caseNumber);

    @Query("""
            select new org.gongkai.publication.TitledItem(i, v.title) from PublicationItem i, ItemVersion v
            where v.key.caseNumber = i.caseNumber and v.key.number = i.currentVersion and i.caseNumber in ?1""")
    List<TitledItem> titled(Collection<String> caseNumbers);

    @Query("""
            select new org.gongkai.publication.TitledItem(i, v.title) from PublicationItem i, ItemVersion v
            where v.key.caseNumber = i.caseNumber and v.key.number = i.currentVersion
              and i.authorId = ?1 and i.state in ?2
            order by i.submittedAt desc, i.caseNumber desc""")
    Page<TitledItem> ofAuthor(String authorId, Collection<ItemState> states, Pageable page);

    @Query("""
            select new org.gongkai.publication.TitledItem(i, v.title) from PublicationItem i, ItemVersion v
            where v.key.caseNumber = i.caseNumber and v.key.number = i.currentVersion
              and i.unitCode in ?1 and i.state in ?2
            order by i.submittedAt desc, i.caseNumber desc""")
    Page<TitledItem> ofUnits(Collection<String> units, Collection<ItemState> states, Pageable page);

    /** @return of other units than these, what somebody may see for another reason: an own one, a major one, one that waits to be published by hand */
    @Query("""
            select i from PublicationItem i
            where i.unitCode not in ?1 and i.state in ?3 and (i.authorId = ?2 or i.major = true or i.state = ?4)""")
    List<PublicationItem> underWayElsewhere(Collection<String> units, String authorId, Collection<ItemState> underWay, ItemState signed);

    Optional<PublicationItem> findByIndexNumber(String indexNumber);

    List<PublicationItem> findByConsultationAndIndexNumberIsNotNullOrderByPublishedAt(String consultation);

    @Query("""
            select i from PublicationItem i, ItemVersion v
            where v.key.caseNumber = i.caseNumber and v.key.number = i.publishedVersion
              and i.indexNumber is not null and i.category in ?1
              and (?2 = '' or lower(v.title) like ?2 escape '!' or lower(v.words) like ?2 escape '!')
            order by i.publishedAt desc, i.caseNumber desc""")
    Page<PublicationItem> published(Collection<Category> categories, String pattern, Pageable page);

    @Query("select i.category, count(i) from PublicationItem i where i.indexNumber is not null group by i.category")
    List<Object[]> countsByCategory();

    List<PublicationItem> findByState(ItemState state);
}
