// Package sample holds the script of the sample session.
package sample

import _ "embed"

// Script is the sample session in the language of folkmoot/session/replay.
//
//go:embed sample.script
var Script []byte
