package org.constituent.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.campaign.Position;
import org.constituent.campaign.Targets;
import org.constituent.civic.Congress;
import org.constituent.civic.ContactCorrection;
import org.constituent.civic.Legislator;
import org.constituent.config.BroadcastSettings;
import org.constituent.drafting.Draft;
import org.constituent.drafting.DraftCheck;
import org.constituent.drafting.Medium;
import org.constituent.drafting.Phrasebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Validates settings, campaigns and messages. */
@Command(
        name = "check",
        description =
                "Checks the settings, the campaigns and the messages, and tells every mistake with file, line and fix.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private static final int CONFIGURATION = 78;
    private static final int LETTERS = 200;

    @Mixin
    private final Invocation invocation;

    @Option(names = "--distinctness", description = "also compare 200 letters of each kind with each other")
    private boolean distinctness;

    CheckCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Configuration configuration = invocation.configuration();
        Facts facts = new KnownFacts(configuration, invocation.clock()).facts();
        FileCampaigns campaigns = configuration.campaigns();
        campaigns.checkTitles(facts);
        Languages languages = configuration.languages(campaigns.bots());
        languages.vocabulary();
        languages.pages();
        configuration.updates(campaigns);
        PrintWriter out = invocation.out();
        CalendarLines.of(
                        configuration.calendar(), Congress.at(invocation.clock().instant()))
                .forEach(out::println);
        List<String> mistakes = new ArrayList<>();
        for (Campaign campaign : campaigns.all()) {
            unread(campaign, facts, out);
            strangers(campaigns, campaign, facts, out);
            mistakes.addAll(notYetPublished(campaigns, campaign));
            mistakes.addAll(targets(campaigns, campaign, facts, out));
            for (Language language : languages.messages().keySet().stream()
                    .sorted((one, other) -> one.code().compareTo(other.code()))
                    .toList()) {
                if (!campaigns.words(campaign, language).language().equals(language)) {
                    out.println("○ " + campaign.slug() + " has no words in " + language + "; English is used.");
                    continue;
                }
                DraftCheck check = new DraftCheck(new XMeasure());
                DraftCheck.Report report = check.check(campaign, campaigns.words(campaign, language), facts.roster());
                mistakes.addAll(report.mistakes());
                out.println((report.mistakes().isEmpty() ? "★ " : "✗ ") + campaign.slug() + " in " + language + ": "
                        + report.drafts() + " drafts tried for every member of Congress, "
                        + report.tooLong()
                        + " posts too long for one name or another (another version is used there).");
            }
        }
        mistakes.addAll(corrections(configuration, facts, out));
        if (distinctness) {
            compare(campaigns, facts, languages.messages().keySet(), out);
        }
        organizers(configuration.settings().broadcast(), out);
        if (new XKeys(configuration.settings().twitter()).missing().isEmpty()) {
            out.println(
                    "○ X: the account needs the label of an automated one (X: Settings, Your account, Automation), and its"
                            + " profile must say that it is a bot, name a person to turn to, and hold the link to the pages."
                            + " Nothing here can see whether they do.");
        }
        mistakes.forEach(out::println);
        out.println(
                mistakes.isEmpty()
                        ? "All right."
                        : mistakes.size() + (mistakes.size() == 1 ? " mistake." : " mistakes."));
        out.flush();
        return mistakes.isEmpty() ? 0 : CONFIGURATION;
    }

    /** Who writes and approves updates, and whether anybody can. */
    private static void organizers(BroadcastSettings settings, PrintWriter out) {
        int approvers = settings.approvers().size();
        if (approvers + settings.authors().size() == 0) {
            out.println(
                    "○ updates: written and approved by ./constituent broadcast alone, because broadcast.authors and"
                            + " broadcast.approvers name nobody.");
            return;
        }
        out.println("★ updates: " + told(settings.authors()) + " write them, " + told(settings.approvers())
                + " approve them too" + (settings.onePersonMayDoBoth() ? "." : ", but none of their own."));
        if (approvers == 0) {
            out.println(
                    "○ updates: only ./constituent broadcast approves them, because broadcast.approvers names nobody.");
        }
    }

    private static String told(Set<String> who) {
        long roles = who.stream().filter(one -> one.contains("-role:")).count();
        return who.size() - roles + " accounts and " + roles + " roles";
    }

    /** Posts that would be cut, and those who hold no seat: by a slip in the id, or no longer. */
    private static List<String> targets(FileCampaigns campaigns, Campaign campaign, Facts facts, PrintWriter out) {
        List<String> mistakes = new ArrayList<>();
        String names = campaign.targets().all().stream()
                .flatMap(target -> facts.roster().find(target.who()).stream())
                .map(one -> one.name().full() + " (" + one.seat().state().code() + ")")
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            out.println("★ " + campaign.slug() + ": everybody is asked to write to " + names + ", "
                    + campaign.targets().order().key()
                    + (campaign.targets().order() == Targets.Order.INSTEAD ? " of" : "") + " their own legislators.");
        }
        for (Targets.Target target : campaign.targets().all()) {
            Optional<Legislator> who = facts.roster().find(target.who());
            String place = campaigns.placeOf(campaign, target.who());
            if (who.isEmpty()) {
                mistakes.add(place + ": the target " + target.who() + " holds no seat in Congress as of "
                        + facts.rosterSource().asOf()
                        + ", so it is left out. Correct the Bioguide id (./constituent lookup"
                        + " --json tells those of a place), or delete the target.");
            }
            String name = who.map(one -> one.contact()
                            .xHandle()
                            .map(handle -> "@" + handle)
                            .orElse(one.name().full()))
                    .orElse("@handle");
            for (Language language : List.of(Language.ENGLISH, Language.SPANISH)) {
                String post =
                        Draft.inSight(Medium.POST, target.post().in(language).replace(Targets.Target.WHO, name));
                if (!new XMeasure().fits(post)) {
                    mistakes.add(place + ": the post for the target " + target.who() + " counts as "
                            + new XMeasure().length(post) + " in " + language + "; X takes 280. Shorten it.");
                }
            }
        }
        return mistakes;
    }

    /** A position of somebody without a seat is shown nowhere: by a slip in the id, or no longer. */
    private static void strangers(FileCampaigns campaigns, Campaign campaign, Facts facts, PrintWriter out) {
        campaign.positions().stream()
                .map(Position::who)
                .distinct()
                .filter(who -> facts.roster().find(who).isEmpty())
                .forEach(who -> out.println("○ " + campaigns.placeOfPosition(campaign, who) + ": the position of " + who
                        + " is shown nowhere, because nobody with this Bioguide id holds a seat."));
    }

    /** Nothing can be cited before its day. */
    private List<String> notYetPublished(FileCampaigns campaigns, Campaign campaign) {
        String today = LocalDate.now(invocation.clock()).toString();
        return campaign.citations().values().stream()
                .filter(citation -> citation.date()
                        .filter(date -> date.iso()
                                        .compareTo(today.substring(0, date.iso().length()))
                                > 0)
                        .isPresent())
                .map(citation -> campaigns.placeOfSource(campaign, citation.id()) + ": the source " + citation.id()
                        + " has a date that is yet to come. Correct it.")
                .toList();
    }

    /** Contacts that were checked on a day to come, and those of nobody who holds a seat. */
    private List<String> corrections(Configuration configuration, Facts facts, PrintWriter out) {
        Path file = invocation.home().config().resolve("overrides.yaml");
        List<ContactCorrection> corrections = configuration.overrides();
        corrections.stream()
                .map(ContactCorrection::who)
                .filter(who -> facts.roster().find(who).isEmpty())
                .forEach(who -> out.println("○ " + file + ": the contacts of " + who
                        + " are used nowhere, because nobody with this Bioguide id holds a seat."));
        return corrections.stream()
                .filter(one -> one.checkedOn().isAfter(LocalDate.now(invocation.clock())))
                .map(one -> file + ": checked-on of " + one.who() + " is " + one.checkedOn()
                        + ", which is yet to come. Correct it.")
                .toList();
    }

    /** A number that no source has answered for yet may be that of another act. */
    private static void unread(Campaign campaign, Facts facts, PrintWriter out) {
        campaign.allBills().stream()
                .filter(bill -> facts.of(bill).isEmpty())
                .sorted(Comparator.comparing(BillId::label))
                .forEach(bill -> out.println("○ " + campaign.slug() + ": the title and sponsors of "
                        + bill.labelInCongress()
                        + " are not on file, so the number could not be checked. ./constituent sync fetches"
                        + " them."));
    }

    private static void compare(FileCampaigns campaigns, Facts facts, Set<Language> languages, PrintWriter out) {
        Legislator somebody = facts.roster().legislators().get(0);
        for (Campaign campaign : campaigns.all()) {
            for (Language language : languages) {
                Phrasebook words = campaigns.words(campaign, language);
                if (!words.language().equals(language)) {
                    continue;
                }
                for (DraftCheck.Spread spread : new DraftCheck(new XMeasure())
                        .distinctness(campaign, words, somebody, facts.roster().congress(), LETTERS)) {
                    out.println(String.format(
                            Locale.ROOT,
                            "%s: %d different letters; among the first %d, without a story, similarity %.2f on average, %.2f at most%s",
                            spread.what(),
                            spread.versions(),
                            spread.likeness().texts(),
                            spread.likeness().mean(),
                            spread.likeness().most(),
                            spread.likeness().worst().stream()
                                    .map(pair -> String.format(
                                            Locale.ROOT,
                                            " (%d and %d: %.2f)",
                                            pair.one(),
                                            pair.other(),
                                            pair.similarity()))
                                    .collect(Collectors.joining())));
                }
            }
        }
    }
}
