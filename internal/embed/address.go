package embed

import (
	"net"
	"net/url"
	"strings"

	"folkmoot/session"
)

// local takes an address apart and gives the host and port to connect to, which are always on this computer. What is not on
// it is refused as the session refuses it: there is one rule, and it is there. A name is never looked up.
func local(address string) (base *url.URL, dial string, err error) {
	address = strings.TrimSuffix(address, "/")
	if err := session.CheckLoopback(address); err != nil {
		return nil, "", err
	}
	u, err := url.Parse(address)
	if err != nil {
		return nil, "", err
	}
	host := u.Hostname()
	if host == "localhost" {
		host = "127.0.0.1"
	}
	return u, net.JoinHostPort(host, u.Port()), nil
}
