package org.constituent.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.constituent.campaign.Citation;
import org.constituent.civic.Legislator;
import org.constituent.civic.SeatId;

/** Writes drafts. The same request gives the same draft; another number gives another one. */
public final class DraftWriter {
    private final Measure postMeasure;

    /**
     * A writer for one network's posts.
     *
     * @param postMeasure how the narrowest network that posts go to counts them
     */
    public DraftWriter(Measure postMeasure) {
        this.postMeasure = postMeasure;
    }

    /**
     * The draft for a request. A post that would be too long with this legislator's name and this place
     * gives way to the next version that fits; the draft tells the number it was written with.
     *
     * @throws IllegalStateException when a campaign has no version that fits, which its check tells
     *     beforehand
     */
    public Draft write(DraftRequest request, Phrasebook words) {
        if (request.medium() != Medium.POST) {
            return writeOnce(request, words);
        }
        long versions = versions(request, words);
        for (long step = 0; step < versions; step++) {
            Draft draft = writeOnce(request.numbered(request.number() + step), words);
            if (postMeasure.fits(draft.body())) {
                return draft;
            }
        }
        throw new IllegalStateException("no post of " + request.campaign().slug() + " in " + words.language() + " fits "
                + request.to().id() + ", " + request.standing().ask());
    }

    /** How many numbers there are before the versions of such a draft begin again. */
    public long versions(DraftRequest request, Phrasebook words) {
        return variation(request, words, parts(request.medium(), words)).different();
    }

    static Draft writeOnce(DraftRequest request, Phrasebook words) {
        Variation variation = variation(request, words, parts(request.medium(), words));
        // The members of one delegation begin far apart, so that one person sends each another text, however far
        // the counters of their drafts have drifted from each other.
        long position = request.number() + startOf(request.to()) * variation.apart();
        return putTogether(request, words, (part, texts) -> variation.variant(position, part));
    }

    /**
     * The draft that a text was most likely made from, whatever its number was: of each part it has the variant
     * of which most stands in the text.
     */
    public Draft nearestTo(String text, DraftRequest request, Phrasebook words) {
        Distinctness wanted = Distinctness.of(text);
        return putTogether(
                request,
                words,
                (part, texts) -> IntStream.range(0, texts.size())
                        .boxed()
                        .max(Comparator.comparingDouble(
                                index -> Distinctness.of(texts.get(index).get()).shareIn(wanted)))
                        .orElse(0));
    }

    private static Draft putTogether(DraftRequest request, Phrasebook words, Choice choice) {
        List<String> parts = parts(request.medium(), words);
        Map<String, String> values = DraftValues.of(words, request);
        Map<String, String> written = new HashMap<>();
        List<Citation> citations = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            List<Variant> variants = variants(request, words, parts.get(part));
            List<Supplier<String>> texts = variants.stream()
                    .<Supplier<String>>map(variant -> () -> filled(variant, request, words, values))
                    .toList();
            int chosen = choice.of(part, texts);
            variants.get(chosen).cites().ifPresent(id -> citations.add(citation(id, request)));
            written.put(parts.get(part), texts.get(chosen).get());
        }
        request.story().ifPresent(story -> written.put(Phrasebook.STORY, story));
        return new Draft(
                request.medium(),
                request.to(),
                request.standing().ask(),
                words.language(),
                request.number(),
                Optional.ofNullable(written.get(Phrasebook.SUBJECT)),
                body(request.medium(), words, written),
                Optional.ofNullable(written.get(Phrasebook.VOICEMAIL)),
                citations,
                request.story().isPresent() && words.order(request.medium()).contains(Phrasebook.STORY));
    }

    /** Which of its variants a part is written in. */
    private interface Choice {
        int of(int part, List<Supplier<String>> texts);
    }

    private static String filled(Variant variant, DraftRequest request, Phrasebook words, Map<String, String> values) {
        Map<String, String> filling = new HashMap<>(values);
        variant.cites().ifPresent(id -> filling.putAll(DraftValues.of(words, citation(id, request))));
        return variant.text().fill(filling).strip();
    }

    private static Citation citation(String id, DraftRequest request) {
        return Objects.requireNonNull(request.campaign().citations().get(id), () -> "no citation " + id);
    }

    private static int startOf(Legislator to) {
        return to.seat() instanceof SeatId.Senate senate ? senate.senateClass() : 0;
    }

    private static String body(Medium medium, Phrasebook words, Map<String, String> written) {
        List<String> paragraphs = words.order(medium).stream()
                .filter(part -> !part.equals(Phrasebook.VOICEMAIL))
                .flatMap(part -> Optional.ofNullable(written.get(part)).stream())
                .toList();
        return Draft.inSight(medium, String.join("\n\n", paragraphs));
    }

    private static List<String> parts(Medium medium, Phrasebook words) {
        List<String> parts = new ArrayList<>(words.order(medium));
        parts.remove(Phrasebook.STORY);
        if (medium == Medium.LETTER) {
            parts.add(Phrasebook.SUBJECT);
        }
        return parts;
    }

    private static Variation variation(DraftRequest request, Phrasebook words, List<String> parts) {
        return new Variation(parts.stream()
                .map(part -> variants(request, words, part).size())
                .toList());
    }

    private static List<Variant> variants(DraftRequest request, Phrasebook words, String part) {
        return words.variants(
                request.medium(),
                part,
                request.standing().ask(),
                request.standing().before().where());
    }
}
