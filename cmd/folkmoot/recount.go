package main

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/keeper"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
)

type recountCmd struct {
	File string `arg:"" name:"file" help:"${session_file}"`
	Poll int    `placeholder:"N" help:"${poll_number}"`
	JSON bool   `name:"json" help:"${json}"`
}

// Run counts the closed polls of a session again from their ballots and compares what stands in the file.
func (c recountCmd) Run(p *program) error {
	kept, err := p.read(c.File)
	if err != nil {
		return err
	}
	closed := kept.State().ClosedPolls()
	if c.Poll < 0 || c.Poll > len(closed) {
		return refusal("recount.poll", "There is no closed vote {{.N}} in {{.Path}}; there are {{.Have}}.", map[string]any{"N": c.Poll, "Have": len(closed), "Path": c.File})
	}
	out := recounted{Format: recountFormat, Votes: []recountedVote{}, Sound: !slices.ContainsFunc(kept.Notices(), func(n keeper.Notice) bool { return n.Stop })}
	out.Holds = out.Sound
	for i, x := range closed {
		if c.Poll != 0 && c.Poll != i+1 {
			continue
		}
		r := x.CountAgain()
		out.Holds = out.Holds && r.Holds()
		if c.JSON {
			out.Votes = append(out.Votes, recountVote(i+1, x, r))
			continue
		}
		p.recount(kept.State(), i+1, x, r)
	}
	if c.JSON {
		err = p.printJSON(out)
	} else {
		p.recountEnd(c.File, kept.State(), out.Sound)
	}
	if err == nil && !out.Holds {
		err = exit(exitRefused)
	}
	return err
}

// recount prints a vote as its ballots give it, and last whether that is what the file says.
func (p *program) recount(s *session.State, n int, x *session.Poll, r session.Recount) {
	p.print(p.say.T("cli.recount.vote", "Vote {{.N}}: {{.Question}}", say.Args{"N": n, "Question": x.Question}))
	p.print("  " + reading.Asked(x, p.say))
	p.print("  " + reading.Turnout(x, p.say))
	for _, row := range x.Tally.Rows {
		p.print(fmt.Sprintf("  %3d. %s: %s", row.Rank, flat(reading.Option(s, row.Option, p.say)), p.counted(x.Voters, session.CountedOf(row))))
	}
	p.print("  " + p.say.T("cli.recount.hash", "Check value: {{.Hash}}", say.Args{"Hash": r.Hash}))
	for _, text := range p.recountFaults(s, x, r) {
		p.print("  " + text)
	}
	args := say.Args{"Vote": n}
	switch {
	case !r.Holds():
		p.print("  " + p.say.N("cli.recount.not", r.Ballots, "Vote {{.Vote}}: {{.N}} ballot, and what the file says does not match.", "Vote {{.Vote}}: {{.N}} ballots, and what the file says does not match.", args))
	case !r.Compared:
		p.print("  " + p.say.N("cli.recount.old", r.Ballots, "Vote {{.Vote}}: {{.N}} ballot, and the check value matches. The version that wrote the file kept no count to compare.",
			"Vote {{.Vote}}: {{.N}} ballots, and the check value matches. The version that wrote the file kept no count to compare.", args))
	default:
		p.print("  " + p.say.N("cli.recount.holds", r.Ballots, "Vote {{.Vote}}: {{.N}} ballot, the check value and every count match.", "Vote {{.Vote}}: {{.N}} ballots, the check value and every count match.", args))
	}
}

// counted says what a count gives an option.
func (p *program) counted(voters int, c session.Counted) string {
	parts := []string{p.say.T("cli.recount.score", "score {{.Score}}", say.Args{"Score": math.Round(c.Score*100) / 100})}
	if c.Total != 0 && float64(c.Total) != c.Score {
		parts = append(parts, p.say.T("cli.recount.total", "total {{.Total}}", say.Args{"Total": c.Total}))
	}
	parts = append(parts, p.say.T("cli.recount.for", "{{.People}} for it", say.Args{"People": p.say.Count(c.Supporters, voters)}))
	if c.Against > 0 {
		parts = append(parts, p.say.T("cli.recount.against", "{{.Against}} against", say.Args{"Against": c.Against}))
	}
	if c.Tied {
		parts = append(parts, p.say.T("cli.recount.tied", "tied"))
	}
	return strings.Join(parts, ", ")
}

