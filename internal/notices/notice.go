package main

import (
	"fmt"
	"strings"
)

// work is one thing that somebody else made.
type work struct{ name, text string }

const head = `Folkmoot

Licensed under the Apache License, Version 2.0; see LICENSE.

The program contains the work of others, named here with their licences. internal/notices writes this file (make notice).
`

const rule = "--------------------------------------------------------------------------------"

// notice is the whole file: a list, then each licence once, under the names of the works that have it word for word.
func notice(works []work) string {
	var b strings.Builder
	b.WriteString(head + "\n")
	texts := map[string][]string{}
	var order []string
	for _, w := range works {
		text := tidy(w.text)
		if texts[text] == nil {
			order = append(order, text)
		}
		texts[text] = append(texts[text], w.name)
		fmt.Fprintf(&b, "  %s (%s)\n", w.name, kind(w.text))
	}
	for _, text := range order {
		fmt.Fprintf(&b, "\n%s\n%s\n%s\n\n%s\n", rule, strings.Join(texts[text], "\n"), rule, text)
	}
	return b.String()
}

// tidy takes away what differs without meaning anything: line ends and spaces before them.
func tidy(text string) string {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " \t\f")
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

// kind names a licence by words that only it has, so that the list can be read at a glance.
func kind(text string) string {
	words := strings.ToLower(strings.Join(strings.Fields(text), " "))
	has := func(part string) bool { return strings.Contains(words, part) }
	switch {
	case has("sil open font license"):
		return "OFL-1.1"
	case has("wordnet 3.0 copyright"):
		return "WordNet-3.0"
	case has("bitstream vera"):
		return "Bitstream Vera"
	case has("apache license") && has("version 2.0"):
		return "Apache-2.0"
	case has("mozilla public license"):
		return "MPL-2.0"
	case has("gnu lesser general public license"), has("gnu general public license"):
		return "GNU"
	case has("permission is hereby granted, free of charge"):
		return "MIT"
	case has("redistribution and use in source and binary forms") && has("neither the name"):
		return "BSD-3-Clause"
	case has("redistribution and use in source and binary forms"):
		return "BSD-2-Clause"
	case has("permission to use, copy, modify, and/or distribute"), has("permission to use, copy, modify, and distribute"):
		return "ISC"
	case has("altered source versions must be plainly marked"):
		return "Zlib"
	case has("unlicense"):
		return "Unlicense"
	}
	return "its own licence"
}
