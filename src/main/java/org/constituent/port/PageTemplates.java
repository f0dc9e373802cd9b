package org.constituent.port;

/** Turns what a page is about into HTML. */
public interface PageTemplates {

    /**
     * Draws a page.
     *
     * @param name of the template, for example {@code home}
     * @param model what the template was written for
     * @return the page in UTF-8
     */
    byte[] draw(String name, Object model);
}
