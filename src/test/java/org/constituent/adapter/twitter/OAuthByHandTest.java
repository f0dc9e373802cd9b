package org.constituent.adapter.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reckoning by hand against the examples that X itself has published. */
final class OAuthByHandTest {

    @ParameterizedTest
    @CsvSource({
        "https://api.twitter.com/1/statuses/update.json, tnnArxj06cWHq44gCs1OSKk/jLY=",
        "https://api.x.com/1.1/statuses/update.json, Ls93hJiZbQ3akF3HF3x1Bz8/zU4="
    })
    void a_post_is_signed_as_in_the_documentation(String address, String signature) {
        assertThat(OAuthByHand.signature(
                        "POST",
                        address,
                        List.of(
                                Map.entry("status", "Hello Ladies + Gentlemen, a signed OAuth request!"),
                                Map.entry("include_entities", "true"),
                                Map.entry("oauth_consumer_key", "xvz1evFS4wEEPTGEFPHBog"),
                                Map.entry("oauth_nonce", "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg"),
                                Map.entry("oauth_signature_method", "HMAC-SHA1"),
                                Map.entry("oauth_timestamp", "1318622958"),
                                Map.entry("oauth_token", "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb"),
                                Map.entry("oauth_version", "1.0")),
                        "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
                        "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE"))
                .isEqualTo(signature);
    }

    @Test
    void the_begin_of_a_login_is_signed_without_a_token() {
        assertThat(OAuthByHand.signature(
                        "POST",
                        "https://api.twitter.com/oauth/request_token",
                        List.of(
                                Map.entry(
                                        "oauth_callback",
                                        "http://localhost:3005/the_dance/process_callback?service_provider_id=11"),
                                Map.entry("oauth_consumer_key", "GDdmIQH6jhtmLUypg82g"),
                                Map.entry("oauth_nonce", "QP70eNmVz8jvdPevU3oJD2AfF7R7odC2XJcn4XlZJqk"),
                                Map.entry("oauth_signature_method", "HMAC-SHA1"),
                                Map.entry("oauth_timestamp", "1272323042"),
                                Map.entry("oauth_version", "1.0")),
                        "MCD8BKwGdgPHvAuvgvz4EQpqDAtx89grbuNMRd7Eh98",
                        ""))
                .isEqualTo("8wUi7m5HFQy76nowoCThusfgB+Q=");
    }
}
