package org.constituent.adapter.twitter;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import javax.net.SocketFactory;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/**
 * The network without what is private. A name that leads to this machine or into a private network is refused whole, and
 * so is each connection there, whatever led to it: a number in place of a name is never looked up. Whoever connects connects to
 * the very address that was vetted, for there is no second look-up.
 */
final class PublicNetwork extends SocketFactory implements Dns {
    private final Dns names;
    private final Predicate<InetAddress> open;

    /**
     * A network.
     *
     * @param names who looks names up
     * @param open to which addresses a connection may be made
     */
    PublicNetwork(Dns names, Predicate<InetAddress> open) {
        this.names = names;
        this.open = open;
    }

    /** The one that everybody reaches. */
    static PublicNetwork usual() {
        return new PublicNetwork(Dns.SYSTEM, PublicAddress::is);
    }

    /** With what is private, where the operator wants that. */
    static PublicNetwork withPrivate() {
        return new PublicNetwork(Dns.SYSTEM, address -> true);
    }

    /** Confined to this network. A proxy would look names up itself, behind our back. */
    OkHttpClient.Builder confine(OkHttpClient.Builder client) {
        return client.dns(this).socketFactory(this).proxy(Proxy.NO_PROXY);
    }

    /** Whether something did not come about because of this. */
    static boolean refused(Throwable fault) {
        if (fault instanceof NotPublic) {
            return true;
        }
        for (Throwable beside : fault.getSuppressed()) {
            if (beside instanceof NotPublic) {
                return true;
            }
        }
        return fault.getCause() instanceof NotPublic;
    }

    @Override
    public List<InetAddress> lookup(String name) throws UnknownHostException {
        List<InetAddress> addresses = names.lookup(name);
        for (InetAddress address : addresses) {
            vet(address);
        }
        return addresses;
    }

    private void vet(InetAddress address) throws NotPublic {
        if (!open.test(address)) {
            throw new NotPublic();
        }
    }

    @Override
    public Socket createSocket() {
        return new Socket(Proxy.NO_PROXY) {
            @Override
            public void connect(SocketAddress to) throws IOException {
                connect(to, 0);
            }

            @Override
            public void connect(SocketAddress to, int timeout) throws IOException {
                InetAddress address = to instanceof InetSocketAddress internet ? internet.getAddress() : null;
                if (address == null) {
                    throw new NotPublic();
                }
                vet(address);
                super.connect(to, timeout);
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("connected at once, and not vetted");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        return createSocket(host, port);
    }

    /** There is no going there. */
    private static final class NotPublic extends UnknownHostException {
        private static final long serialVersionUID = 1;

        NotPublic() {
            super("not in the public network");
        }
    }
}
