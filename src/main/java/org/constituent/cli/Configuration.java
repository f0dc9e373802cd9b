package org.constituent.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.adapter.files.BotFile;
import org.constituent.adapter.files.CalendarFile;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.adapter.files.OverridesFile;
import org.constituent.adapter.files.SettingsFile;
import org.constituent.adapter.files.UpdateFiles;
import org.constituent.adapter.sql.Database;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Language;
import org.constituent.civic.ContactCorrection;
import org.constituent.config.Settings;

/** What the operator wrote, each file read when it is asked for, and where the program remembers. */
final class Configuration {
    /** How the program names itself to whom it asks. */
    static final String USER_AGENT = "Constituent/1.0 (open-source civic bot)";

    private final Home home;
    private final Settings settings;

    Configuration(Home home) {
        this.home = home;
        Path file = home.config().resolve("constituent.yaml");
        SettingsFile read = SettingsFile.read(file);
        this.settings = Settings.read(file.toString(), read.values(), read.lines(), home.environment());
    }

    Settings settings() {
        return settings;
    }

    /** Every campaign with its words, the one asked for first. */
    FileCampaigns campaigns() {
        FileCampaigns campaigns = FileCampaigns.read(campaignsFolder(), home.messages(), settings.campaign());
        return home.campaign().map(slug -> startingWith(slug, campaigns)).orElse(campaigns);
    }

    private static FileCampaigns startingWith(String slug, FileCampaigns campaigns) {
        if (campaigns.find(slug).isEmpty()) {
            throw new Mistake("There is no campaign " + slug + ". There are: "
                    + String.join(
                            ", ", campaigns.all().stream().map(Campaign::slug).toList())
                    + ".");
        }
        return campaigns.startingWith(slug);
    }

    /** The updates that stand beside the campaigns. */
    UpdateFiles updates(FileCampaigns campaigns) {
        return UpdateFiles.read(
                campaignsFolder(), campaigns.all().stream().map(Campaign::slug).toList());
    }

    private Path campaignsFolder() {
        return home.config().resolve("campaigns");
    }

    /** What the bot says and understands. */
    Languages languages(Map<Language, BotFile> bots) {
        Languages languages = new Languages(bots, home.language().orElse(settings.language()), home.messages());
        if (home.language().isEmpty() && !languages.speaks(settings.language())) {
            throw Mistake.inFiles(home.config().resolve("constituent.yaml") + ": language is " + settings.language()
                    + ", but there is no " + home.messages().resolve(settings.language())
                    + ". Add that folder, or name a language there is: " + languages.codes() + ".");
        }
        return languages;
    }

    /** The same where the campaigns need not be read. */
    Languages languages() {
        return languages(FileCampaigns.bots(home.messages()));
    }

    /** Which maps change when. */
    CalendarFile calendar() {
        return CalendarFile.read(home.config().resolve("calendar.yaml"));
    }

    /** What is known better than the official sources know it. */
    List<ContactCorrection> overrides() {
        return OverridesFile.read(home.config().resolve("overrides.yaml"));
    }

    /** The key of the Congress.gov API, where there is one. */
    Optional<String> congressApiKey() {
        return home.congressApiKey();
    }

    Path data() {
        return home.data();
    }

    Database database() {
        return Database.open(home.data());
    }
}
