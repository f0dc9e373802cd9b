package org.constituent.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.campaign.Ask;
import org.constituent.campaign.BillBefore;
import org.constituent.campaign.Language;
import org.constituent.civic.Gender;
import org.constituent.civic.Legislator;
import org.constituent.civic.SeatId;
import org.constituent.civic.State;
import org.constituent.drafting.Situations.Citizen;
import org.constituent.drafting.Situations.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link Variation} promises, of the letters that the writer really writes. */
final class VariationInUseTest {
    private static final DraftWriter WRITER = new DraftWriter(new XMeasure());
    private static final int FIRST = 200;
    private static final int SAMPLED = 20_000;

    static Stream<Arguments> situations() {
        return Situations.languages(Situations.FLAGSHIP).stream()
                .flatMap(language -> Situations.of(Situations.FLAGSHIP, Situations.SENATOR.legislator()).stream()
                        .map(situation -> Arguments.of(language, situation)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("situations")
    void any_two_letters_share_at_most_two_parts(Language language, Situation situation) {
        Phrasebook words = Situations.CAMPAIGNS.words(Situations.FLAGSHIP, language);
        DraftRequest request = Situations.request(Situations.FLAGSHIP, Situations.SENATOR, situation, Medium.LETTER);
        int letters = Math.toIntExact(WRITER.versions(request, words));
        assertThat(letters).isGreaterThanOrEqualTo(11 * 11 * 11);
        Map<Integer, List<String>> written = new HashMap<>();
        for (int one = 0; one < FIRST; one++) {
            for (int other = one + 1; other < FIRST; other++) {
                assertThat(shared(one, other, request, words, written))
                        .as("%d and %d", one, other)
                        .isLessThanOrEqualTo(2);
            }
        }
        Random chance = new Random(4);
        for (int pair = 0; pair < SAMPLED; pair++) {
            int one = chance.nextInt(letters);
            int other = chance.nextInt(letters);
            if (one != other) {
                assertThat(shared(one, other, request, words, written))
                        .as("%d and %d", one, other)
                        .isLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void past_the_last_number_the_letters_begin_again() {
        Phrasebook words = Situations.CAMPAIGNS.words(Situations.FLAGSHIP, Language.ENGLISH);
        DraftRequest request = Situations.request(
                Situations.FLAGSHIP,
                Situations.SENATOR,
                Situations.of(Situations.FLAGSHIP, Situations.SENATOR.legislator())
                        .get(0),
                Medium.LETTER);

        long all = WRITER.versions(request, words);

        assertThat(WRITER.write(request.numbered(all + 7), words).wholeText())
                .isEqualTo(WRITER.write(request.numbered(7), words).wholeText());
        Set<String> different = new HashSet<>();
        for (long number = 0; number < all; number++) {
            different.add(WRITER.write(request.numbered(number), words).wholeText());
        }
        assertThat(different).hasSize(Math.toIntExact(all));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("situations")
    void one_person_sends_each_member_of_the_delegation_another_text(Language language, Situation situation) {
        Phrasebook words = Situations.CAMPAIGNS.words(Situations.FLAGSHIP, language);
        int situationIndex = Situations.of(Situations.FLAGSHIP, Situations.SENATOR.legislator())
                .indexOf(situation);
        for (Medium medium : Medium.values()) {
            for (long number = 0; number < 40; number++) {
                Set<List<String>> texts = new HashSet<>();
                List<Citizen> delegation = List.of(
                        vermonter(new SeatId.Senate(State.VT, 1)),
                        vermonter(new SeatId.Senate(State.VT, 3)),
                        vermonter(Situations.house(State.VT, 0)));
                for (Citizen citizen : delegation) {
                    Situation own = Situations.of(Situations.FLAGSHIP, citizen.legislator())
                            .get(situationIndex);
                    texts.add(templates(
                            Situations.request(Situations.FLAGSHIP, citizen, own, medium)
                                    .numbered(number),
                            words));
                }
                assertThat(texts).as("%s %d", medium, number).hasSize(delegation.size());
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("situations")
    void however_far_the_counters_of_a_delegation_have_drifted_its_letters_are_others(
            Language language, Situation situation) {
        Phrasebook words = Situations.CAMPAIGNS.words(Situations.FLAGSHIP, language);
        int index = Situations.of(Situations.FLAGSHIP, Situations.SENATOR.legislator())
                .indexOf(situation);
        Citizen senior = vermonter(new SeatId.Senate(State.VT, 1));
        Citizen junior = vermonter(new SeatId.Senate(State.VT, 3));
        List<String> first = templates(letter(senior, index).numbered(500), words);
        for (long drift = -200; drift <= 200; drift++) {
            assertThat(templates(letter(junior, index).numbered(500 + drift), words))
                    .as("%d", drift)
                    .isNotEqualTo(first);
        }
    }

    private static DraftRequest letter(Citizen citizen, int situation) {
        return Situations.request(
                Situations.FLAGSHIP,
                citizen,
                Situations.of(Situations.FLAGSHIP, citizen.legislator()).get(situation),
                Medium.LETTER);
    }

    private static Citizen vermonter(SeatId seat) {
        Legislator like = Situations.SENATOR.legislator();
        return new Citizen(
                seat.name(),
                new Legislator(
                        like.id(), like.name(), seat, like.party(), Optional.empty(), Gender.FEMALE, like.contact()),
                Situations.SENATOR.place());
    }

    private static int shared(
            int one, int other, DraftRequest request, Phrasebook words, Map<Integer, List<String>> written) {
        List<String> mine = written.computeIfAbsent(one, number -> parts(request.numbered(number), words));
        List<String> theirs = written.computeIfAbsent(other, number -> parts(request.numbered(number), words));
        assertThat(mine).hasSize(7);
        return (int) IntStream.range(0, mine.size())
                .filter(part -> mine.get(part).equals(theirs.get(part)))
                .count();
    }

    /** The parts of the letter as it is read: the order's, and the subject. Each is marked off by the words themselves. */
    private static List<String> parts(DraftRequest request, Phrasebook words) {
        Draft draft = WRITER.write(
                request,
                new Rewritten(words, (part, place, text) -> part.equals(Phrasebook.SUBJECT) ? text : "\u0001" + text));
        List<String> parts = new ArrayList<>(Arrays.asList(draft.body().split("\\u0001", -1)));
        parts.remove(0);
        parts.add(draft.subject().orElseThrow());
        return parts;
    }

    /** Which variants a draft is made of, whatever fills them. */
    private static List<String> templates(DraftRequest request, Phrasebook words) {
        Draft draft = DraftWriter.writeOnce(request, new Rewritten(words, (part, place, text) -> part + place));
        return List.of(draft.wholeText());
    }

    /** How a variant at a place is written instead. */
    private interface Rewriting {
        String written(String part, int place, String asItStands);
    }

    /** The same words, each variant written in another way. */
    private record Rewritten(Phrasebook words, Rewriting rewriting) implements Phrasebook {
        @Override
        public Language language() {
            return words.language();
        }

        @Override
        public List<String> order(Medium medium) {
            return words.order(medium);
        }

        @Override
        public List<Variant> variants(Medium medium, String part, Ask ask, BillBefore.Where where) {
            List<Variant> variants = words.variants(medium, part, ask, where);
            return IntStream.range(0, variants.size())
                    .mapToObj(place -> {
                        Template text = variants.get(place).text();
                        Function<Map<String, String>, String> filled =
                                values -> rewriting.written(part, place, text.fill(values));
                        return new Variant(
                                new Filled(filled), variants.get(place).cites());
                    })
                    .toList();
        }

        @Override
        public String say(Term term, Map<String, String> values) {
            return words.say(term, values);
        }

        @Override
        public String nameOf(State state) {
            return words.nameOf(state);
        }
    }

    private record Filled(Function<Map<String, String>, String> filling) implements Template {
        @Override
        public String fill(Map<String, String> values) {
            return filling.apply(values);
        }

        @Override
        public Set<String> variables() {
            return Set.of();
        }
    }
}
