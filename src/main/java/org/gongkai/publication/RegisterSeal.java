package org.gongkai.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the register's chain: one row, locked while a line is added, so that serial numbers have no gap. */
@Entity
@Table(name = "register_seal")
class RegisterSeal {

    static final int ID = 1;

    @Id
    private int id;
    private long lastSerial;
    private String lastHash;

    protected RegisterSeal() {
    }

    void extend(RegisterEntry entry) {
        lastSerial = entry.getSerial();
        lastHash = entry.getEntryHash();
    }

    long lastSerial() {
        return lastSerial;
    }

    String lastHash() {
        return lastHash;
    }
}
