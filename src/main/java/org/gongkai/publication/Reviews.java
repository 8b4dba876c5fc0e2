package org.gongkai.publication;

import java.util.Collection;
import java.util.List;

import org.springframework.data.repository.Repository;

interface Reviews extends Repository<Review, Long> {

    Review save(Review review);

    List<Review> findByCaseNumberOrderById(String caseNumber);

    List<Review> findByCaseNumberInOrderById(Collection<String> caseNumbers);
}
