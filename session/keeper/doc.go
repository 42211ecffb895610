// Package keeper keeps one session: it decides commands, writes what follows to the file, and only then applies it.
//
// It is the only place where the domain, the file and the ballot box meet. The window and the command line hand it
// commands and draw or print the state that comes back. The order at every action is: decide, append and sync, apply.
package keeper
