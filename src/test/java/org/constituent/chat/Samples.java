package org.constituent.chat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.constituent.drafting.Medium;

/** Replies of every kind, ordinary and awkward, for every renderer. */
public final class Samples {
    public static final String FAMILY = "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67";
    public static final String HOSTILE =
            "a\u001b[31mb\u0007c\u009bd\u202ee\r @everyone <@1> `x` ```y``` *z* [w](https://evil.example) <!channel>";

    private static final Action.Say HELP = new Action.Say("Help", new Intent.Help());
    private static final Action.Say STORY =
            new Action.Say("Add my story", new Intent.AskStory(Optional.of("M000133")), "add my story 1");

    private Samples() {}

    /** By a name that serves as a file's. */
    public static Map<String, Reply> all() {
        Map<String, Reply> all = new LinkedHashMap<>();
        all.put("note", new Reply.Note("Hello! Tell me your ZIP code."));
        all.put("note-long", new Reply.Note("One sentence of many. ".repeat(300).strip()));
        all.put("note-hostile", new Reply.Note(HOSTILE));
        all.put("sorry", new Reply.Sorry("I did not understand that.", "Say \"help\"."));
        all.put("sorry-hostile", new Reply.Sorry(HOSTILE, HOSTILE));
        all.put("card", card());
        all.put("card-long", longCard());
        all.put("card-hostile", hostileCard());
        all.put("card-many-buttons", manyButtons());
        all.put("choice-one", new Reply.Choice("Did you mean Vermont?", List.of(HELP)));
        all.put("choice", new Reply.Choice("Which?", choices(3)));
        all.put("choice-26", new Reply.Choice("Which?", choices(26)));
        all.put("choice-130", new Reply.Choice("Which?", choices(130)));
        all.put("choice-equal", new Reply.Choice("Which?", List.of(HELP, HELP, STORY)));
        all.put("form", new Reply.Form("What happened?", "In your own words.", 600, STORY, ""));
        all.put(
                "form-prefilled",
                new Reply.Form(
                        "Make it your own",
                        "Change what you like.",
                        560,
                        new Action.Say("Edit", new Intent.AskEdit("M000133", Medium.POST, 7), ""),
                        "Dear Senator"));
        all.put("for-everybody", new Reply.ForEverybody(new Reply.Note("The same for all.")));
        all.put(
                "news",
                new Reply.News(
                        "A new cosponsor",
                        Prose.of(
                                "**Senator X** cosponsored the *act* on November 20.\n\n- [source](https://example.org/a)\n- 2 * 3"),
                        Optional.of(new Reply.Picture(URI.create("https://example.org/p.png"), "The Capitol at dusk")),
                        "Say \"updates off\" to end them.",
                        List.of(new Action.Open("Read more", URI.create("https://example.org/a")), HELP)));
        all.put(
                "news-hostile",
                new Reply.News(
                        HOSTILE,
                        Prose.of(HOSTILE + " **" + HOSTILE + "** " + FAMILY.repeat(2_000)),
                        Optional.of(new Reply.Picture(URI.create("https://example.org/p.png"), HOSTILE)),
                        HOSTILE,
                        List.of()));
        all.put(
                "several",
                new Reply.Several(
                        List.of(new Reply.Note("First."), new Reply.Note("Second."), card(), new Reply.Note("Last."))));
        return all;
    }

    private static Reply.Card card() {
        return new Reply.Card(
                "Senator Edward J. Markey (Democrat, Massachusetts)",
                List.of(
                        new Reply.Fact("Standing", "\u25d0 supported the act in an earlier Congress"),
                        new Reply.Fact("Source", "GovInfo, as of May 2, 2026 (https://www.govinfo.gov/a_b_c)"),
                        new Reply.Fact("Phone", "202-224-2742")),
                Optional.of(new Reply.Passage("Post (27 of 280)", "Thank you.\n\nPlease go on.")),
                List.of(
                        new Action.Open("Contact form", URI.create("https://www.markey.senate.gov/contact")),
                        new Action.Open("Phone", URI.create("tel:+1-202-224-2742")),
                        new Action.Say(
                                "Another version",
                                new Intent.AnotherVersion(Optional.of("M000133"), Optional.of(Medium.POST)),
                                "another 1"),
                        new Action.Say("I sent it", new Intent.Sent(Optional.of("M000133"), Optional.of(Medium.POST))),
                        new Action.Say("Edit", new Intent.AskEdit("M000133", Medium.POST, 7), "")));
    }

    private static Reply.Card longCard() {
        return new Reply.Card(
                "T".repeat(400),
                IntStream.range(0, 40)
                        .mapToObj(number -> new Reply.Fact("Fact " + number, "value ".repeat(300)))
                        .toList(),
                Optional.of(new Reply.Passage("Letter", (FAMILY + " ``` ").repeat(700))),
                List.of(
                        new Action.Open("Post", URI.create("https://x.com/intent/tweet?text=" + "%C3%A9".repeat(140))),
                        new Action.Open("Far", URI.create("https://example.org/" + "a".repeat(2_500))),
                        new Action.Say("L".repeat(200), new Intent.Help())));
    }

    private static Reply.Card hostileCard() {
        return new Reply.Card(
                HOSTILE,
                List.of(new Reply.Fact(HOSTILE, HOSTILE), new Reply.Fact("", "")),
                Optional.of(new Reply.Passage(HOSTILE, HOSTILE)),
                List.of(
                        new Action.Open(HOSTILE, URI.create("https://example.org/")),
                        new Action.Say(HOSTILE, new Intent.Help())));
    }

    /** More than a message holds, and some of them the same. */
    private static Reply.Card manyButtons() {
        return new Reply.Card(
                "Many",
                List.of(),
                Optional.empty(),
                IntStream.range(0, 40)
                        .<Action>mapToObj(
                                number -> new Action.Say("B" + number, new Intent.WhoIs("name " + number % 30)))
                        .toList());
    }

    private static List<Action.Say> choices(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> new Action.Say(
                        "Option " + number + " of a rather long list of rather long labels " + FAMILY.repeat(9),
                        new Intent.WhoIs("name " + number)))
                .toList();
    }
}
