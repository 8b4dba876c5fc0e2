package org.gongkai.citizen;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * A column whose bytes nobody can read in the database: {@code @Convert(converter = SealedBytes.class)}, for instance a
 * photographed document. Sealing adds 36 bytes. Null stays null. See {@link SealedText}.
 */
@Converter
public class SealedBytes implements AttributeConverter<byte[], byte[]> {

    private final IdentitySeal seal;

    SealedBytes(IdentitySeal seal) {
        this.seal = seal;
    }

    @Override
    public byte[] convertToDatabaseColumn(byte[] content) {
        return content == null ? null : seal.seal(content);
    }

    /** @throws BrokenSealException when the column was altered, or its key is gone */
    @Override
    public byte[] convertToEntityAttribute(byte[] sealed) {
        return sealed == null ? null : seal.open(sealed);
    }
}
