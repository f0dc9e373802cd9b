package org.constituent.adapter.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.constituent.campaign.PartialDate;
import org.constituent.civic.BioguideId;
import org.constituent.civic.ContactCorrection;

/** Contacts that the operator has checked: {@code config/overrides.yaml}. */
public final class OverridesFile {
    private static final Set<String> KEYS = Set.of("legislator", "x", "phone", "form", "source", "checked-on");

    private OverridesFile() {}

    /**
     * Reads the file; one that is not there corrects nothing.
     *
     * @throws InvalidFiles with every mistake
     */
    public static List<ContactCorrection> read(Path file) {
        List<ContactCorrection> corrections = new ArrayList<>();
        Mistakes mistakes = new Mistakes();
        YamlNode.readIfAny(file, mistakes).ifPresent(root -> {
            Map<String, YamlNode> entries = root.entries(Set.of("overrides"));
            YamlReadings.optional(entries, "overrides")
                    .filter(list -> !list.isEmpty())
                    .ifPresent(list -> list.items()
                            .forEach(item -> correction(item).ifPresent(correction -> {
                                if (corrections.stream()
                                        .anyMatch(one -> one.who().equals(correction.who()))) {
                                    item.wrong(correction.who() + " is corrected twice. Put all of it into one.");
                                }
                                corrections.add(correction);
                            })));
        });
        mistakes.throwIfAny();
        return corrections;
    }

    private static Optional<ContactCorrection> correction(YamlNode node) {
        Map<String, YamlNode> entries = node.entries(KEYS);
        Optional<BioguideId> who = node.need(entries, "legislator").flatMap(YamlReadings::legislator);
        var source = node.need(entries, "source").flatMap(YamlReadings::address);
        Optional<PartialDate> checked = node.need(entries, "checked-on")
                .flatMap(day -> day.as(
                        text -> YamlReadings.partialDate(text)
                                .filter(date -> date.day().isPresent()),
                        "a day such as 2026-11-22"));
        Optional<String> handle = YamlReadings.optional(entries, "x")
                .flatMap(x -> x.as(
                        text -> text.matches("[A-Za-z0-9_]{1,15}") ? Optional.of(text) : Optional.empty(),
                        "a handle of at most 15 letters, digits and underscores, without @"));
        Optional<String> phone = YamlReadings.optional(entries, "phone")
                .flatMap(number -> number.as(
                        text -> text.matches("\\d{3}-\\d{3}-\\d{4}") ? Optional.of(text) : Optional.empty(),
                        "a number such as 202-224-2742"));
        var form = YamlReadings.optional(entries, "form").flatMap(YamlReadings::address);
        if (handle.isEmpty() && phone.isEmpty() && form.isEmpty()) {
            node.wrong("an override needs at least one of x, phone and form.");
        }
        return who.isPresent() && source.isPresent() && checked.isPresent()
                ? Optional.of(new ContactCorrection(
                        who.get(),
                        handle,
                        phone,
                        form,
                        source.get(),
                        checked.get().day().orElseThrow()))
                : Optional.empty();
    }
}
