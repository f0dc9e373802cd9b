package org.constituent.adapter.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Whether there is a network at all. */
public final class Network {
    private Network() {}

    /** Whether the name of an address's server is known here; says nothing of whether the server answers. */
    public static boolean knows(URI address) {
        try {
            return InetAddress.getByName(address.getHost()).getAddress().length > 0;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
