package org.gongkai.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.gongkai.citizen.IdType;
import org.gongkai.citizen.SealedText;

/** Who applies. Everything that identifies a person is sealed in the database and masked in lists. */
@Embeddable
public class Applicant {
    @Enumerated(EnumType.STRING)
    @Column(name = "applicant_kind")
    private ApplicantKind kind;
    @Convert(converter = SealedText.class)
    private String name;
    @Enumerated(EnumType.STRING)
    private IdType idType;
    @Convert(converter = SealedText.class)
    private String idNumber;
    @Convert(converter = SealedText.class)
    private String phone;
    @Convert(converter = SealedText.class)
    private String email;
    @Convert(converter = SealedText.class)
    private String address;

    protected Applicant() {
    }

    Applicant(RequestForm form) {
        this.kind = form.applicantKind();
        this.name = form.name().strip();
        this.phone = stripped(form.phone());
        this.email = stripped(form.email());
        this.address = stripped(form.address());
        prove(form.idType(), form.idNumber());
    }

    void prove(IdType type, String number) {
        this.idNumber = stripped(number);
        this.idType = idNumber == null ? null : type;
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @return whether the identity proof the law asks for is there (条例 第二十九条第（一）项) */
    public boolean isProved() {
        return idNumber != null;
    }

    public ApplicantKind getKind() {
        return kind;
    }

    public String getName() {
        return name;
    }

    /** @return null when no proof of identity was given */
    public IdType getIdType() {
        return idType;
    }

    public String getIdNumber() {
        return idNumber;
    }

    public String getPhone() {
        return phone;
    }

    public String getEmail() {
        return email;
    }

    public String getAddress() {
        return address;
    }
}
