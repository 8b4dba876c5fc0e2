package org.gongkai.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.organization.OpenMatters;
import org.gongkai.organization.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The items that still need one of the three signatures, with those who may not give it. */
@Component
@Transactional(readOnly = true)
class ItemsUnderWay implements OpenMatters {

    private final PublicationItems items;
    private final ItemVersions versions;
    private final Reviews reviews;

    ItemsUnderWay(PublicationItems items, ItemVersions versions, Reviews reviews) {
        this.items = items;
        this.versions = versions;
        this.reviews = reviews;
    }

    @Override
    public List<Matter> underWay() {
        var open = items.findByState(ItemState.IN_REVIEW);
        var caseNumbers = open.stream().map(PublicationItem::getCaseNumber).toList();
        var written = versions.ofCases(caseNumbers).stream().collect(Collectors.groupingBy(ItemVersion::getCaseNumber));
        var signed = reviews.findByCaseNumberInOrderById(caseNumbers).stream().collect(Collectors.groupingBy(Review::getCaseNumber));
        return open.stream().flatMap(item -> missing(item, new Signatures(signed.getOrDefault(item.getCaseNumber(), List.of()), written.get(item.getCaseNumber()))))
                .distinct().toList();
    }

    private static Stream<Matter> missing(PublicationItem item, Signatures signatures) {
        Set<String> barred = new HashSet<>(signatures.authors());
        barred.add(item.getAuthorId());
        signatures.levels().forEach(review -> barred.addAll(review.persons()));
        List<Matter> missing = new ArrayList<>();
        if (signatures.of(ReviewStep.SECTION).isEmpty()) {
            missing.add(new Matter(Role.SECTION_HEAD, item.getUnitCode(), ReviewStep.SECTION.title(), barred));
        }
        if (signatures.of(ReviewStep.LEADER).isEmpty()) {
            missing.add(new Matter(Role.LEADER_IN_CHARGE, item.getUnitCode(), ReviewStep.LEADER.title(), barred));
        }
        missing.add(new Matter(Role.LEADING_GROUP_HEAD, null, ReviewStep.HEAD.title(), barred));
        return missing.stream();
    }
}
