package view

import (
	"strconv"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// SecondWording is something that can be said in the session's second language too.
type SecondWording struct {
	Key    string // tells it from the others
	First  string
	Second string
	Order  func(text string) session.Command // says it anew
}

// SecondPart is some of them under a heading.
type SecondPart struct {
	Head  string
	Words []SecondWording
}

// Seconds lists all that can be said in the second language, in the order in which it is met.
func Seconds(s *session.State, sp *say.Speaker) []SecondPart {
	var parts []SecondPart
	part := func(head string, words []SecondWording) {
		if len(words) > 0 {
			parts = append(parts, SecondPart{head, words})
		}
	}
	one := func(what session.Translatable, id, first string) SecondWording {
		return SecondWording{Key: string(what) + " " + id, First: first, Second: s.Second(what, id), Order: func(text string) session.Command {
			return session.Translate{What: what, ID: id, Text: text}
		}}
	}
	about := []SecondWording{one(session.OfTitle, "", s.Title)}
	if s.Details.Aims != "" {
		about = append(about, one(session.OfAims, "", s.Details.Aims))
	}
	if s.Details.Focus != "" {
		about = append(about, one(session.OfFocus, "", s.Details.Focus))
	}
	part(sp.T("second.about", "The session"), about)
	var prompts, rules, themes, votes, ideas []SecondWording
	for _, r := range s.GroundRules() {
		rules = append(rules, one(session.OfRule, r, r))
	}
	part(sp.T("second.rules", "Ground rules"), rules)
	for _, st := range s.Agenda {
		if p, _, ok := s.PromptOf(st.ID); ok {
			prompts = append(prompts, one(session.OfPrompt, p.ID, p.Text))
		}
	}
	part(sp.T("second.prompts", "Questions"), prompts)
	for _, t := range s.Themes {
		themes = append(themes, one(session.OfTheme, string(t.ID), t.Name()))
	}
	part(sp.T("second.themes", "Themes"), themes)
	for _, p := range s.Polls {
		votes = append(votes, one(session.OfQuestion, string(p.ID), p.Question))
	}
	part(sp.T("second.votes", "Votes"), votes)
	for _, x := range s.Ideas {
		if x.Out() || x.Redaction != "" {
			continue
		}
		ideas = append(ideas, SecondWording{Key: "idea " + string(x.ID), First: strconv.Itoa(x.Number) + " " + x.Text(), Second: s.SecondOfIdea(x), Order: func(text string) session.Command {
			return session.WordIdea{Idea: x.ID, Which: session.WordingTranslation, Text: text}
		}})
	}
	part(sp.T("second.ideas", "Ideas"), ideas)
	return parts
}

// SecondsLeft says how many of them are not said in the second language yet.
func SecondsLeft(parts []SecondPart, sp *say.Speaker) string {
	left, all := 0, 0
	for _, p := range parts {
		for _, w := range p.Words {
			all++
			if w.Second == "" {
				left++
			}
		}
	}
	if left == 0 {
		return sp.T("second.all", "Everything is said in both languages.")
	}
	return sp.N("second.left", left, "{{.N}} of {{.All}} is not said in the second language yet.", "{{.N}} of {{.All}} are not said in the second language yet.", say.Args{"All": all})
}

// LanguageName is a language in its own name, or its tag where that is not known.
func LanguageName(tag string) string {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	for _, l := range languages {
		if l.tag == base {
			return l.name
		}
	}
	return tag
}

// SecondLanguages names what the second language can be, the first of which is none, and which of them a tag is. A language
// that is none of those offered, as a framework may have it, is offered by its tag.
func SecondLanguages(first, tag string, sp *say.Speaker) (names, tags []string, at int) {
	spoken, _, _ := strings.Cut(strings.ToLower(first), "-")
	if spoken == "" {
		spoken = "en"
	}
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	names, tags = []string{sp.T("second.none", "None")}, []string{""}
	for _, l := range languages {
		if l.tag == spoken && l.tag != base {
			continue
		}
		if l.tag == base {
			at = len(names)
			l.tag = tag
		}
		names, tags = append(names, l.name), append(tags, l.tag)
	}
	if tag != "" && at == 0 {
		at = len(names)
		names, tags = append(names, tag), append(tags, tag)
	}
	return names, tags, at
}
