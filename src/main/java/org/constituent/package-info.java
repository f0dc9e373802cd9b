/**
 * Constituent: from the place where a person lives to the right words for their own legislators.
 *
 * <p>Two paths run through the program, and the packages are named after their stages.
 *
 * <pre>
 * somebody writes     adapter.console, and other platforms
 *                       → conversation  (words + dialogue → Intent)
 *                       → usecase       (one question, one outcome)
 *                       → conversation  (outcome → Reply, in the person's language; its sentences are wording's)
 *                       → adapter.…     (Reply → text, widgets)
 *
 * facts are known     adapter.starter   (what the program ships with)
 *                       → campaign.Facts, swapped in whole
 * </pre>
 *
 * <p>The domain is {@code civic} (who represents a place), {@code campaign} (what we ask) and {@code
 * drafting} (what to say and how to send it): Java and nothing else. {@code wording} says in one language what
 * came of a question, {@code chat} is the vocabulary of a conversation, {@code port} what is needed from outside, {@code adapter} one package for each thing
 * outside. {@code cli} holds the commands, and {@code Constituent} builds every object, in the order data
 * meets them. {@code ArchitectureTest} holds the table of who may know whom.
 */
@NullMarked
package org.constituent;

import org.jspecify.annotations.NullMarked;
