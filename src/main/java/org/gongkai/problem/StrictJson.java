package org.gongkai.problem;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * JSON is taken at its word. What a library would guess from another type - a category from its position, a day from a
 * number of days since 1970, a title from a number - is a mistake of the caller, and guessing would publish it.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    @Bean
    Jackson2ObjectMapperBuilderCustomizer nothingIsGuessed() {
        return builder -> builder.deserializerByType(LocalDate.class, new Day()).postConfigurer(StrictJson::refuseOtherTypes);
    }

    private static void refuseOtherTypes(ObjectMapper json) {
        var texts = json.coercionConfigFor(LogicalType.Textual);
        for (var shape : new CoercionInputShape[] {CoercionInputShape.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float}) {
            texts.setCoercion(shape, CoercionAction.Fail);
        }
        json.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
    }

    /** A day is written 2026-11-20 and in no other way; the library's own reader takes arrays as well. */
    private static final class Day extends StdDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            try {
                return LocalDate.parse(parser.getText());
            } catch (DateTimeParseException malformed) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), "not a day");
            }
        }
    }
}
