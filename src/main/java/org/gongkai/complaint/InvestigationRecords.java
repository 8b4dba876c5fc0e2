package org.gongkai.complaint;

import java.util.List;

import org.springframework.data.repository.Repository;

interface InvestigationRecords extends Repository<InvestigationRecord, Long> {

    InvestigationRecord save(InvestigationRecord record);

    List<InvestigationRecord> findByCaseNumberOrderByIdDesc(String caseNumber);
}
