package org.constituent.civic;

/** Why a spot itself gave no district. */
public enum NoDistrict {
    /** A box at the post office, or a rural route: no place on a map. */
    POST_BOX,
    /** No streets are known of the island areas; the one delegate is certain without. */
    ISLAND_AREA,
    /** No such address is known: a new street, or a slip in it. */
    NO_MATCH,
    /** The point lies in no district. */
    OUTSIDE,
    /** Only the map of another Congress could be had. */
    OTHER_MAP,
    /** Nobody answered. */
    DOWN
}
