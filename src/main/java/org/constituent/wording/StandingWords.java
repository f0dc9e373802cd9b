package org.constituent.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.constituent.campaign.BillBefore;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Position;
import org.constituent.campaign.Source;
import org.constituent.campaign.Sponsorship;
import org.constituent.campaign.Standing;
import org.constituent.civic.Chamber;
import org.constituent.civic.Congress;
import org.constituent.drafting.Term;

/** Words where a legislator stands, with the bill and the dates, and what that rests on. */
public final class StandingWords {
    private final Messages messages;

    public StandingWords(Messages messages) {
        this.messages = messages;
    }

    /** The standing as a clause that begins with its symbol, for example {@code ★ introduced S. 681 …}. */
    public String of(Standing standing) {
        return standing.handledBy(new Clause());
    }

    /** Where the standing was read and when; empty where nothing was read. */
    public Optional<String> sourceOf(Standing standing) {
        Optional<Source> source = standing instanceof Standing.NotYet notYet
                ? Optional.of(notYet.source())
                : standing.deciding().map(Standing.Act::source);
        return source.map(this::line);
    }

    /** "GovInfo BILLSTATUS, as of November 19, 2025 (https://…)". */
    public String line(Source source) {
        return messages.say(
                Phrase.SOURCE_LINE,
                "title",
                source.title(),
                "date",
                messages.date(source.asOf()),
                "page",
                source.page().toString());
    }

    /** That nobody's standing on a bill is known, because its sponsors could not be read. */
    public String unread(BillId bill) {
        return messages.say(Phrase.STANDING_UNKNOWN, "bill", of(bill));
    }

    /** Why the draft asks what it asks. */
    public String whyThisAsk(Standing standing) {
        return messages.say(
                switch (standing.ask()) {
                    case THANK -> Phrase.WHY_THANK;
                    case CALL_TO_ACTION -> Phrase.WHY_CALL_TO_ACTION;
                    case ASK_AGAIN -> Phrase.WHY_ASK_AGAIN;
                    case THANK_AND_ASK_AGAIN -> Phrase.WHY_THANK_AND_ASK_AGAIN;
                });
    }

    /** Every act on the campaign's bills, one a line; in the past, for most of these bills are. */
    public String history(List<Standing.Act> acts) {
        return acts.stream().map(this::past).collect(Collectors.joining("\n"));
    }

    private String past(Standing.Act act) {
        Sponsorship name = act.sponsorship();
        boolean sponsor = name.role() == Sponsorship.Role.SPONSOR;
        return name.withdrawn().isPresent()
                ? withdrew(act)
                : messages.term(sponsor ? Term.INTRODUCED : Term.COSPONSORED, Map.of()) + " " + of(act.bill()) + ", "
                        + messages.date(name.since());
    }

    /** A statement beyond sponsorship. */
    public String position(Position position) {
        return messages.say(
                Phrase.POSITION_LINE,
                "text",
                position.text().in(messages.language()),
                "date",
                position.date().in(messages.language()),
                "page",
                position.page().toString());
    }

    public String congress(Congress congress) {
        int number = congress.number();
        int last = number % 10;
        boolean teen = number % 100 / 10 == 1;
        String ordinal = number + (teen ? "th" : last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
        return messages.term(Term.CONGRESS, Map.of("number", String.valueOf(number), "ordinal", ordinal));
    }

    private String act(Standing.Act act) {
        Sponsorship name = act.sponsorship();
        if (name.withdrawn().isPresent()) {
            return withdrew(act);
        }
        return messages.say(
                switch (name.role()) {
                    case SPONSOR -> Phrase.STANDING_SPONSOR;
                    case ORIGINAL_COSPONSOR -> Phrase.STANDING_ORIGINAL_COSPONSOR;
                    case COSPONSOR -> Phrase.STANDING_COSPONSOR;
                },
                "bill",
                of(act.bill()),
                "date",
                messages.date(name.since()));
    }

    private String withdrew(Standing.Act act) {
        Sponsorship name = act.sponsorship();
        return messages.say(
                Phrase.STANDING_WITHDREW,
                "bill",
                of(act.bill()),
                "date",
                messages.date(name.since()),
                "withdrew",
                messages.date(name.withdrawn().orElse(name.since())));
    }

    /** The day a bill of an earlier Congress died: what is not law by then begins anew. */
    private String died(BillId bill) {
        return messages.date(bill.congress().end());
    }

    /** A bill with its Congress: {@code S. 681 (118th Congress)}. */
    public String of(BillId bill) {
        return messages.say(Phrase.BILL_OF_CONGRESS, "bill", bill.label(), "congress", congress(bill.congress()));
    }

    private final class Clause implements Standing.Cases<String> {
        @Override
        public String supports(Standing.Supports standing) {
            return act(standing.act());
        }

        @Override
        public String withdrew(Standing.Withdrew standing) {
            return StandingWords.this.withdrew(standing.act());
        }

        @Override
        public String unknown(Standing.Unknown standing) {
            return messages.say(Phrase.STANDING_UNKNOWN, "bill", billOf(standing));
        }

        @Override
        public String supportedBefore(Standing.SupportedBefore standing) {
            Sponsorship name = standing.act().sponsorship();
            return messages.say(
                    name.role() == Sponsorship.Role.SPONSOR
                            ? Phrase.STANDING_SUPPORTED_BEFORE_SPONSOR
                            : Phrase.STANDING_SUPPORTED_BEFORE_COSPONSOR,
                    "bill",
                    of(standing.act().bill()),
                    "date",
                    messages.date(name.since()),
                    "died",
                    died(standing.act().bill()));
        }

        @Override
        public String noBillOnFile(Standing.NoBillOnFile standing) {
            if (standing.before().where() == BillBefore.Where.IN_THE_OTHER_CHAMBER) {
                Chamber there = standing.before().bill().orElseThrow().chamber();
                return messages.say(
                        Phrase.STANDING_NO_BILL_IN_CHAMBER,
                        "bill",
                        billOf(standing),
                        "chamber",
                        chamber(there.other()),
                        "otherChamber",
                        chamber(there));
            }
            return standing.before()
                    .bill()
                    .map(last -> messages.say(Phrase.STANDING_NO_BILL_SINCE, "bill", of(last), "died", died(last)))
                    .orElseGet(() -> messages.say(Phrase.STANDING_NO_BILL_ON_FILE));
        }

        @Override
        public String notYet(Standing.NotYet standing) {
            return messages.say(
                    Phrase.STANDING_NOT_YET,
                    "bill",
                    billOf(standing),
                    "date",
                    messages.date(standing.source().asOf()));
        }

        private String billOf(Standing standing) {
            return standing.before().bill().map(StandingWords.this::of).orElse("");
        }
    }

    private String chamber(Chamber chamber) {
        return messages.term(chamber == Chamber.SENATE ? Term.CHAMBER_SENATE : Term.CHAMBER_HOUSE, Map.of());
    }
}
