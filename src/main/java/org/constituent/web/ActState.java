package org.constituent.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.constituent.campaign.Language;
import org.constituent.civic.BioguideId;
import org.constituent.civic.District;
import org.constituent.civic.Place;
import org.constituent.civic.State;

/** What the page is about, as it stands in the address or in the form. */
record ActState(
        boolean known,
        Place place,
        Optional<District> district,
        Optional<BioguideId> to,
        Language drafts,
        Told told,
        DraftViews.Given given) {
    /** No place yet; who was to be written to is not forgotten meanwhile. */
    static ActState nothing(Optional<String> to) {
        return new ActState(
                false,
                new Place.InState(State.DC),
                Optional.empty(),
                to.flatMap(BioguideId::parse),
                Language.ENGLISH,
                Told.NOTHING,
                DraftViews.Given.NOTHING);
    }

    static Optional<ActState> of(
            PlaceReader places, String at, Optional<String> district, Optional<String> to, Language drafts) {
        return places.read(at)
                .map(place -> new ActState(
                        true,
                        place,
                        district.flatMap(District::named).filter(District::exists),
                        to.flatMap(BioguideId::parse),
                        drafts,
                        Told.NOTHING,
                        DraftViews.Given.NOTHING));
    }

    ActState with(Told now, DraftViews.Given typed) {
        return new ActState(known, place, district, to, drafts, now, typed);
    }

    /** Where the page about a place is. */
    static String address(Visit visit, Place place, Optional<String> to, Optional<Language> drafts) {
        return visit.to("/act") + "?place=" + URLEncoder.encode(place.key(), StandardCharsets.UTF_8)
                + to.flatMap(BioguideId::parse).map(id -> "&to=" + id).orElse("")
                + drafts.map(language -> "&drafts=" + language).orElse("");
    }
}
