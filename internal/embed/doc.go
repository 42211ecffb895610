// Package embed asks an embedding server that runs on this very computer for the meaning of texts, as vectors.
//
// It is the one package of the app that opens a network connection, and it can open none to anywhere else: the address
// must name this computer, names are not looked up, proxies and redirects are not followed, and the connection itself is
// made to 127.0.0.1 or [::1] whatever the address says. Nothing happens unless a person gave an address.
package embed
