package main

import (
	"fmt"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session/theme"
	"folkmoot/session/theme/measure"
)

// suggestedIdeas is what --json prints. Ideas are in the order of the input; lists are never null.
type suggestedIdeas struct {
	Ideas  []suggestedIdea  `json:"ideas"`
	Themes []suggestedTheme `json:"themes"`
	Scores *suggestedScores `json:"scores,omitempty"`
}

type suggestedIdea struct {
	Text  string `json:"text"`
	Theme *int   `json:"theme"` // index into themes, or null
}

type suggestedTheme struct {
	Label    string   `json:"label"`
	Terms    []string `json:"terms"`
	Typical  []string `json:"typical"`
	Ideas    int      `json:"ideas"`
	Arranged bool     `json:"arranged,omitempty"` // made by people before
}

type suggestedScores struct {
	ARI    float64 `json:"ari"`
	NMI    float64 `json:"nmi"`
	BCubed float64 `json:"b_cubed_f1"`
	Themes int     `json:"k"`
	Labels int     `json:"labels"`
}

// themes prints drafts of themes.
func (c suggestCmd) themes(p *program, g *gathered) error {
	space := theme.New(g.items, g.options)
	out := suggested(g, space, space.Suggest(g.board, theme.Strength(c.Strength), c.Fineness))
	if c.Labels {
		found := make([]int, len(out.Ideas))
		for i, x := range out.Ideas {
			found[i] = -1
			if x.Theme != nil {
				found[i] = *x.Theme
			}
		}
		s := measure.Compare(found, g.labels)
		out.Scores = &suggestedScores{ARI: s.ARI, NMI: s.NMI, BCubed: s.BCubed, Themes: s.Groups, Labels: s.Labels}
	}
	if c.JSON {
		return p.printJSON(out)
	}
	p.suggestedText(out)
	return nil
}

// suggested joins what people arranged with what is proposed: their themes first, then the drafts, largest first.
func suggested(g *gathered, space *theme.Space, proposal theme.Proposal) suggestedIdeas {
	out := suggestedIdeas{Ideas: make([]suggestedIdea, len(g.items)), Themes: []suggestedTheme{}}
	for i, x := range g.items {
		out.Ideas[i].Text = x.Text
	}
	put := func(places []int, t int) {
		for _, i := range places {
			out.Ideas[i].Theme = &t
		}
		out.Themes[t].Ideas += len(places)
	}
	texts := func(places []int) []string {
		list := []string{}
		for _, i := range places {
			list = append(list, g.items[i].Text)
		}
		return list
	}
	for t, list := range g.board.Themes {
		terms, typical := space.About(list)
		out.Themes = append(out.Themes, suggestedTheme{Label: g.names[t], Terms: terms, Typical: texts(typical), Arranged: true})
		put(list, t)
	}
	for _, d := range proposal.Drafts {
		if d.Theme >= 0 {
			put(d.Ideas, d.Theme)
			continue
		}
		out.Themes = append(out.Themes, suggestedTheme{Label: d.Label, Terms: d.Terms, Typical: texts(d.Typical)})
		put(d.Ideas, len(out.Themes)-1)
	}
	return out
}

