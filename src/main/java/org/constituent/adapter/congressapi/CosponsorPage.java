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
 * One page of a bill's cosponsors, those who withdrew among them.
 *
 * @param total how many there are on all pages together
 */
record CosponsorPage(List<Sponsorship> names, int total) {

    static CosponsorPage read(BillId asked, byte[] bytes, LocalDate introduced) throws Unusable {
        JsonNode page = ApiPage.read(bytes);
        JsonNode list = page.path("cosponsors");
        if (!list.isArray()) {
            throw new Unusable("a page holds no list of cosponsors");
        }
        if (isAboutAnother(asked, page.path("request"))) {
            throw new Unusable("a page of cosponsors is about another bill");
        }
        // Older answers say the whole in "total", newer ones in "count".
        JsonNode pagination = page.path("pagination");
        int total = ApiPage.count(pagination, "total")
                .or(() -> ApiPage.count(pagination, "count"))
                .orElseThrow(() -> new Unusable("a page does not say how many cosponsors there are"));
        List<Sponsorship> names = new ArrayList<>();
        for (JsonNode person : list) {
            names.add(cosponsor(person, introduced));
        }
        return new CosponsorPage(names, total);
    }

    private static boolean isAboutAnother(BillId asked, JsonNode request) {
        return differs(ApiPage.count(request, "congress"), asked.congress().number())
                || differs(ApiPage.count(request, "billNumber"), asked.number())
                || differs(ApiPage.text(request, "billType").flatMap(BillType::parse), asked.type());
    }

    private static <T> boolean differs(Optional<T> said, T asked) {
        return said.isPresent() && !said.get().equals(asked);
    }

    private static Sponsorship cosponsor(JsonNode person, LocalDate introduced) throws Unusable {
        Optional<Boolean> isOriginal = ApiPage.flag(person, "isOriginalCosponsor");
        boolean saysOriginal = isOriginal.orElse(false);
        Optional<LocalDate> since = ApiPage.day(person, "sponsorshipDate")
                .or(() -> saysOriginal ? Optional.of(introduced) : Optional.empty());
        Optional<LocalDate> withdrawn = ApiPage.day(person, "sponsorshipWithdrawnDate");
        boolean unreadable = withdrawn.isEmpty()
                && ApiPage.text(person, "sponsorshipWithdrawnDate").isPresent();
        if (since.isEmpty() || unreadable) {
            throw new Unusable("it does not say when " + ApiPage.name(person) + " cosponsored or withdrew");
        }
        boolean original = isOriginal.orElse(since.get().equals(introduced));
        Role role = original ? Role.ORIGINAL_COSPONSOR : Role.COSPONSOR;
        return new Sponsorship(ApiPage.who(person), ApiPage.name(person), role, since.get(), withdrawn);
    }
}
