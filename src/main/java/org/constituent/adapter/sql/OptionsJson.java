package org.constituent.adapter.sql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.constituent.chat.Dialogue.Option;

/** The possible answers to a question as one text: {@code [["label", "words"], ...]}, in ASCII. */
final class OptionsJson {
    // ASCII takes half a surrogate pair through any database; Jackson's streams start faster than its mapper.
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private OptionsJson() {}

    static String write(List<Option> options) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (Option option : options) {
                json.writeStartArray();
                json.writeString(option.label());
                json.writeString(option.words());
                json.writeEndArray();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string is not a disk
        }
        return text.toString();
    }

    /** Reads what {@link #write} wrote; anything else is an illegal argument. */
    static List<Option> read(String text) {
        List<Option> options = new ArrayList<>();
        try (JsonParser json = JSON.createParser(text)) {
            expect(JsonToken.START_ARRAY, json);
            while (json.nextToken() == JsonToken.START_ARRAY) {
                options.add(new Option(string(json), string(json)));
                expect(JsonToken.END_ARRAY, json);
            }
            if (json.currentToken() != JsonToken.END_ARRAY || json.nextToken() != null) {
                throw new IllegalArgumentException("more than a list of options");
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("not a list of options", e);
        }
        return options;
    }

    private static String string(JsonParser json) throws IOException {
        expect(JsonToken.VALUE_STRING, json);
        return json.getText();
    }

    private static void expect(JsonToken token, JsonParser json) throws IOException {
        if (json.nextToken() != token) {
            throw new IllegalArgumentException("no " + token + " where one belongs");
        }
    }
}