func (p *program) suggestedText(out suggestedIdeas) {
	ideas := p.say.N("cli.suggest.ideas", len(out.Ideas), "{{.N}} idea", "{{.N}} ideas")
	themes := p.say.N("cli.suggest.themes", len(out.Themes), "{{.N}} theme", "{{.N}} themes")
	p.print(p.say.T("cli.suggest.head", "{{.Ideas}}, {{.Themes}} as a draft", say.Args{"Ideas": ideas, "Themes": themes}))
	for t, x := range out.Themes {
		p.print("")
		p.print(p.say.T("cli.suggest.theme", "{{.Place}}  {{.Label}}  ({{.Count}})", say.Args{"Place": t + 1, "Label": x.Label, "Count": p.say.N("cli.suggest.ideas", x.Ideas, "{{.N}} idea", "{{.N}} ideas")}))
		if len(x.Terms) > 0 {
			p.print("   " + p.say.T("cli.suggest.terms", "words: {{.Words}}", say.Args{"Words": strings.Join(x.Terms, " · ")}))
		}
		for i, text := range x.Typical {
			if i == 0 {
				p.print("   " + p.say.T("cli.suggest.typical", "typical: {{.Text}}", say.Args{"Text": oneLine(text)}))
				continue
			}
			p.print("            " + oneLine(text))
		}
		for _, y := range out.Ideas {
			if y.Theme != nil && *y.Theme == t {
				p.print("     - " + oneLine(y.Text))
			}
		}
	}
	var left []string
	for _, y := range out.Ideas {
		if y.Theme == nil {
			left = append(left, oneLine(y.Text))
		}
	}
	if len(left) > 0 {
		p.print("")
		p.print(p.say.N("cli.suggest.left", len(left), "Left in the tray: {{.N}} idea", "Left in the tray: {{.N}} ideas"))
		for _, text := range left {
			p.print("     - " + text)
		}
	}
	if s := out.Scores; s != nil {
		p.print("")
		p.print(fmt.Sprintf("ARI %.3f  NMI %.3f  B-cubed F1 %.3f  k %d (labels %d)", s.ARI, s.NMI, s.BCubed, s.Themes, s.Labels))
	}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// twins prints pairs of near-duplicates.
func (c suggestCmd) twins(p *program, g *gathered) error {
	type twin struct {
		A    int       `json:"a"`
		B    int       `json:"b"`
		Same float64   `json:"same"`
		Text [2]string `json:"text"`
	}
	list := []twin{}
	for _, d := range theme.Duplicates(g.items, g.options.Language, c.Least) {
		list = append(list, twin{d.A, d.B, d.Same, [2]string{g.items[d.A].Text, g.items[d.B].Text}})
	}
	if c.JSON {
		return p.printJSON(map[string]any{"duplicates": list})
	}
	p.print(p.say.N("cli.suggest.twins", len(list), "{{.N}} pair of ideas that may say the same", "{{.N}} pairs of ideas that may say the same"))
	for _, d := range list {
		p.print("")
		p.print(fmt.Sprintf("%.2f  %4d  %s", d.Same, d.A+1, oneLine(d.Text[0])))
		p.print(fmt.Sprintf("      %4d  %s", d.B+1, oneLine(d.Text[1])))
	}
	return nil
}

// chips measures the themes that are proposed for one idea.
func (c suggestCmd) chips(p *program, g *gathered) error {
	space := theme.New(g.items, g.options)
	list := []chipScore{}
	for _, m := range []int{1, 2, 4, 8} {
		x := measure.Place(g.labels, m, placeDraws, space.PlaceBy)
		list = append(list, chipScore{Placed: x.Placed, Asked: x.Asked, At1: share(x.At1, x.Asked), At3: share(x.At3, x.Asked)})
	}
	if c.JSON {
		return p.printJSON(map[string]any{"place": list})
	}
	p.print(p.say.T("cli.suggest.place", "How often the right theme is first, and among the first three, for an idea that is not placed yet"))
	for _, x := range list {
		if x.Asked == 0 {
			p.print(p.say.T("cli.suggest.placenone", "m = {{.M}}: no label has more ideas than that", say.Args{"M": x.Placed}))
			continue
		}
		p.print(fmt.Sprintf("m = %d  at 1: %.3f  at 3: %.3f  (%d)", x.Placed, x.At1, x.At3, x.Asked))
	}
	return nil
}

// placeDraws is how often themes are filled anew when chips are measured.
const placeDraws = 5

type chipScore struct {
	Placed int     `json:"m"`
	Asked  int     `json:"asked"`
	At1    float64 `json:"at_1"`
	At3    float64 `json:"at_3"`
}

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}
