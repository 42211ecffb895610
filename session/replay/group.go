package replay

import (
	"errors"
	"fmt"
	"strings"

	"folkmoot/session"
)

// nest reads "B under A" or "B to top".
func (p *player) nest(rest string) error {
	const form = "a theme goes under another: nest B under A, or nest B to top"
	if tag, ok := strings.CutSuffix(rest, " to top"); ok {
		id, err := p.themeID(strings.TrimSpace(tag))
		if err != nil {
			return err
		}
		return p.t.Do(session.NestTheme{Theme: id})
	}
	a, b, ok := strings.Cut(rest, " under ")
	if !ok {
		return errors.New(form)
	}
	id, err := p.themeID(strings.TrimSpace(a))
	if err != nil {
		return err
	}
	under, err := p.themeID(strings.TrimSpace(b))
	if err != nil {
		return err
	}
	return p.t.Do(session.NestTheme{Theme: id, Under: under})
}

// take reads "Title: 1 2 | : 3 | to A: 4", suggestions that are taken as one action.
func (p *player) take(rest string) error {
	var drafts []session.ThemeDraft
	for part := range strings.SplitSeq(rest, "|") {
		i := strings.LastIndex(part, ":")
		if i < 0 {
			return errors.New("a colon is missing. Write it as “take Title: 3 7 | to A: 4”")
		}
		ids, err := p.ideas(part[i+1:])
		if err != nil {
			return err
		}
		d := session.ThemeDraft{Title: strings.TrimSpace(part[:i]), Ideas: ids}
		if tag, ok := strings.CutPrefix(d.Title, "to "); ok {
			d.Title = ""
			if d.Theme, err = p.themeID(strings.TrimSpace(tag)); err != nil {
				return err
			}
		}
		drafts = append(drafts, d)
	}
	return p.t.Do(session.TakeDrafts{Drafts: drafts})
}

// same reads "3: 7 9": ideas 7 and 9 say the same as idea 3.
func (p *player) same(rest string) error {
	n, list, err := colon(rest, "same 3: 7 9")
	if err != nil {
		return err
	}
	into, err := p.idea1(n)
	if err != nil {
		return err
	}
	ids, err := p.ideas(list)
	if err != nil {
		return err
	}
	return p.t.Do(session.MergeIdeas{Into: into, Ideas: ids})
}

func (p *player) unmerge(rest string) error {
	id, err := p.idea1(rest)
	if err != nil {
		return err
	}
	return p.t.Do(session.UnmergeIdeas{Idea: id})
}

func (p *player) apart(rest string) error {
	ids, err := p.ideas(rest)
	if err != nil {
		return err
	}
	if len(ids) != 2 {
		return fmt.Errorf("two ideas are kept apart, not %d: apart 3 7", len(ids))
	}
	return p.t.Do(session.KeepApart{A: ids[0], B: ids[1]})
}

// help reads "on", "off" or "template", and "technical" or "everyday" after it.
func (p *player) help(rest string) error {
	h := p.t.State().Help
	for w := range strings.FieldsSeq(rest) {
		switch w {
		case "on":
			h.Mode = session.HelpAlways
		case "off":
			h.Mode = session.HelpNever
		case "template":
			h.Mode = session.HelpByTemplate
		case "technical":
			h.Technical = true
		case "everyday":
			h.Technical = false
		default:
			return fmt.Errorf("%q says nothing about the help. Write on, off or template, and technical or everyday", w)
		}
	}
	return p.t.Do(session.SetHelp{Help: h})
}

// meaning reads "http://127.0.0.1:11434 ollama model" or "none".
func (p *player) meaning(rest string) error {
	h := p.t.State().Help
	h.Embedding = nil
	if rest != "none" {
		f := strings.Fields(rest)
		if len(f) != 3 {
			return errors.New("a program is given by address, style and model: meaning http://127.0.0.1:11434 ollama nomic-embed-text, or meaning none")
		}
		h.Embedding = &session.EmbeddingSource{Address: f[0], Style: session.EmbeddingStyle(f[1]), Model: f[2]}
	}
	return p.t.Do(session.SetHelp{Help: h})
}
