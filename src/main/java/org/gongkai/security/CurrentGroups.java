package org.gongkai.security;

import java.util.List;
import java.util.Optional;

import org.gongkai.engine.SignedInGroups;
import org.gongkai.organization.Organization;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives the engine the groups of whoever is signed in, from the organisation of today. */
@Component
class CurrentGroups implements SignedInGroups {

    private final ObjectProvider<Organization> organization;

    CurrentGroups(ObjectProvider<Organization> organization) {
        this.organization = organization;
    }

    @Override
    public Optional<List<String>> of(String userId) {
        return organization.getObject().find(userId).map(person -> List.copyOf(person.groups()));
    }
}
