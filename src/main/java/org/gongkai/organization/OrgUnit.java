package org.gongkai.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "org_unit")
class OrgUnit {

    @Id
    private String code;
    private String name;
    @Enumerated(EnumType.STRING)
    private UnitKind kind;
    private int sortOrder;

    protected OrgUnit() {
    }

    Unit toUnit() {
        return new Unit(code, name, kind);
    }

    int sortOrder() {
        return sortOrder;
    }
}
