package org.gongkai.organization;

import java.time.LocalDate;

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
    private LocalDate closedOn;

    protected OrgUnit() {
    }

    OrgUnit(String code, String name, UnitKind kind, int sortOrder) {
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.sortOrder = sortOrder;
    }

    void describe(String newName, UnitKind newKind) {
        this.name = newName;
        this.kind = newKind;
    }

    void closeOn(LocalDate day) {
        this.closedOn = day;
    }

    void reopen() {
        this.closedOn = null;
    }

    boolean isOpen() {
        return closedOn == null;
    }

    Unit toUnit() {
        return new Unit(code, name, kind);
    }

    int sortOrder() {
        return sortOrder;
    }
}
