// Package bringin shows what a file will bring into a session before it does, and lets a person say what its columns hold.
//
// Nothing changes until the person agrees, and then all of it is one action that Ctrl+Z takes back. Files are read, and
// previews worked out, off the event thread; Cancel leaves at any time. What was left out stays to be read and saved.
package bringin
