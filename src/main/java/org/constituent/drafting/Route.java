package org.constituent.drafting;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.constituent.civic.Contact;
import org.constituent.civic.DistrictOffice;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.civic.State;
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
        phones(to, place, routes);
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

    /**
     * The office at home that is nearest to a place: one in the state before those elsewhere; by its ZIP code
     * where the person's is known, else the first one.
     *
     * @param home the state that the person and the legislator share
     */
    public static Optional<DistrictOffice> nearestOffice(List<DistrictOffice> offices, State home, Place place) {
        Comparator<DistrictOffice> inState =
                Comparator.comparingInt(office -> office.state().equalsIgnoreCase(home.code()) ? 0 : 1);
        Comparator<DistrictOffice> nearness = place instanceof Place.Zip zip
                ? inState.thenComparingInt(office -> distance(office, zip.code()))
                : inState;
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

    private static void phones(Legislator to, Place place, List<Route> routes) {
        Contact contact = to.contact();
        String phone = contact.phone().orElse(SWITCHBOARD);
        routes.add(new Route(Kind.PHONE, phone, Optional.of(Links.call(phone))));
        nearestOffice(contact.districtOffices(), to.seat().state(), place)
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
        Optional<String> handle = to.contact().xHandle();
        if (handle.isEmpty()) {
            return draft.body();
        }
        String mention = "@" + handle.get();
        String body = draft.body().startsWith(".@") ? draft.body().substring(1) : draft.body();
        StringBuilder named = new StringBuilder(body.length());
        int from = 0;
        for (int at = body.indexOf('@'); at >= 0; at = body.indexOf('@', at + 1)) {
            if (isWhole(mention, body, at)) {
                named.append(body, from, at).append(to.name().full());
                from = at + mention.length();
            }
        }
        return named.append(body, from, body.length()).toString();
    }

    /** Whether a mention, in any case, begins there and is not the beginning of a longer one. */
    private static boolean isWhole(String mention, String body, int at) {
        int end = at + mention.length();
        return body.regionMatches(true, at, mention, 0, mention.length())
                && (end == body.length() || !isHandleSign(body.charAt(end)));
    }

    private static boolean isHandleSign(char sign) {
        return sign == '_' || (sign <= 'z' && Character.isLetterOrDigit(sign));
    }

    private static Route page(Kind kind, URI page) {
        return new Route(kind, page.toString(), Optional.of(page));
    }
}
