package org.gongkai.publication;

import java.util.List;

import org.gongkai.casefile.CaseNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom the item's own attributes bring into its review. */
@Service
@Transactional(readOnly = true)
public class PublicationRouting {

    private final PublicationItems items;

    PublicationRouting(PublicationItems items) {
        this.items = items;
    }

    /** @return the codes of the units asked in a joint review, in order */
    public List<String> jointUnits(String caseNumber) {
        return item(caseNumber).getJointUnits().stream().sorted().toList();
    }

    /** @return the id of the group that publishes by hand */
    public String publishers(String caseNumber) {
        return ReviewStep.publisherGroup(item(caseNumber));
    }

    private PublicationItem item(String caseNumber) {
        return items.findById(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
    }
}
