package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.constituent.campaign.Language;
import org.constituent.chat.Command;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Intent;
import org.constituent.civic.Chamber;
import org.constituent.civic.Place;
import org.constituent.civic.State;
import org.constituent.drafting.Medium;
import org.constituent.wording.Messages;
import org.junit.jupiter.api.Test;

final class CommandCatalogTest {
    private static final List<Command> COMMANDS = new CommandCatalog(messages()).all();
    private static final IntentParser PARSER = new IntentParser(Talk.places(), Talk.vocabulary(), () -> Talk.FACTS);

    @Test
    void the_words_of_a_command_mean_what_it_is_for() {
        assertThat(meant("legislators", Map.of())).isEqualTo(new Intent.ShowMine());
        assertThat(meant("legislators", Map.of("place", "94110"))).isInstanceOf(Intent.FindLegislators.class);
        assertThat(meant("legislators", Map.of("place", "I live in Vermont, near the lake and the old mill")))
                .isEqualTo(new Intent.FindLegislators(new Place.InState(State.VT)));
        assertThat(meant("message", Map.of("legislator", "M000133", "medium", "letter")))
                .isEqualTo(new Intent.ShowDraft(Optional.of("M000133"), Medium.LETTER, Optional.empty()));
        assertThat(meant("message", Map.of("legislator", "markey")))
                .isEqualTo(new Intent.ShowDraft(Optional.of("markey"), Medium.POST, Optional.empty()));
        assertThat(meant("call", Map.of()))
                .isEqualTo(new Intent.ShowDraft(Optional.empty(), Medium.CALL, Optional.empty()));
        assertThat(meant("scoreboard", Map.of("state", "VT", "chamber", "senate")))
                .isEqualTo(new Intent.ShowScoreboard(Optional.of(State.VT), Optional.of(Chamber.SENATE)));
        assertThat(meant("scoreboard", Map.of("state", "vermont")))
                .isEqualTo(new Intent.ShowScoreboard(Optional.of(State.VT), Optional.empty()));
        assertThat(meant("scoreboard", Map.of("state", "VT", "standing", "before")))
                .isEqualTo(new Intent.ShowScoreboard(
                        Optional.of(State.VT), Optional.empty(), Optional.of(Intent.ShowScoreboard.Side.BEFORE)));
        assertThat(meant("campaigns", Map.of())).isEqualTo(new Intent.ListCampaigns());
        assertThat(meant("campaigns", Map.of("campaign", "airport-face-scans")))
                .isEqualTo(new Intent.UseCampaign("airport-face-scans"));
        assertThat(meant("updates", Map.of("switch", "on"))).isEqualTo(new Intent.Updates(true));
        assertThat(meant("channel-updates", Map.of("switch", "off"))).isEqualTo(new Intent.RoomUpdates(false));
        assertThat(meant("broadcasts", Map.of())).isEqualTo(new Intent.ListBroadcasts());
        assertThat(meant("language", Map.of("language", "es"))).isEqualTo(new Intent.UseLanguage(Language.SPANISH));
        assertThat(meant("my-data", Map.of())).isEqualTo(new Intent.ShowMyData());
        assertThat(meant("forget-me", Map.of())).isEqualTo(new Intent.ForgetMe());
        assertThat(meant("report", Map.of("legislator", "M000133")))
                .isEqualTo(new Intent.AskReport(Optional.of("M000133")));
        assertThat(meant("help", Map.of())).isEqualTo(new Intent.Help());
    }

    @Test
    void no_two_have_one_name_and_every_name_is_one_that_platforms_take() {
        for (Language language : messages().keySet()) {
            Set<String> names = new HashSet<>();
            for (Command command : COMMANDS) {
                assertThat(names.add(command.name().get(language)))
                        .as("%s", command.name())
                        .isTrue();
                assertThat(command.name().get(language)).matches("[-_\\p{Ll}\\p{N}]{1,32}");
                assertThat(command.does().get(language)).hasSizeBetween(1, 100);
                Set<String> parameters = new HashSet<>();
                for (Command.Parameter parameter : command.parameters()) {
                    assertThat(parameters.add(parameter.name().get(language))).isTrue();
                    assertThat(parameter.name().get(language)).matches("[-_\\p{Ll}\\p{N}]{1,32}");
                    assertThat(parameter.does().get(language)).hasSizeBetween(1, 100);
                }
            }
        }
    }

    private static Intent meant(String name, Map<String, String> given) {
        Command command = COMMANDS.stream()
                .filter(one -> name.equals(one.name().get(Language.ENGLISH)))
                .findFirst()
                .orElseThrow();
        return PARSER.parse(command.words().apply(given), Dialogue.fresh(Language.ENGLISH, Talk.TODAY));
    }

    private static Map<Language, Messages> messages() {
        Map<Language, Messages> messages = new HashMap<>();
        Talk.CAMPAIGNS
                .bots()
                .forEach((language, bot) -> messages.put(
                        language,
                        new Messages(language, bot.phrases(), bot.terms(), bot.stateNames(), bot.partyNames())));
        return messages;
    }
}
