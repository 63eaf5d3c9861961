package vn.baucu.tally.callback;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks where a host is: all its addresses, A and AAAA. */
interface NameResolver {

    List<InetAddress> resolve(String host) throws UnknownHostException;
}
