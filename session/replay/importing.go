package replay

import (
	"fmt"
	"strings"

	"folkmoot/session"
	"folkmoot/session/poll"
)

// importVerbs are the steps of bringing in what was gathered elsewhere.
var importVerbs = map[string]verb{"import": (*player).importFile, "importvote": (*player).importVote}

// importFile reads "cards.csv: words / [Theme] words / [Theme > Sub-theme] words / [Theme]"; the last is a theme alone.
func (p *player) importFile(rest string) error {
	file, list, err := colon(rest, "import cards.csv: [Theme > Sub-theme] words / words")
	if err != nil {
		return err
	}
	c := session.Import{File: file}
	known := map[string]bool{}
	theme := func(key, under, title string) {
		if !known[key] {
			known[key] = true
			c.Themes = append(c.Themes, session.ImportTheme{Key: key, Under: under, Title: title})
		}
	}
	for item := range strings.SplitSeq(list, " / ") {
		words, key := strings.TrimSpace(item), ""
		if inside, after, ok := strings.Cut(strings.TrimPrefix(words, "["), "]"); ok && strings.HasPrefix(words, "[") {
			top, sub, nested := strings.Cut(inside, ">")
			top, sub = strings.TrimSpace(top), strings.TrimSpace(sub)
			words, key = strings.TrimSpace(after), top
			theme(top, "", top)
			if nested {
				key = top + " > " + sub
				theme(key, top, sub)
			}
		}
		if words != "" {
			c.Ideas = append(c.Ideas, session.ImportIdea{Text: words, Theme: key, Stage: p.t.State().Current})
		}
	}
	return p.t.Do(c)
}

// importVote reads "votes.csv | Polis | Question: 3+ 4- 7. / 3+ 4+": a ballot between slashes, each with the ideas that
// it agrees with, disagrees with or passes.
func (p *player) importVote(rest string) error {
	const form = "importvote votes.csv | Polis | Question: 3+ 4- 7. / 3+"
	at := strings.LastIndex(rest, ":")
	if at < 0 {
		return fmt.Errorf("a colon is missing. Write it as “%s”", form)
	}
	head := fields(rest[:at], 3)
	n := session.ImportPoll{Question: head[2], Program: head[1], Stage: p.t.State().Current, Rules: poll.Rules{Method: poll.Agree}}
	seen := map[session.ID]bool{}
	for ballot := range strings.SplitSeq(rest[at+1:], "/") {
		b := poll.Ballot{Marks: map[string]int{}}
		for w := range strings.FieldsSeq(ballot) {
			answer := strings.IndexByte("-.+", w[len(w)-1]) + 1
			if answer == 0 {
				return fmt.Errorf("%q is no answer. Write it as “%s”", w, form)
			}
			id, err := p.idea1(w[:len(w)-1])
			if err != nil {
				return err
			}
			if !seen[id] {
				seen[id] = true
				n.Options = append(n.Options, session.ImportOption{Key: string(id)})
			}
			b.Marks[string(id)] = answer
		}
		n.Ballots = append(n.Ballots, b)
	}
	return p.t.Do(session.Import{File: head[0], Polls: []session.ImportPoll{n}})
}
