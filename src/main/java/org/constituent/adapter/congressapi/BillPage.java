package org.constituent.adapter.congressapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.constituent.adapter.congressapi.ApiPage.Unusable;
import org.constituent.campaign.BillId;
import org.constituent.campaign.BillType;
import org.constituent.campaign.Sponsorship;
import org.constituent.campaign.Sponsorship.Role;

/**
 * The bill itself and how many cosponsors it announces.
 *
 * @param standing how many there are without those who withdrew
 * @param ever how many there are with them
 */
record BillPage(
        Optional<String> title,
        LocalDate introduced,
        Optional<LocalDate> updated,
        List<Sponsorship> sponsors,
        Optional<Integer> standing,
        Optional<Integer> ever) {

    static BillPage read(BillId asked, byte[] bytes) throws Unusable {
        JsonNode bill = ApiPage.read(bytes).path("bill");
        if (!bill.isObject()) {
            throw new Unusable("it holds no bill");
        }
        if (!isAbout(asked, bill)) {
            throw new Unusable("it is about another bill");
        }
        LocalDate introduced = ApiPage.day(bill, "introducedDate")
                .orElseThrow(() -> new Unusable("it does not say when the bill was introduced"));
        List<Sponsorship> sponsors = new ArrayList<>();
        for (JsonNode person : bill.path("sponsors")) {
            sponsors.add(new Sponsorship(
                    ApiPage.who(person), ApiPage.name(person), Role.SPONSOR, introduced, Optional.empty()));
        }
        JsonNode cosponsors = bill.path("cosponsors");
        return new BillPage(
                ApiPage.text(bill, "title"),
                introduced,
                ApiPage.day(bill, "updateDate"),
                sponsors,
                ApiPage.count(cosponsors, "count"),
                ApiPage.count(cosponsors, "countIncludingWithdrawnCosponsors"));
    }

    private static boolean isAbout(BillId asked, JsonNode bill) {
        return ApiPage.count(bill, "congress")
                        .equals(Optional.of(asked.congress().number()))
                && ApiPage.count(bill, "number").equals(Optional.of(asked.number()))
                && ApiPage.text(bill, "type").flatMap(BillType::parse).equals(Optional.of(asked.type()));
    }

    /** Only an announced nought is one; where nothing is announced, the list itself is asked for. */
    boolean saysNobodyCosponsored() {
        return ever.or(() -> standing).equals(Optional.of(0));
    }

    /** Throws where the cosponsors are not as many as announced. */
    void check(List<Sponsorship> cosponsors) throws Unusable {
        int stillStanding = (int)
                cosponsors.stream().filter(name -> name.withdrawn().isEmpty()).count();
        int all = cosponsors.size();
        boolean fits = ever.isPresent()
                ? ever.get() == all
                : standing.isEmpty() || standing.get() == all || standing.get() == stillStanding;
        if (!fits) {
            throw new Unusable("it announces " + ever.or(() -> standing).orElse(0) + " cosponsors but lists " + all);
        }
        if (cosponsors.stream().distinct().count() != all) {
            throw new Unusable("it lists somebody twice, so that somebody else may be missing");
        }
    }
}
