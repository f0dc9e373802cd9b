package org.constituent.adapter.files;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.constituent.campaign.Ask;
import org.constituent.campaign.BillBefore;
import org.constituent.campaign.Language;
import org.constituent.civic.State;
import org.constituent.drafting.Medium;
import org.constituent.drafting.Phrasebook;
import org.constituent.drafting.Term;
import org.constituent.drafting.Variant;

/** One campaign's words in one language, as they stand in files. */
record FilePhrasebook(Language language, BotFile bot, Map<Medium, DraftFile> drafts) implements Phrasebook {
    FilePhrasebook {
        drafts = Map.copyOf(drafts);
    }

    @Override
    public List<String> order(Medium medium) {
        return file(medium).order();
    }

    @Override
    public List<Variant> variants(Medium medium, String part, Ask ask, BillBefore.Where where) {
        return file(medium).variants(part, ask, where);
    }

    @Override
    public String say(Term term, Map<String, String> values) {
        return Objects.requireNonNull(bot.terms().get(term), term::key).fill(values);
    }

    @Override
    public String nameOf(State state) {
        return Optional.ofNullable(bot.stateNames().get(state)).orElse(state.officialName());
    }

    private DraftFile file(Medium medium) {
        return Objects.requireNonNull(drafts.get(medium), medium::key);
    }
}
