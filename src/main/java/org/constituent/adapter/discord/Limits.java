package org.constituent.adapter.discord;

import java.time.Duration;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.modals.Modal;

/** What Discord accepts at most. Lengths are in UTF-16 units, which never count less than Discord does. */
final class Limits {
    static final int CONTENT = Message.MAX_CONTENT_LENGTH;
    static final int ROWS = Message.MAX_COMPONENT_COUNT;
    static final int BUTTONS_IN_A_ROW = 5;
    static final int BUTTONS = ROWS * BUTTONS_IN_A_ROW;
    static final int BUTTON_LABEL = Button.LABEL_MAX_LENGTH;
    static final int BUTTON_LINK = Button.URL_MAX_LENGTH;
    static final int CUSTOM_ID = Button.ID_MAX_LENGTH;
    static final int OPTIONS = SelectMenu.OPTIONS_MAX_AMOUNT;
    static final int OPTION_LABEL = SelectOption.LABEL_MAX_LENGTH;
    static final int OPTION_VALUE = SelectOption.VALUE_MAX_LENGTH;
    static final int EMBED_TITLE = MessageEmbed.TITLE_MAX_LENGTH;
    static final int EMBED_DESCRIPTION = MessageEmbed.DESCRIPTION_MAX_LENGTH;
    static final int EMBED_FOOTER = MessageEmbed.TEXT_MAX_LENGTH;
    static final int EMBED_FIELDS = MessageEmbed.MAX_FIELD_AMOUNT;
    static final int FIELD_NAME = MessageEmbed.TITLE_MAX_LENGTH;
    static final int FIELD_VALUE = MessageEmbed.VALUE_MAX_LENGTH;
    static final int EMBED = MessageEmbed.EMBED_MAX_LENGTH_BOT;
    static final int MODAL_TITLE = Modal.MAX_TITLE_LENGTH;
    static final int INPUT_LABEL = Label.LABEL_MAX_LENGTH;
    static final int INPUT_VALUE = TextInput.MAX_VALUE_LENGTH;
    static final int TEXT_DISPLAY = Message.MAX_CONTENT_LENGTH_COMPONENT_V2;
    static final int SUGGESTIONS = OptionData.MAX_CHOICES;
    static final int SUGGESTION_LABEL = Command.Choice.MAX_NAME_LENGTH;
    static final int SUGGESTION_VALUE = Command.Choice.MAX_STRING_VALUE_LENGTH;

    /** Until then an interaction has to be acknowledged. */
    static final Duration ACKNOWLEDGED = Duration.ofSeconds(3);

    /** When we acknowledge without an answer, which leaves the network the rest. */
    static final Duration PATIENCE = Duration.ofMillis(1_500);

    /** Until then an interaction may be followed up. */
    static final Duration FOLLOWED_UP = Duration.ofMinutes(15);

    private Limits() {}
}
