package org.gongkai.hearing;

import java.util.List;

import org.springframework.data.repository.Repository;

interface HearingRecusals extends Repository<HearingRecusal, Long> {

    HearingRecusal save(HearingRecusal recusal);

    List<HearingRecusal> findByCaseNumberOrderById(String caseNumber);
}
