package org.gongkai.security;

import java.util.List;
import java.util.Optional;

import org.gongkai.engine.SignedInGroups;
import org.gongkai.organization.Organization;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gives the engine the groups of whoever is signed in, from the organisation of today. */
@Component
class CurrentGroups implements SignedInGroups {

    private final Organization organization;

    CurrentGroups(@Lazy Organization organization) {
        this.organization = organization;
    }

    @Override
    public Optional<List<String>> of(String userId) {
        return organization.find(userId).map(person -> List.copyOf(person.groups()));
    }
}
