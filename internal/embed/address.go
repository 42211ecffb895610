package embed

import (
	"fmt"
	"net"
	"net/url"
	"strconv"
)

// AddressError is an address that is not on this computer, or cannot be understood.
type AddressError struct {
	Address string
	key     string
	english string
}

// Error gives the sentence in English.
func (e *AddressError) Error() string { return fmt.Sprintf("%s: %s", e.Address, e.english) }

// Message gives the sentence for translation.
func (e *AddressError) Message() (key, english string, args map[string]any) {
	return "embed." + e.key, e.english, map[string]any{"Address": e.Address}
}

// local takes an address apart and gives the host and port to connect to, which are always on this computer.
func local(address string) (base *url.URL, dial string, err error) {
	wrong := func(key, english string) (*url.URL, string, error) {
		return nil, "", &AddressError{Address: address, key: key, english: english}
	}
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return wrong("address", "“{{.Address}}” is not an address. Write one such as http://127.0.0.1:11434.")
	}
	if u.Scheme != "http" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return wrong("plain", "“{{.Address}}” has more than an address on this computer needs. Write one such as http://127.0.0.1:11434.")
	}
	host := map[string]string{"127.0.0.1": "127.0.0.1", "localhost": "127.0.0.1", "::1": "::1"}[u.Hostname()]
	if host == "" {
		return wrong("elsewhere", "“{{.Address}}” is not on this computer, so it is refused: nothing that people say leaves the laptop. Only 127.0.0.1, [::1] and localhost can be used.")
	}
	port := u.Port()
	if port == "" {
		port = "80"
	}
	if n, err := strconv.Atoi(port); err != nil || n < 1 || n > 65535 {
		return wrong("port", "“{{.Address}}” has no port that can be. Write one such as http://127.0.0.1:11434.")
	}
	return u, net.JoinHostPort(host, port), nil
}
