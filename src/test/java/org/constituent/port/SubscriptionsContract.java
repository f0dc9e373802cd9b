package org.constituent.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.constituent.chat.Speaker;
import org.constituent.chat.Venue;
import org.constituent.port.Subscriptions.Person;
import org.constituent.port.Subscriptions.Room;
import org.junit.jupiter.api.Test;

/** What all {@link Subscriptions} do. */
public abstract class SubscriptionsContract {
    private static final Person ADA = new Person(new Speaker("discord", "1"));
    private static final Person BEN = new Person(new Speaker("discord", "2"));
    private static final Room ROOM = new Room(new Venue("discord", "1"));

    protected abstract Subscriptions subscriptions();

    @Test
    void a_wish_is_kept_once() {
        assertThat(subscriptions().add(ADA, "ban")).isTrue();
        assertThat(subscriptions().add(ADA, "ban")).isFalse();
        assertThat(subscriptions().campaignsOf(ADA)).containsExactly("ban");
    }

    @Test
    void one_person_may_want_to_hear_of_several_campaigns() {
        subscriptions().add(ADA, "ban");
        subscriptions().add(ADA, "airports");
        subscriptions().add(BEN, "ban");

        assertThat(subscriptions().campaignsOf(ADA)).containsExactly("airports", "ban");
        assertThat(subscriptions().of("ban")).containsExactly(ADA, BEN);
    }

    @Test
    void a_room_is_no_person_though_their_numbers_be_the_same() {
        subscriptions().add(ADA, "ban");
        subscriptions().add(ROOM, "ban");

        assertThat(subscriptions().of("ban")).containsExactly(ADA, ROOM);
        subscriptions().removeAll(ADA);
        assertThat(subscriptions().of("ban")).containsExactly(ROOM);
    }

    @Test
    void a_wish_taken_back_leaves_the_others() {
        subscriptions().add(ADA, "ban");
        subscriptions().add(ADA, "airports");

        assertThat(subscriptions().remove(ADA, "ban")).isTrue();
        assertThat(subscriptions().remove(ADA, "ban")).isFalse();
        assertThat(subscriptions().campaignsOf(ADA)).containsExactly("airports");
    }

    @Test
    void all_wishes_of_one_go_together() {
        subscriptions().add(ADA, "ban");
        subscriptions().add(ADA, "airports");
        subscriptions().add(BEN, "ban");

        assertThat(subscriptions().removeAll(ADA)).isEqualTo(2);
        assertThat(subscriptions().removeAll(ADA)).isZero();
        assertThat(subscriptions().of("ban")).containsExactly(BEN);
    }
}
