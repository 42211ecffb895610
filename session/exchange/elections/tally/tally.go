package tally

import (
	"fmt"
	"strings"

	"folkmoot/session"
	"folkmoot/session/exchange/elections"
)

// Options say how to count. The zero value counts as well as can be.
type Options struct {
	// Seats is how many are chosen together, by the rules that choose several. 0 tries a few.
	Seats int
	// Approve names the categories of a .cat file that count as approval, by their numbers from 1 or their names. Empty
	// takes the first.
	Approve []string
}

// Tally is an election, counted. Options are named by their ids. A list of lists is tiers, best first; who stands in one
// tier is tied.
type Tally struct {
	Files   []string         `json:"files"`
	Format  elections.Format `json:"format"`
	Type    string           `json:"type,omitempty"`
	Title   string           `json:"title,omitempty"`
	Ballots int              `json:"ballots"`
	Blank   int              `json:"blank"`
	Options []Option         `json:"options"`

	Orders    []Order  `json:"orders,omitempty"`
	Condorcet *string  `json:"condorcet_winner,omitempty"` // who beats each other option in pairs
	Smith     []string `json:"smith_set,omitempty"`
	Runoff    []Round  `json:"instant_runoff,omitempty"`
	Alike     *Alike   `json:"kendall_w,omitempty"` // how far complete orders agree

	Approved   []string    `json:"approved_categories,omitempty"`
	Approvals  []Approval  `json:"approvals,omitempty"`
	Committees []Committee `json:"committees,omitempty"`
	Categories []Placed    `json:"categories,omitempty"`
	Points     []Points    `json:"points,omitempty"`
	Budget     *Budget     `json:"budget,omitempty"`

	Conversation *Conversation `json:"conversation,omitempty"`
	Survey       *Survey       `json:"survey,omitempty"`

	// Winners are the winners by the rules that order all options, those first that most rules agree on. More than one
	// entry means that the winner depends on the rule.
	Winners []Winners `json:"winners,omitempty"`
	Depends bool      `json:"winner_depends_on_rule"`
	LeftOut []string  `json:"rules_left_out,omitempty"` // for their cost on so many options and ballots

	Notes []Note `json:"notes"`

	election elections.Election
}

// Option is what could be voted for.
type Option struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Cost     *float64 `json:"cost,omitempty"`
	Selected *int     `json:"recorded_selected,omitempty"`
}

// Note is something odd in the files.
type Note struct {
	File string `json:"file"`
	Line int    `json:"line,omitempty"`
	Key  string `json:"key"`
	Text string `json:"text"`

	of elections.Note
}

// Message gives the sentence for translation.
func (n Note) Message() (key, english string, args map[string]any) { return n.of.Message() }

// Winners are the winners that several rules agree on.
type Winners struct {
	Winners []string `json:"winners"`
	Rules   []string `json:"rules"`
}

// Count counts an election. The error is a *session.Refusal: something was asked for that the election does not have.
func Count(e elections.Election, opt Options) (Tally, error) {
	t := Tally{Files: e.Files, Format: e.Format, Type: e.Type, Title: e.Title, Ballots: e.Ballots, Blank: e.Blank, Notes: []Note{}, election: e}
	for _, o := range e.Options {
		out := Option{ID: o.ID, Name: o.Name, Selected: o.Recorded.Selected}
		if e.Format == elections.Pabulib {
			cost := e.CostUnit.Float(o.Cost)
			out.Cost = &cost
		}
		t.Options = append(t.Options, out)
	}
	for _, n := range e.Notes {
		t.Notes = append(t.Notes, Note{n.File, n.Line, n.Key, n.Error(), n})
	}
	if opt.Seats < 0 || opt.Seats > len(e.Options) {
		return Tally{}, refuse("seats", "{{.File}}: {{.Seats}} cannot be chosen out of {{.Options}} options.", args{"File": strings.Join(e.Files, ", "), "Seats": opt.Seats, "Options": len(e.Options)})
	}
	if len(opt.Approve) > 0 && e.Type != "cat" {
		return Tally{}, refuse("approve", "{{.File}} has no categories, so none of them can count as approval.", args{"File": strings.Join(e.Files, ", ")})
	}
	switch {
	case e.Statements != nil:
		t.statements()
	case e.Survey != nil:
		t.survey()
	case e.Type == "cat":
		if err := t.categories(opt); err != nil {
			return Tally{}, err
		}
	case e.Format == elections.PrefLib:
		t.orders(e.Orders)
	default:
		t.participatory(opt)
	}
	t.agreement()
	return t, nil
}

type args = map[string]any

func refuse(key, english string, a args) error {
	return &session.Refusal{Key: "tally.no." + key, English: english, Args: a}
}

// ids names options by their ids.
func (t *Tally) ids(options []int) []string {
	out := make([]string, len(options))
	for i, o := range options {
		out[i] = t.Options[o].ID
	}
	return out
}

func (t *Tally) tiers(order [][]int) [][]string {
	out := make([][]string, len(order))
	for i, tier := range order {
		out[i] = t.ids(tier)
	}
	return out
}

// agreement says which rules agree on who wins.
func (t *Tally) agreement() {
	for _, o := range t.Orders {
		key := fmt.Sprint(o.Winners)
		found := false
		for i := range t.Winners {
			if fmt.Sprint(t.Winners[i].Winners) == key {
				t.Winners[i].Rules = append(t.Winners[i].Rules, o.Rule)
				found = true
			}
		}
		if !found {
			t.Winners = append(t.Winners, Winners{Winners: o.Winners, Rules: []string{o.Rule}})
		}
	}
	for i := 1; i < len(t.Winners); i++ { // stable: the order of the rules decides among equals
		for j := i; j > 0 && len(t.Winners[j].Rules) > len(t.Winners[j-1].Rules); j-- {
			t.Winners[j], t.Winners[j-1] = t.Winners[j-1], t.Winners[j]
		}
	}
	t.Depends = len(t.Winners) > 1
}
