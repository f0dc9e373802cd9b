package org.constituent.adapter.sql;

import org.constituent.chat.Speaker;
import org.jdbi.v3.core.statement.SqlStatement;

/** Names a speaker in a statement, by {@code :platform} and {@code :account}. */
final class Speakers {
    private Speakers() {}

    static <S extends SqlStatement<S>> S of(Speaker speaker, S statement) {
        return statement.bind("platform", speaker.platform()).bind("account", speaker.account());
    }
}
