package org.gongkai.citizen;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * A column whose text nobody can read in the database: {@code @Convert(converter = SealedText.class)}. The same text looks
 * different in each row; what is in the column cannot be searched for.
 */
@Converter
public class SealedText implements AttributeConverter<String, String> {

    @Override
    public String convertToDatabaseColumn(String text) {
        throw new UnsupportedOperationException("citizen");
    }

    @Override
    public String convertToEntityAttribute(String sealed) {
        throw new UnsupportedOperationException("citizen");
    }
}
