package org.gongkai.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that counts the changes of the organisation. */
@Entity
@Table(name = "organization_state")
class OrganizationState {

    static final int ONLY = 1;

    @Id
    private int id;
    private long version;

    protected OrganizationState() {
    }

    void next() {
        version++;
    }

    long version() {
        return version;
    }
}
