package org.constituent.adapter.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.SocketFactory;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two sites on this machine: 127.0.0.1 counts as public here, 127.0.0.2 as private. */
final class PublicNetworkTest {
    private final List<String> asked = new ArrayList<>();

    private PublicNetwork network(Map<String, List<String>> names) {
        Dns dns = name -> {
            asked.add(name);
            List<InetAddress> addresses = new ArrayList<>();
            for (String address : names.getOrDefault(name, List.of())) {
                addresses.add(InetAddress.getByName(address));
            }
            if (addresses.isEmpty()) {
                throw new UnknownHostException(name);
            }
            return addresses;
        };
        return new PublicNetwork(dns, address -> address.getHostAddress().equals("127.0.0.1"));
    }

    private XPictures pictures(Map<String, List<String>> names) {
        return new XPictures(XPatience.USUAL, "tests", network(names));
    }

    private static PictureSite behind() throws IOException {
        return new PictureSite(HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.2"), 0), 10));
    }

    private static boolean refused(XPictures.Outcome outcome) {
        return outcome instanceof XPictures.Unusable no && no.reason().contains("private network");
    }

    @Test
    void a_name_that_leads_to_the_public_network_is_looked_up_once_and_the_picture_is_fetched_there()
            throws IOException {
        try (PictureSite site = new PictureSite()) {
            XPictures pictures = pictures(Map.of("pictures.test", List.of("127.0.0.1")));
            assertThat(pictures.fetch(URI.create("http://pictures.test:" + site.port() + "/table.png")))
                    .isInstanceOf(XPictures.Fetched.class);
            assertThat(asked).containsExactly("pictures.test");
        }
    }

    @Test
    void a_name_of_which_one_address_is_private_is_refused_before_anything_is_connected() throws IOException {
        try (PictureSite site = new PictureSite();
                PictureSite behind = behind()) {
            XPictures pictures = pictures(Map.of(
                    "private.test", List.of("127.0.0.2"),
                    "both.test", List.of("127.0.0.1", "127.0.0.2")));
            assertThat(refused(pictures.fetch(URI.create("http://private.test:" + behind.port() + "/table.png"))))
                    .isTrue();
            assertThat(refused(pictures.fetch(URI.create("http://both.test:" + site.port() + "/table.png"))))
                    .isTrue();
            assertThat(refused(pictures.fetch(URI.create("http://127.0.0.2:" + behind.port() + "/table.png"))))
                    .isTrue();
            assertThat(site.asked() + behind.asked()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.2", "2130706434", "private.test", "[::ffff:127.0.0.2]"})
    void a_way_that_leads_from_the_public_into_the_private_network_is_not_followed(String to) throws IOException {
        try (PictureSite site = new PictureSite();
                PictureSite behind = behind()) {
            site.elsewhere = "http://" + to + ":" + behind.port() + "/table.png";
            XPictures pictures = pictures(Map.of("private.test", List.of("127.0.0.2")));
            assertThat(refused(pictures.fetch(site.address("elsewhere")))).isTrue();
            assertThat(site.asked()).isEqualTo(1);
            assertThat(behind.asked()).isZero();
        }
    }

    @Test
    void a_way_within_the_public_network_is_followed() throws IOException {
        try (PictureSite site = new PictureSite()) {
            site.elsewhere = "/table.png";
            assertThat(pictures(Map.of()).fetch(site.address("elsewhere"))).isInstanceOf(XPictures.Fetched.class);
        }
    }

    @Test
    void a_name_that_nobody_knows_may_be_known_later() {
        assertThat(pictures(Map.of()).fetch(URI.create("http://nobody.test/table.png")))
                .isInstanceOf(XPictures.Unreachable.class);
    }

    @Test
    void nothing_is_connected_unseen() {
        SocketFactory sockets = network(Map.of());
        assertThatThrownBy(() -> sockets.createSocket("127.0.0.1", 9))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "fc00::1",
                "fdff::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void what_is_not_public_is_known(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.1.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.1.1",
                "192.169.1.1",
                "198.17.1.1",
                "198.20.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2001:4860:4860::8888",
                "64:ff9b::1.1.1.1",
                "::ffff:1.1.1.1"
            })
    void what_is_public_is_known(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }
}
