// Package redact finds the places in a text that may tell who is meant, so that a person can decide about each.
//
// What it finds is likely, not certain: it knows no more than how names, titles, places, numbers and addresses are written
// in six languages (English, Welsh, German, French, Spanish, Polish), some names and places that everybody knows, and what
// the session says of itself. It changes nothing, and what it does not find is not therefore safe. German writes every noun
// with a capital letter, so that only names beside a title or a first name are found there.
package redact
