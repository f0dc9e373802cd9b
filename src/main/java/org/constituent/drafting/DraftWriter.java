package org.constituent.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        List<String> parts = parts(request.medium(), words);
        Variation variation = variation(request, words, parts);
        long position = request.number() + startOf(request.to());
        Map<String, String> values = DraftValues.of(words, request);
        Map<String, String> written = new HashMap<>();
        List<Citation> citations = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            String name = parts.get(part);
            Variant variant = variants(request, words, name).get(variation.variant(position, part));
            Map<String, String> filling = new HashMap<>(values);
            variant.cites().ifPresent(id -> {
                Citation citation =
                        Objects.requireNonNull(request.campaign().citations().get(id), () -> "no citation " + id);
                citations.add(citation);
                filling.putAll(DraftValues.of(words, citation));
            });
            written.put(name, variant.text().fill(filling).strip());
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

    /** The members of one delegation begin at different versions, so that one person sends each another text. */
    private static int startOf(Legislator to) {
        return to.seat() instanceof SeatId.Senate senate ? senate.senateClass() : 0;
    }

    private static String body(Medium medium, Phrasebook words, Map<String, String> written) {
        List<String> paragraphs = words.order(medium).stream()
                .filter(part -> !part.equals(Phrasebook.VOICEMAIL))
                .flatMap(part -> Optional.ofNullable(written.get(part)).stream())
                .toList();
        String body = String.join("\n\n", paragraphs);
        // X shows a post that begins with a handle to few people only, as if it were a reply.
        return medium == Medium.POST && body.startsWith("@") ? "." + body : body;
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
