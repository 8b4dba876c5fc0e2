package org.gongkai.citizen;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * A column whose text nobody can read in the database: {@code @Convert(converter = SealedText.class)}. The same text looks
 * different in each row; what is in the column cannot be searched for. A text of n signs needs a column of 4n + 60 signs
 * ({@code @Column(length = …)}). Null stays null.
 *
 * <p>Hibernate takes its converters from Spring's container, so the key comes by the constructor like everything else.
 */
@Converter
public class SealedText implements AttributeConverter<String, String> {

    private final IdentitySeal seal;

    SealedText(IdentitySeal seal) {
        this.seal = seal;
    }

    @Override
    public String convertToDatabaseColumn(String text) {
        return text == null ? null : seal.seal(text);
    }

    /** @throws BrokenSealException when the column was altered, or its key is gone */
    @Override
    public String convertToEntityAttribute(String sealed) {
        return sealed == null ? null : seal.open(sealed);
    }
}
