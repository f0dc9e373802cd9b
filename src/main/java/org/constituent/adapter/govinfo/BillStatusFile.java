package org.constituent.adapter.govinfo;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.constituent.campaign.BillId;
import org.constituent.campaign.BillType;
import org.constituent.campaign.Source;
import org.constituent.campaign.Sponsorship;
import org.constituent.campaign.Sponsorship.Role;
import org.constituent.campaign.Sponsorships;
import org.constituent.civic.BioguideId;
import org.constituent.port.Reading;

/**
 * Turns one bill's file into sponsorships. Three generations of the format are about, sometimes mixed in
 * one file, so each element is looked for by its own names. One name that cannot be told apart makes the
 * whole list unusable: whoever is missing from a list is taken for somebody who did not sign.
 */
final class BillStatusFile {
    private static final int DAY_LENGTH = "2023-03-07".length();

    private final BillId bill;
    private final String publisher;
    private final LocalDate asOf;

    /** @param asOf where the file itself does not say how fresh it is */
    BillStatusFile(BillId bill, String publisher, LocalDate asOf) {
        this.bill = bill;
        this.publisher = publisher;
        this.asOf = asOf;
    }

    Reading<Sponsorships> read(byte[] bytes) {
        BillStatusXml xml;
        try {
            xml = BillStatusXml.read(bytes);
        } catch (XMLStreamException e) {
            return refused("is not a whole BILLSTATUS file: " + reason(e));
        }
        if (!isTheBillAskedFor(xml)) {
            return refused("is about another bill: it says congress "
                    + xml.field("congress").orElse("?") + ", type " + type(xml).orElse("?") + ", number "
                    + number(xml).orElse("?"));
        }
        Optional<LocalDate> introduced = xml.field("introducedDate").flatMap(BillStatusFile::day);
        List<Sponsorship> names = new ArrayList<>();
        for (Map<String, String> item : xml.sponsors()) {
            Optional<Sponsorship> sponsor = sponsor(item, introduced);
            if (sponsor.isEmpty()) {
                return refused("has a sponsor without a Bioguide id or a day: " + name(item));
            }
            names.add(sponsor.get());
        }
        for (Map<String, String> item : xml.cosponsors()) {
            Optional<Sponsorship> cosponsor = cosponsor(item, introduced);
            if (cosponsor.isEmpty()) {
                return refused("has a cosponsor without a Bioguide id or a day: " + name(item));
            }
            names.add(cosponsor.get());
        }
        LocalDate updated = xml.field("updateDate").flatMap(BillStatusFile::day).orElse(asOf);
        Source source = new Source(publisher, bill.page(), updated);
        return new Reading.Read<>(
                new Sponsorships(bill, xml.title().orElse(bill.label()), introduced, names, source), List.of());
    }

    private boolean isTheBillAskedFor(BillStatusXml xml) {
        return xml.field("congress")
                        .equals(Optional.of(String.valueOf(bill.congress().number())))
                && number(xml).equals(Optional.of(String.valueOf(bill.number())))
                && type(xml).flatMap(BillType::parse).equals(Optional.of(bill.type()));
    }

    private static Optional<String> number(BillStatusXml xml) {
        return xml.field("number").or(() -> xml.field("billNumber"));
    }

    private static Optional<String> type(BillStatusXml xml) {
        return xml.field("type").or(() -> xml.field("billType"));
    }

    private static Optional<Sponsorship> sponsor(Map<String, String> item, Optional<LocalDate> introduced) {
        return introduced.flatMap(since -> BioguideId.parse(item.getOrDefault("bioguideId", ""))
                .map(who -> new Sponsorship(who, name(item), Role.SPONSOR, since, Optional.empty())));
    }

    private static Optional<Sponsorship> cosponsor(Map<String, String> item, Optional<LocalDate> introduced) {
        Optional<BioguideId> who = BioguideId.parse(item.getOrDefault("bioguideId", ""));
        String isOriginal = item.getOrDefault("isOriginalCosponsor", "");
        boolean saysOriginal = isOriginal.equalsIgnoreCase("true");
        Optional<LocalDate> since =
                day(item.getOrDefault("sponsorshipDate", "")).or(() -> saysOriginal ? introduced : Optional.empty());
        // Older generations give everybody this element and fill it for those who withdrew.
        String withdrawnText = item.getOrDefault("sponsorshipWithdrawnDate", "");
        Optional<LocalDate> withdrawn = day(withdrawnText);
        if (who.isEmpty() || since.isEmpty() || (withdrawn.isEmpty() && !withdrawnText.isEmpty())) {
            return Optional.empty();
        }
        boolean saysLater = isOriginal.equalsIgnoreCase("false");
        boolean original = saysOriginal || (!saysLater && since.equals(introduced));
        Role role = original ? Role.ORIGINAL_COSPONSOR : Role.COSPONSOR;
        return Optional.of(new Sponsorship(who.get(), name(item), role, since.get(), withdrawn));
    }

    /** As the file writes it; older ones write it in capitals. */
    private static String name(Map<String, String> item) {
        String full = item.getOrDefault("fullName", "");
        String parts = (item.getOrDefault("firstName", "") + " " + item.getOrDefault("lastName", "")).strip();
        return !full.isEmpty() ? full : !parts.isEmpty() ? parts : item.getOrDefault("bioguideId", "no name");
    }

    /** The day in a date or a date and time. */
    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() < DAY_LENGTH
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.substring(0, DAY_LENGTH)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The parser's last line says what is wrong; the one before it, where. */
    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        return message.lines()
                .reduce((first, last) -> last)
                .orElse("it cannot be parsed")
                .replaceFirst("^Message: ", "")
                .replaceFirst("[.]$", "");
    }

    private Reading<Sponsorships> refused(String what) {
        return new Reading.Refused<>("The file of " + bill + " " + what + ".");
    }
}
