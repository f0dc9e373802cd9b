package org.constituent.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlReplyPages;
import org.constituent.broadcast.Organizer;
import org.constituent.campaign.Facts;
import org.constituent.civic.Legislator;
import org.constituent.conversation.ReplyNews;
import org.constituent.port.ReplyPages;
import org.constituent.usecase.ProposeUpdate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a page on which everybody answers one post of a legislator with a text of their own. */
@Command(
        name = "reply-page",
        description = "Makes a page on which people answer a legislator's post on X, each with a text of their own.",
        mixinStandardHelpOptions = true)
final class ReplyPageCommand implements Callable<Integer> {
    private static final Pattern POST = Pattern.compile(
            "https://(?:www\\.|mobile\\.)?(?:x|twitter)\\.com/(\\w{1,15})/status/(\\d{1,20})(?:[/?#].*)?");
    private static final int CODE_BYTES = 6;

    @Mixin
    private final Invocation invocation;

    @Parameters(
            paramLabel = "URL",
            description = "the post's address, such as https://x.com/SenMarkey/status/1234567890")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private String url;

    @Option(
            names = "--legislator",
            paramLabel = "WHO",
            description = "a Bioguide id or a name, where the account does not tell")
    private @Nullable String who;

    @Option(
            names = "--announce",
            description = "also writes an update that leads to the page; ./constituent broadcast approve sends it")
    private boolean announce;

    ReplyPageCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Matcher post = POST.matcher(url.strip());
        if (!post.matches()) {
            throw new Mistake(
                    url + " is not the address of a post on X, such as https://x.com/SenMarkey/status/1234567890.");
        }
        Configuration configuration = invocation.configuration();
        Optional<URI> site = configuration.settings().web().publicUrl();
        if (announce && site.isEmpty()) {
            throw new Mistake("An update leads to pages that everybody can reach. Set web.public-url first.");
        }
        FileCampaigns campaigns = configuration.campaigns();
        PrintWriter out = invocation.out();
        try (Database database = configuration.database()) {
            Facts facts = new KnownFacts(configuration, invocation.clock()).facts(database);
            Legislator legislator = legislator(facts, post.group(1));
            byte[] random = new byte[CODE_BYTES];
            new SecureRandom().nextBytes(random);
            String code = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            new SqlReplyPages(database)
                    .add(new ReplyPages.ReplyPage(
                            code,
                            campaigns.usual().slug(),
                            legislator.id(),
                            post.group(2),
                            LocalDate.now(invocation.clock())));
            out.println("Answers to " + legislator.name().full() + ", for the campaign "
                    + campaigns.usual().slug() + ":");
            out.println(site.map(url -> url + "/reply/" + code)
                    .orElse("/reply/" + code + " (set web.public-url to have the whole address here)"));
            if (announce) {
                URI page = URI.create(site.orElseThrow() + "/reply/" + code);
                Premises premises = new Premises(configuration, campaigns, () -> facts, database, invocation.clock());
                announce(premises, legislator, page, out);
            }
        }
        out.flush();
        return 0;
    }

    private static void announce(Premises premises, Legislator legislator, URI page, PrintWriter out) {
        new XAccount(premises).subscribe();
        ProposeUpdate.Outcome outcome = new Broadcasts(premises)
                .broadcasting()
                .proposeUpdate()
                .propose(
                        new ReplyNews(premises.languages().messages())
                                .announce(premises.campaigns().usual().slug(), legislator, page),
                        Organizer.OPERATOR);
        if (!(outcome instanceof ProposeUpdate.Proposed proposed)) {
            throw new Mistake("The update was not taken. Write one yourself: ./constituent broadcast propose FILE");
        }
        out.println("Update " + proposed.id() + " leads there. ./constituent broadcast preview " + proposed.id()
                + " shows it and what it costs, ./constituent broadcast approve " + proposed.id() + " sends it.");
    }

    /** Whose post it is: who was named, else whose official account it is. */
    private Legislator legislator(Facts facts, String account) {
        if (who != null) {
            List<Legislator> named = facts.roster().identified(who);
            if (named.size() != 1) {
                throw new Mistake(
                        named.isEmpty()
                                ? "There is nobody in Congress by the name " + who + "."
                                : "Several legislators fit " + who + ". Name the Bioguide id.");
            }
            return named.get(0);
        }
        Optional<Legislator> owner = facts.roster().legislators().stream()
                .filter(one -> one.contact()
                        .xHandle()
                        .filter(account::equalsIgnoreCase)
                        .isPresent())
                .findFirst();
        return owner.orElseThrow(
                () -> new Mistake(
                        "@" + account
                                + " is not known as the official account of a member of Congress. Name the legislator with --legislator."));
    }
}
