package org.gongkai.citizen;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is kept of a case's query code: the id of a key, and the code's hash under it. */
@Entity
@Table(name = "query_code")
class QueryCode {

    @Id
    private String caseNumber;
    private String keyId;
    private String codeHash;
    private Instant issuedAt;

    protected QueryCode() {
    }

    QueryCode(String caseNumber, String keyId, String codeHash, Instant issuedAt) {
        this.caseNumber = caseNumber;
        this.keyId = keyId;
        this.codeHash = codeHash;
        this.issuedAt = issuedAt;
    }

    String keyId() {
        return keyId;
    }

    String codeHash() {
        return codeHash;
    }
}
