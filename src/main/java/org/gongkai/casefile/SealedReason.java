package org.gongkai.casefile;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A reason that tells of somebody's family or interests: nobody reads it in the database. Null stays null. */
@Converter
class SealedReason implements AttributeConverter<String, String> {

    private final TextSeal seal;

    SealedReason(TextSeal seal) {
        this.seal = seal;
    }

    @Override
    public String convertToDatabaseColumn(String text) {
        return text == null ? null : seal.seal(text);
    }

    @Override
    public String convertToEntityAttribute(String sealed) {
        return sealed == null ? null : seal.open(sealed);
    }
}