// recountFaults says what does not fit, a sentence each.
func (p *program) recountFaults(s *session.State, x *session.Poll, r session.Recount) []string {
	var out []string
	if !r.HashHolds {
		out = append(out, p.say.T("cli.recount.changed", "The check value in the file is {{.Hash}}: the ballots are not those that were counted when the vote closed.", say.Args{"Hash": x.Hash}))
	}
	if r.Invalid > 0 {
		out = append(out, p.say.N("cli.recount.invalid", r.Invalid, "{{.N}} ballot is none that the rules of this vote allow.", "{{.N}} ballots are none that the rules of this vote allow."))
	}
	if !r.People {
		out = append(out, p.say.T("cli.recount.people", "How many people voted in each way does not fit the ballots and the hands."))
	}
	for _, d := range r.Differ {
		args := say.Args{"Option": flat(reading.Option(s, d.Option, p.say)), "Place": d.Now.Place, "Now": p.counted(x.Voters, d.Now), "Was": d.Written.Place, "Written": p.counted(x.Voters, d.Written)}
		switch {
		case d.Now.Option == "":
			args["Option"] = d.Written.Option
			out = append(out, p.say.T("cli.recount.extra", "The file counts an option “{{.Option}}” that was not voted on, or counts it twice.", args))
		case d.Written.Option == "":
			out = append(out, p.say.T("cli.recount.lacks", "“{{.Option}}” is not in the count of the file; the ballots give place {{.Place}}: {{.Now}}.", args))
		default:
			out = append(out, p.say.T("cli.recount.differs", "“{{.Option}}” has place {{.Was}} in the file: {{.Written}}. The ballots give place {{.Place}}: {{.Now}}.", args))
		}
	}
	return out
}

// recountEnd says what of the file could not be counted.
func (p *program) recountEnd(path string, s *session.State, sound bool) {
	if len(s.ClosedPolls()) == 0 {
		p.print(p.say.T("cli.recount.none", "There is no closed vote in {{.Path}}.", say.Args{"Path": path}))
	}
	if x := s.OpenPoll(); x != nil {
		p.print(p.say.T("cli.recount.open", "The vote “{{.Question}}” is open, or the file is damaged where it was closed. It is not counted here.", say.Args{"Question": x.Question}))
	}
	if !sound {
		p.print(p.say.T("cli.recount.damaged", "The file is not as it was written, so this says nothing of what is missing. “folkmoot check” says more."))
	}
}

// flat puts a text on one line.
func flat(text string) string { return strings.Join(strings.Fields(text), " ") }

// recountFormat is the version of what recount --json prints. It grows when a field changes its meaning or goes; fields
// may be added.
const recountFormat = 1

type (
	// recounted is what recount --json prints.
	recounted struct {
		Format int             `json:"format"`
		Holds  bool            `json:"holds"` // everything that was counted again is what the file says, and the file is sound
		Sound  bool            `json:"sound"` // no damage was found, and a seal fits
		Votes  []recountedVote `json:"votes"` // closed ones, in order
	}
	recountedVote struct {
		Vote     int               `json:"vote"` // counted from 1
		ID       session.ID        `json:"id"`
		Question string            `json:"question"`
		Method   poll.Method       `json:"method"`
		Ballots  int               `json:"ballots"`
		Voters   int               `json:"voters"` // people who could vote
		Ways     session.Ways      `json:"ways"`   // how many voted in each way
		Hash     string            `json:"hash"`   // of the sorted ballots, counted again
		Written  string            `json:"hash_written"`
		Holds    bool              `json:"holds"`
		Invalid  int               `json:"invalid"`     // ballots that the rules do not allow
		People   bool              `json:"people_fit"`  // the ways fit the ballots
		Compared bool              `json:"compared"`    // the file has a count; one of an older version has none
		Count    []recountedOption `json:"count"`       // from the ballots, by place
		Differs  []recountedDiffer `json:"differences"` // from the count in the file
	}
	recountedOption struct {
		Text string `json:"text"`
		session.Counted
	}
	recountedDiffer struct {
		Text    string           `json:"text,omitempty"`
		Written *session.Counted `json:"written"` // none: the file has no count of the option
		Now     *session.Counted `json:"counted"` // none: the option is not in the poll, or the file counts it twice
	}
)

func recountVote(n int, x *session.Poll, r session.Recount) recountedVote {
	out := recountedVote{
		Vote: n, ID: x.ID, Question: x.Question, Method: x.Rules.Method, Ballots: r.Ballots, Voters: x.Voters, Ways: x.Ways, Hash: r.Hash, Written: x.Hash,
		Holds: r.Holds(), Invalid: r.Invalid, People: r.People, Compared: r.Compared, Differs: []recountedDiffer{},
	}
	out.Count = each(x.Tally.Rows, func(row poll.Row) recountedOption {
		return recountedOption{Text: row.Option.Text, Counted: session.CountedOf(row)}
	})
	for _, d := range r.Differ {
		one := recountedDiffer{Text: d.Option.Text}
		if d.Written.Option != "" {
			one.Written = &d.Written
		}
		if d.Now.Option != "" {
			one.Now = &d.Now
		}
		out.Differs = append(out.Differs, one)
	}
	return out
}
