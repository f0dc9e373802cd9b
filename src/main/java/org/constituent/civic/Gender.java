package org.constituent.civic;

/** A legislator's gender where their public record states one; it decides titles in languages that inflect them. */
public enum Gender {
    FEMALE,
    MALE,
    NOT_STATED
}
