package org.constituent.drafting;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.constituent.campaign.BillBefore;
import org.constituent.campaign.BillId;
import org.constituent.campaign.BillType;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Source;
import org.constituent.campaign.Sponsorship;
import org.constituent.campaign.Standing;
import org.constituent.civic.Chamber;
import org.constituent.civic.Congress;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.civic.Roster;

/** Tries a campaign's words on every member of Congress in every situation, before people do. */
public final class DraftCheck {
    /** What an office's voicemail and a nervous caller both bear. */
    public static final int MOST_WORDS_ON_THE_PHONE = 75;

    private static final Source NOWHERE =
            new Source("a trial", URI.create("https://www.congress.gov/"), LocalDate.of(2025, 1, 3));

    private final Measure measure;

    public DraftCheck(Measure measure) {
        this.measure = measure;
    }

    public Report check(Campaign campaign, Phrasebook words, Roster roster) {
        Set<String> mistakes = new LinkedHashSet<>();
        Map<String, List<String>> without = new LinkedHashMap<>();
        int tried = 0;
        int tooLong = 0;
        for (Legislator legislator : roster.legislators()) {
            Place place = new Place.InState(legislator.seat().state());
            for (Standing standing : situations(campaign, legislator, roster.congress())) {
                DraftRequest request = new DraftRequest(
                        campaign, roster.congress(), legislator, standing, place, Medium.POST, Optional.empty(), 0);
                int fitting = 0;
                long versions = new DraftWriter(measure).versions(request, words);
                for (long number = 0; number < versions; number++) {
                    tried++;
                    if (measure.fits(DraftWriter.writeOnce(request.numbered(number), words)
                            .body())) {
                        fitting++;
                    } else {
                        tooLong++;
                    }
                }
                if (fitting == 0) {
                    without.computeIfAbsent(what(campaign, words, standing), what -> new ArrayList<>())
                            .add(legislator.name().full());
                }
            }
        }
        without.forEach((what, names) -> mistakes.add(what + ": no post fits " + names.get(0)
                + (names.size() > 1 ? " and " + (names.size() - 1) + " more" : "") + ". Shorten some."));
        // The phone's length hardly depends on the name: the longest one tells enough.
        roster.legislators().stream()
                .max((one, other) -> Integer.compare(
                        one.name().last().length(), other.name().last().length()))
                .ifPresent(legislator -> calls(campaign, words, legislator, roster.congress(), mistakes));
        return new Report(List.copyOf(mistakes), tried, tooLong);
    }

    /**
     * How alike the first letters to one legislator are, for each situation, without anybody's story.
     *
     * @param letters how many are compared
     */
    public List<Spread> distinctness(
            Campaign campaign, Phrasebook words, Legislator legislator, Congress sitting, int letters) {
        List<Spread> spreads = new ArrayList<>();
        for (Standing standing : situations(campaign, legislator, sitting)) {
            DraftRequest request = new DraftRequest(
                    campaign,
                    sitting,
                    legislator,
                    standing,
                    new Place.InState(legislator.seat().state()),
                    Medium.LETTER,
                    Optional.empty(),
                    0);
            List<Draft> drafts = LongStream.range(0, letters)
                    .mapToObj(number -> DraftWriter.writeOnce(request.numbered(number), words))
                    .toList();
            spreads.add(new Spread(
                    what(campaign, words, standing),
                    new DraftWriter(measure).versions(request, words),
                    Likeness.among(drafts)));
        }
        return spreads;
    }

    /**
     * How alike the letters of one situation are.
     *
     * @param versions how many letters there are before they begin again
     */
    public record Spread(String what, long versions, Likeness likeness) {}

    private static void calls(
            Campaign campaign, Phrasebook words, Legislator legislator, Congress congress, Set<String> mistakes) {
        for (Standing standing : situations(campaign, legislator, congress)) {
            DraftRequest request = new DraftRequest(
                    campaign,
                    congress,
                    legislator,
                    standing,
                    new Place.InState(legislator.seat().state()),
                    Medium.CALL,
                    Optional.empty(),
                    0);
            int scripts = words.variants(
                            Medium.CALL,
                            words.order(Medium.CALL).get(0),
                            standing.ask(),
                            standing.before().where())
                    .size();
            for (int number = 0; number < scripts; number++) {
                Draft draft = DraftWriter.writeOnce(request.numbered(number), words);
                int spoken = words(draft.wholeText());
                if (spoken > MOST_WORDS_ON_THE_PHONE) {
                    mistakes.add(what(campaign, words, standing) + ": call script " + number + " has " + spoken
                            + " words, but at most " + MOST_WORDS_ON_THE_PHONE
                            + " can be said in half a minute. Shorten it.");
                }
            }
        }
    }

    private static String what(Campaign campaign, Phrasebook words, Standing standing) {
        return "messages/" + words.language() + "/" + campaign.slug() + ": \""
                + standing.ask().words() + "\", bill "
                + standing.before().where().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static int words(String text) {
        return text.strip().split("\\s+", -1).length;
    }

    /** Every standing that may come, with the campaign's own longest bill numbers. */
    private static List<Standing> situations(Campaign campaign, Legislator legislator, Congress sitting) {
        Chamber chamber = legislator.seat().chamber();
        BillId here = bill(chamber, sitting);
        BillBefore inThis = new BillBefore(BillBefore.Where.IN_THIS_CHAMBER, Optional.of(here));
        BillBefore inOther =
                new BillBefore(BillBefore.Where.IN_THE_OTHER_CHAMBER, Optional.of(bill(chamber.other(), sitting)));
        BillBefore none = new BillBefore(
                BillBefore.Where.NONE_ON_FILE,
                campaign.billBefore(chamber, new Congress(sitting.number() + 1)).bill());
        Standing.Act act = act(here, legislator, Optional.empty());
        Standing.Act earlier = act(bill(chamber, new Congress(sitting.number() - 1)), legislator, Optional.empty());
        List<Standing> standings = new ArrayList<>();
        standings.add(new Standing.Supports(inThis, act));
        standings.add(new Standing.Withdrew(inThis, act(here, legislator, Optional.of(LocalDate.of(2025, 9, 24)))));
        standings.add(new Standing.NotYet(inThis, NOWHERE));
        standings.add(new Standing.NoBillOnFile(inOther));
        standings.add(new Standing.NoBillOnFile(none));
        for (BillBefore before : List.of(inThis, inOther, none)) {
            standings.add(new Standing.SupportedBefore(before, earlier));
        }
        return standings;
    }

    private static BillId bill(Chamber chamber, Congress congress) {
        return new BillId(congress, chamber == Chamber.SENATE ? BillType.S : BillType.HR, 9999);
    }

    private static Standing.Act act(BillId bill, Legislator legislator, Optional<LocalDate> withdrawn) {
        return new Standing.Act(
                bill,
                new Sponsorship(
                        legislator.id(),
                        legislator.name().full(),
                        Sponsorship.Role.COSPONSOR,
                        LocalDate.of(2025, 9, 23),
                        withdrawn),
                NOWHERE);
    }

    /**
     * What came of it.
     *
     * @param mistakes for organizers, each a sentence
     * @param drafts how many were written
     * @param tooLong how many posts did not fit
     */
    public record Report(List<String> mistakes, int drafts, int tooLong) {
        public Report {
            mistakes = List.copyOf(mistakes);
        }
    }
}
