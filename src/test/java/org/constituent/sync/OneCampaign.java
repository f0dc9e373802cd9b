package org.constituent.sync;

import static org.constituent.campaign.LocalText.english;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Language;
import org.constituent.civic.Chamber;
import org.constituent.civic.Congress;
import org.constituent.drafting.Phrasebook;
import org.constituent.port.Campaigns;

/** A single campaign about some bills; nobody asks for its words. */
record OneCampaign(Campaign campaign) implements Campaigns {

    static OneCampaign about(String officialTitle, BillId... bills) {
        TreeMap<Congress, Map<Chamber, BillId>> byCongress = new TreeMap<>();
        for (BillId bill : bills) {
            byCongress
                    .computeIfAbsent(bill.congress(), unused -> new TreeMap<>())
                    .put(bill.chamber(), bill);
        }
        return new OneCampaign(new Campaign(
                "quiet-streets",
                english("Quiet Streets"),
                english("Quiet Streets Act"),
                officialTitle,
                english("be quiet"),
                english("How loud is yours?"),
                byCongress,
                List.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                List.of()));
    }

    @Override
    public List<Campaign> all() {
        return List.of(campaign);
    }

    @Override
    public Optional<Campaign> find(String slug) {
        return Optional.of(campaign).filter(one -> one.slug().equals(slug));
    }

    @Override
    public Phrasebook words(Campaign campaign, Language language) {
        throw new UnsupportedOperationException("a sync says nothing");
    }
}
