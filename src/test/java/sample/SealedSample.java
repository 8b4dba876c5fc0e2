package sample;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.gongkai.citizen.SealedBytes;
import org.gongkai.citizen.SealedText;

/** A row with sealed columns. It stands outside the application's packages, so that the application asks for no such table. */
@Entity
@Table(name = "sealed_sample")
public class SealedSample {

    @Id
    private String id;
    private String remark;
    @Convert(converter = SealedText.class)
    @Column(length = 500)
    private String idNumber;
    @Convert(converter = SealedBytes.class)
    @Column(length = 10_000_000)
    private byte[] photograph;

    protected SealedSample() {
    }

    public SealedSample(String id, String idNumber, byte[] photograph) {
        this.id = id;
        this.idNumber = idNumber;
        this.photograph = photograph;
    }

    public void remark(String words) {
        this.remark = words;
    }

    public String idNumber() {
        return idNumber;
    }

    public byte[] photograph() {
        return photograph;
    }
}
