package org.gongkai.complaint;

import java.util.List;

import org.springframework.data.repository.Repository;

interface ComplaintSupplements extends Repository<ComplaintSupplement, Long> {

    ComplaintSupplement save(ComplaintSupplement supplement);

    List<ComplaintSupplement> findByCaseNumberOrderById(String caseNumber);
}
