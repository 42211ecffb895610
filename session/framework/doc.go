// Package framework holds the templates that sessions are run from: versioned factors and prompts as plain data that
// is checked, edited by pure functions, locked once used, and written to and read from a readable file.
package framework
