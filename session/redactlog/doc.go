// Package redactlog says where a text stands that reports print, and writes and reads what was decided about the places in
// it that may tell who is meant: the log of replacements, and the table of decisions.
//
// The log holds the originals. It is written where a person asks for it and is a part of no edition and of no export.
package redactlog
