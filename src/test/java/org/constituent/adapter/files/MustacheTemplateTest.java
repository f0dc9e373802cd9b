package org.constituent.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MustacheTemplateTest {

    @Test
    void gaps_are_filled_and_named() {
        MustacheTemplate template = MustacheTemplate.of("Dear {{title}} {{last}}, {{title}}!");

        assertThat(template.variables()).containsExactlyInAnyOrder("title", "last");
        assertThat(template.fill(Map.of("title", "Senator", "last", "Luján")))
                .isEqualTo("Dear Senator Luján, Senator!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{last}}", "{{{last}}}", "{{#last}}x{{/last}}", "{{>file}}", "{{=<% %>=}}", "<b>&\"'"})
    void a_value_is_data_and_never_read_as_a_template_again(String value) {
        MustacheTemplate template = MustacheTemplate.of("{{story}} {{last}}");

        assertThat(template.fill(Map.of("story", value, "last", "Secret"))).isEqualTo(value + " Secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"class", "empty", "size", "hashCode", "toString", "getClass", "entrySet", "class.name", "keySet"
            })
    void no_method_and_no_field_of_anything_can_be_reached(String name) {
        MustacheTemplate template = MustacheTemplate.of("{{" + name + "}}");

        assertThatThrownBy(() -> template.fill(Map.of("last", "x"))).isInstanceOf(MustacheException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"last.class", "last.length", "last.empty", "last.bytes"})
    void nothing_within_a_value_can_be_reached(String name) {
        MustacheTemplate template = MustacheTemplate.of("{{" + name + "}}");

        assertThatThrownBy(() -> template.fill(Map.of("last", "x"))).isInstanceOf(MustacheException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{>../../config/constituent}}", "{{#a}}x{{/a}}", "{{^a}}x{{/a}}", "x {{a", "{{#a}}x", "{{/a}}"})
    void anything_but_a_gap_is_refused_when_the_text_is_read(String text) {
        assertThatThrownBy(() -> MustacheTemplate.of(text)).isInstanceOf(MustacheException.class);
    }

    @Test
    void a_gap_that_nothing_fills_is_never_passed_over() {
        assertThatThrownBy(() -> MustacheTemplate.of("{{last}}").fill(Map.of())).isInstanceOf(MustacheException.class);
    }
}
