package org.constituent.adapter.congressapi;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.adapter.congressapi.ApiPage.Unusable;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Source;
import org.constituent.campaign.Sponsorship;
import org.constituent.campaign.Sponsorships;
import org.constituent.port.BillSource;
import org.constituent.port.Originals.Original;
import org.constituent.port.Reading;

/**
 * The Congress.gov API: the bill first, then its cosponsors in pages. A page that is short, or a sum that
 * is not the one announced, refuses the bill: whoever is missing from a list is taken for somebody who
 * did not sign.
 */
public final class CongressApi implements BillSource {
    private static final String BASE = "https://api.congress.gov/v3/bill/";
    private static final long MOST_BYTES = 8L << 20;
    /** The API cuts any larger number down to this in silence. */
    private static final int PAGE_SIZE = 250;
    /** Both chambers together are fewer, and few names are withdrawn and given again. */
    private static final int MOST_COSPONSORS = 2_000;

    private final Map<String, String> headers;

    /** @param key sent as a header only, because addresses end up in logs */
    public CongressApi(String key) {
        this.headers = Map.of("X-Api-Key", key);
    }

    @Override
    public String name() {
        return "Congress.gov API";
    }

    @Override
    public Original firstPage(BillId bill) {
        return original(bill, "", "", "?format=json");
    }

    @Override
    public Next read(BillId bill, List<byte[]> pages, LocalDate asOf) {
        try {
            return next(bill, pages, asOf);
        } catch (Unusable e) {
            return new Next.Done(
                    new Reading.Refused<>("The answer about " + bill + " cannot be used: " + e.getMessage() + "."));
        }
    }

    private Next next(BillId bill, List<byte[]> pages, LocalDate asOf) throws Unusable {
        BillPage about = BillPage.read(bill, pages.get(0));
        List<Sponsorship> cosponsors = new ArrayList<>();
        boolean complete = about.saysNobodyCosponsored();
        for (byte[] page : pages.subList(1, pages.size())) {
            CosponsorPage read = CosponsorPage.read(bill, page, about.introduced());
            int stillDue = read.total() - cosponsors.size();
            if (read.total() > MOST_COSPONSORS || read.names().size() != Math.min(PAGE_SIZE, stillDue)) {
                throw new Unusable("a page has " + read.names().size() + " cosponsors where "
                        + Math.min(PAGE_SIZE, stillDue) + " of " + read.total() + " were due");
            }
            cosponsors.addAll(read.names());
            complete = cosponsors.size() == read.total();
        }
        if (!complete) {
            return new Next.More(cosponsorPage(bill, cosponsors.size()));
        }
        about.check(cosponsors);
        List<Sponsorship> names = new ArrayList<>(about.sponsors());
        names.addAll(cosponsors);
        Source source = new Source(name(), bill.page(), about.updated().orElse(asOf));
        return new Next.Done(new Reading.Read<>(
                new Sponsorships(
                        bill, about.title().orElse(bill.label()), Optional.of(about.introduced()), names, source),
                List.of()));
    }

    private Original cosponsorPage(BillId bill, int offset) {
        return original(
                bill,
                "/cosponsors",
                "_cosponsors" + (offset == 0 ? "" : "_" + offset),
                "?format=json&limit=" + PAGE_SIZE + "&offset=" + offset);
    }

    private Original original(BillId bill, String path, String suffix, String query) {
        String congress = String.valueOf(bill.congress().number());
        String type = bill.type().code();
        return new Original(
                "congress-api/bill_" + congress + "_" + type + "_" + bill.number() + suffix + ".txt",
                URI.create(BASE + congress + "/" + type + "/" + bill.number() + path + query),
                headers,
                MOST_BYTES);
    }
}
