package view

import (
	"slices"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/theme"
	"folkmoot/session/theme/help"
)

// HelpDraft is a suggestion as it stands on the board: a new theme, or ideas for a theme that is there.
type HelpDraft struct {
	Key   string     // names it while the board shows it
	Theme session.ID // the theme that the ideas would join, or empty
	Title string     // of the theme that it would become; empty for a pair, whose tag is enough
	Head  string
	Count string
	Why   string
	Ideas []GroupIdea // the most typical first
	Pair  bool
}

// IDs lists the ideas of a draft.
func (d *HelpDraft) IDs() []session.ID {
	out := make([]session.ID, len(d.Ideas))
	for i, x := range d.Ideas {
		out[i] = x.ID
	}
	return out
}

// HelpDrafts turns drafts into what the board shows. Those that join a theme come first, in the order of the themes.
func HelpDrafts(s *session.State, v *GroupView, src *help.Source, drafts []theme.Draft, sp *say.Speaker) []HelpDraft {
	h := helpWords{s, v, sp, groupAsked(s, sp)}
	out := make([]HelpDraft, 0, len(drafts))
	for _, x := range drafts {
		d := HelpDraft{Ideas: h.ideas(src.IDs(x.Ideas)), Why: h.why(x, src)}
		n := len(d.Ideas)
		if n == 0 {
			continue
		}
		d.Count = sp.T("group.count", "{{.N}}", say.Args{"N": n})
		if x.Theme >= 0 {
			d.Theme = src.Themes[x.Theme]
			d.Key = "to " + string(d.Theme)
			if d.Head = h.joins(d.Theme, n); d.Head == "" {
				continue
			}
		} else {
			d.Title, d.Key = x.Label, "new "+string(src.Ideas[slices.Min(x.Ideas)])
			d.Head = h.suggested(x.Label, n)
		}
		out = append(out, d)
	}
	place := func(d HelpDraft) int {
		if i := slices.IndexFunc(v.Themes, func(t GroupTheme) bool { return t.ID == d.Theme }); i >= 0 {
			return i
		}
		return len(v.Themes)
	}
	slices.SortStableFunc(out, func(a, b HelpDraft) int { return place(a) - place(b) })
	return out
}

// HelpPairs turns pairs into drafts of two ideas.
func HelpPairs(s *session.State, v *GroupView, src *help.Source, pairs []theme.Pair, sp *say.Speaker) []HelpDraft {
	h := helpWords{s, v, sp, groupAsked(s, sp)}
	out := make([]HelpDraft, 0, len(pairs))
	for _, p := range pairs {
		d := HelpDraft{Pair: true, Key: "pair " + string(src.Ideas[p.A]), Ideas: h.ideas(src.IDs([]int{p.A, p.B}))}
		if len(d.Ideas) < 2 {
			continue
		}
		d.Head = sp.T("help.pair", "Suggested pair")
		if why := HelpReasons(p.Why, sp); why != "" {
			d.Why = sp.T("help.pair.why", "They go together by: {{.Words}}", say.Args{"Words": why})
		}
		out = append(out, d)
	}
	return out
}

// HelpReasons writes what speaks for a theme or a pair: "bus, listen ~ hear".
func HelpReasons(list []theme.Reason, sp *say.Speaker) string {
	var out []string
	for _, r := range list {
		if r.Like == "" {
			out = append(out, r.Word)
			continue
		}
		out = append(out, sp.T("help.like", "{{.Word}} ~ {{.Like}}", say.Args{"Word": r.Word, "Like": r.Like}))
	}
	return strings.Join(out, ", ")
}

type helpWords struct {
	s     *session.State
	v     *GroupView
	sp    *say.Speaker
	asked map[session.ID]string
}

func (h helpWords) ideas(ids []session.ID) []GroupIdea {
	var out []GroupIdea
	for _, id := range ids {
		if x := h.s.Idea(id); x != nil && x.Theme == "" && !x.Out() { // else it went elsewhere meanwhile
			out = append(out, groupIdea(h.s, x, h.asked, h.sp))
		}
	}
	return out
}

func (h helpWords) joins(id session.ID, n int) string {
	t := h.v.Theme(id)
	if t == nil {
		return ""
	}
	return h.sp.N("help.more", n, "Suggested: {{.N}} more for {{.Label}} {{.Name}}", "Suggested: {{.N}} more for {{.Label}} {{.Name}}", say.Args{"Label": t.Label, "Name": t.Name})
}

func (h helpWords) suggested(label string, n int) string {
	if label == "" {
		return h.sp.N("help.suggested.unnamed", n, "Suggested: {{.N}} idea", "Suggested: {{.N}} ideas that fit together")
	}
	return h.sp.T("help.suggested", "Suggested: {{.Label}}", say.Args{"Label": label})
}

// why says in words what speaks for a draft. With few ideas all of them can be read below, so that none stands for the rest.
func (h helpWords) why(d theme.Draft, src *help.Source) string {
	var parts []string
	if len(d.Terms) > 0 {
		parts = append(parts, h.sp.T("help.share", "They share: {{.Words}}.", say.Args{"Words": strings.Join(d.Terms, ", ")}))
	}
	if len(d.Ideas) > 3 && len(d.Typical) == 2 {
		text := func(i int) string { return helpShort(h.s.Idea(src.Ideas[i]).Text()) }
		parts = append(parts, h.sp.T("help.typical", "Typical: “{{.A}}” and “{{.B}}”.", say.Args{"A": text(d.Typical[0]), "B": text(d.Typical[1])}))
	}
	return strings.Join(parts, " ")
}

// helpShort cuts a text at the end of a word.
func helpShort(text string) string {
	const most = 48
	r := []rune(text)
	if len(r) <= most {
		return text
	}
	cut := string(r[:most])
	if i := strings.LastIndexByte(cut, ' '); i > most/2 {
		cut = cut[:i]
	}
	return cut + "…"
}
