package org.gongkai.complaint;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.gongkai.casefile.RecusalChanged;
import org.gongkai.organization.Organization;
import org.gongkai.organization.PostsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows the posts of the staff: candidates of a task are named when it is made, and whoever moves to a unit complained
 * about has no business with it from that moment on.
 */
@Component
class ComplaintPosts {

    private final Complaints complaints;
    private final EligibleForComplaints eligible;
    private final ComplaintCircle circle;
    private final ComplaintFlow flow;
    private final Organization organization;

    ComplaintPosts(Complaints complaints, EligibleForComplaints eligible, ComplaintCircle circle, ComplaintFlow flow, Organization organization) {
        this.complaints = complaints;
        this.eligible = eligible;
        this.circle = circle;
        this.flow = flow;
        this.organization = organization;
    }

    /** In the transaction of the change: what somebody has, and what he or she might get now. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void changed(PostsChanged event) {
        Set<String> concerned = new TreeSet<>(flow.casesOf(event.accountId()));
        if (organization.find(event.accountId()).filter(eligible::isInAnyCircle).isPresent()) {
            concerned.addAll(open());
        }
        complaints.findByCaseNumberIn(concerned).forEach(circle::align);
    }

    /** Whoever keeps out of a complaint is out of its circle, and the next one takes over. */
    @EventListener
    @Order(0)
    @Transactional(propagation = Propagation.MANDATORY)
    void recused(RecusalChanged event) {
        complaints.findById(event.recusal().getCaseNumber()).ifPresent(circle::align);
    }

    /** Posts that begin or end by their dates change at midnight. */
    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Shanghai")
    @Transactional
    void newDay() {
        complaints.findByCaseNumberIn(open()).forEach(circle::align);
    }

    private Set<String> open() {
        return complaints.findByStateNot(ComplaintState.ARCHIVED).stream().map(Complaint::getCaseNumber).collect(Collectors.toSet());
    }
}
