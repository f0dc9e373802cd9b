package org.constituent.adapter.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MentionTest {
    @ParameterizedTest
    @ValueSource(strings = {"1", "1460323737035677698", "9223372036854775807"})
    void a_number_of_xs_is_read(String id) {
        assertThat(Mention.of(post(id))).map(Mention::id).contains(id);
    }

    /** Asked for again with every round, one that nobody can count with would end each of them. */
    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "abc", "99999999999999999999", "184467440737095516160"})
    void what_is_no_number_of_xs_is_no_mention(String id) {
        assertThat(Mention.of(post(id))).isEmpty();
    }

    private static ObjectNode post(String id) {
        return new ObjectMapper()
                .createObjectNode()
                .put("id", id)
                .put("author_id", "7")
                .put("created_at", "2026-11-25T18:00:00.000Z")
                .put("text", "@Campaign 02139");
    }
}
