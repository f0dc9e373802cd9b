package org.constituent.drafting;

/** A network that counts every UTF-16 unit as one. */
record AtMost(int limit) implements Measure {
    @Override
    public int length(String text) {
        return text.length();
    }

    @Override
    public boolean fits(String text) {
        return length(text) <= limit;
    }
}
