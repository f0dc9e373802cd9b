package org.constituent.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.constituent.adapter.slack.SlackTalk.Line;
import org.constituent.adapter.slack.SlackTalk.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole conversations over a loopback Slack, which refuses whatever Slack refuses. */
final class SlackConversationIT {

    @ParameterizedTest
    @EnumSource
    void a_command_is_answered_to_the_one_who_asked_alone(Line line) {
        try (SlackTalk talk = new SlackTalk(line).ready()) {
            Person person = talk.person("U801", "en-US");
            Happening place = talk.command(person, "VT");
            place.reads("Bernard Sanders", "Peter Welch");
            assertThat(place.wasPrivate()).isTrue();
            assertThat(talk.slack.refused).isEmpty();
        }
    }
}
