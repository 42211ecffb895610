package main

import "folkmoot/session/theme/words"

// stem is how English ideas are stemmed: the stems of the table must be the stems of the ideas.
func stem(word string) string { return english.Stem(words.Fold(word)) }

var english = words.For("en")
