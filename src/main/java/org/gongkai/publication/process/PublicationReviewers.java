package org.gongkai.publication.process;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongkai.engine.PublishedToModels;
import org.gongkai.publication.PublicationRouting;
import org.springframework.stereotype.Component;

/** Whom the diagram asks where the groups depend on the item. */
@Component("publicationReviewers")
@PublishedToModels
public class PublicationReviewers {

    private final PublicationRouting routing;

    PublicationReviewers(PublicationRouting routing) {
        this.routing = routing;
    }

    /** @return the codes of the units that give an opinion on a major matter */
    public List<String> jointUnits(DelegateExecution execution) {
        return routing.jointUnits(execution.getProcessBusinessKey());
    }

    /** @return the group that publishes by hand */
    public String publishers(DelegateExecution execution) {
        return routing.publishers(execution.getProcessBusinessKey());
    }
}
