package org.constituent.adapter.console;

/** Colours and line breaks for a terminal; does nothing in a pipe. */
public final class Paint {
    private static final char ESCAPE = '\u001b';
    private static final int WIDEST = 100;

    private final boolean colour;
    private final int width;

    private Paint(boolean colour, int width) {
        this.colour = colour;
        this.width = width;
    }

    /** For pipes and files: no colours, no line breaks of our own. */
    public static Paint plain() {
        return new Paint(false, Integer.MAX_VALUE);
    }

    /**
     * For a person's terminal.
     *
     * @param columns its width; not positive when unknown
     */
    public static Paint forTerminal(int columns, boolean colour) {
        return new Paint(colour, Math.min(WIDEST, columns > 20 ? columns : 80));
    }

    String strong(String text) {
        return coloured("1", text);
    }

    String faint(String text) {
        return coloured("2", text);
    }

    String warning(String text) {
        return coloured("33", text);
    }

    String link(String text) {
        return coloured("36", text);
    }

    /** The text with every line indented, broken between words where the terminal ends. */
    String wrapped(String text, String indent) {
        if (width == Integer.MAX_VALUE) {
            return indent + text.replace("\n", "\n" + indent);
        }
        StringBuilder wrapped = new StringBuilder(indent);
        int column = indent.length();
        boolean first = true;
        for (String word : text.replace("\n", " \n ").split(" ", -1)) {
            if (word.equals("\n")) {
                wrapped.append('\n').append(indent);
                column = indent.length();
                first = true;
                continue;
            }
            int length = visible(word);
            if (!first && column + 1 + length > width) {
                wrapped.append('\n').append(indent);
                column = indent.length();
                first = true;
            }
            if (!first) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += length;
            first = false;
        }
        return wrapped.toString();
    }

    private static int visible(String word) {
        return word.replaceAll(ESCAPE + "\\[[0-9;]*m", "").length();
    }

    private String coloured(String code, String text) {
        return colour ? ESCAPE + "[" + code + "m" + text + ESCAPE + "[0m" : text;
    }
}
