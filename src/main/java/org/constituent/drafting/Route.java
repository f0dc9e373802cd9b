package org.constituent.drafting;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.constituent.civic.Contact;
import org.constituent.civic.DistrictOffice;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.civic.ZipCode;

/**
 * A way for the person to send a draft themselves.
 *
 * @param shown what a person reads: an address, a phone number; a postal address line by line
 * @param link what a press opens; a postal address has none
 */
public record Route(Kind kind, String shown, Optional<URI> link) {
    /** The Capitol switchboard, which connects to every office. */
    private static final String SWITCHBOARD = "202-224-3121";

    /** The biggest Mastodon server; its share dialog lets people of another one change to theirs. */
    private static final String MASTODON_SERVER = "mastodon.social";

    private static final Pattern WASHINGTON =
            Pattern.compile("[,;]? +Washington,? +(?:DC|D\\.C\\.),? +(\\d{5}(?:-\\d{4})?)$");

    /** The ways, the one offices weigh most first (staff surveys of the Congressional Management Foundation). */
    public enum Kind {
        CONTACT_FORM,
        WEBSITE,
        PHONE,
        DISTRICT_OFFICE,
        X_INTENT,
        BLUESKY_INTENT,
        MASTODON_SHARE,
        POSTAL_ADDRESS;

        /** The lower-case word used in JSON. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The routes for a draft, best first; never empty, because the switchboard always answers. A call goes
     * by phone only, and only a post goes to social networks.
     *
     * @param place where the person lives, which decides the office that is nearest
     */
    public static List<Route> of(Draft draft, Place place) {
        Legislator to = draft.to();
        List<Route> routes = new ArrayList<>();
        if (draft.medium() != Medium.CALL) {
            forms(to.contact(), routes);
        }
        phones(to.contact(), place, routes);
        if (draft.medium() == Medium.POST) {
            posts(draft, routes);
        }
        if (draft.medium() != Medium.CALL) {
            to.contact()
                    .capitolOffice()
                    .ifPresent(office -> routes.add(
                            new Route(Kind.POSTAL_ADDRESS, to.name().full() + "\n" + lines(office), Optional.empty())));
        }
        return List.copyOf(routes);
    }

    /** The office at home that is nearest to a place: by its ZIP code where one is known, else the first one. */
    public static Optional<DistrictOffice> nearestOffice(List<DistrictOffice> offices, Place place) {
        Comparator<DistrictOffice> nearness = place instanceof Place.Zip zip
                ? Comparator.comparingInt(office -> distance(office, zip.code()))
                : Comparator.comparingInt(office -> 0);
        return offices.stream().filter(office -> office.phone().isPresent()).min(nearness);
    }

    /** ZIP codes are numbered so that neighbours mostly have neighbouring numbers. */
    private static int distance(DistrictOffice office, ZipCode home) {
        return office.zip()
                .map(zip -> Math.abs(Integer.parseInt(zip.digits()) - Integer.parseInt(home.digits())))
                .orElse(Integer.MAX_VALUE);
    }

    private static void forms(Contact contact, List<Route> routes) {
        contact.form().ifPresent(form -> routes.add(page(Kind.CONTACT_FORM, form)));
        if (contact.form().isEmpty()) {
            contact.website().ifPresent(site -> routes.add(page(Kind.WEBSITE, site)));
        }
    }

    private static void phones(Contact contact, Place place, List<Route> routes) {
        String phone = contact.phone().orElse(SWITCHBOARD);
        routes.add(new Route(Kind.PHONE, phone, Optional.of(Links.call(phone))));
        nearestOffice(contact.districtOffices(), place)
                .ifPresent(office -> office.phone()
                        .ifPresent(number -> routes.add(new Route(
                                Kind.DISTRICT_OFFICE,
                                number + " (" + whereabouts(office) + ")",
                                Optional.of(Links.call(number))))));
    }

    /** As it stands on an envelope: sources run street and city together. */
    private static String lines(String office) {
        return WASHINGTON.matcher(office).replaceFirst("\nWashington, DC $1");
    }

    private static String whereabouts(DistrictOffice office) {
        return office.address().isEmpty() ? office.city() : office.address() + ", " + office.city();
    }

    private static void posts(Draft draft, List<Route> routes) {
        routes.add(page(Kind.X_INTENT, Links.xIntent(draft.body())));
        String elsewhere = withoutHandle(draft);
        if (Graphemes.ofBluesky().fits(elsewhere)) {
            routes.add(page(Kind.BLUESKY_INTENT, Links.blueskyIntent(elsewhere)));
        }
        if (Graphemes.ofMastodon().fits(elsewhere)) {
            routes.add(page(Kind.MASTODON_SHARE, Links.mastodonShare(MASTODON_SERVER, elsewhere)));
        }
    }

    /** A handle on X is nobody, or somebody else, on another network: the person's name stands there. */
    private static String withoutHandle(Draft draft) {
        Legislator to = draft.to();
        return to.contact()
                .xHandle()
                .map(handle -> Pattern.compile("@" + Pattern.quote(handle) + "(?!\\w)", Pattern.CASE_INSENSITIVE)
                        .matcher(draft.body().replaceFirst("^\\.@", "@"))
                        .replaceAll(Matcher.quoteReplacement(to.name().full())))
                .orElse(draft.body());
    }

    private static Route page(Kind kind, URI page) {
        return new Route(kind, page.toString(), Optional.of(page));
    }
}
