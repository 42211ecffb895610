package main

import (
	"path/filepath"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/keeper"
	"folkmoot/session/report"
)

type ballotsCmd struct {
	File  string `arg:"" name:"file" help:"${session_file}"`
	Poll  int    `help:"${ballots_poll}"`
	Count int    `help:"${ballots_count}"`
	Again bool   `help:"${ballots_again}"`
	Hands bool   `help:"${ballots_hands}"`
	Out   string `short:"o" placeholder:"FILE.pdf" help:"${ballots_out}"`
	Force bool   `help:"${force}"`
}

// Run prints paper ballots. Their numbers are noted in the session before there is a sheet with one of them.
func (c ballotsCmd) Run(p *program) (err error) {
	if c.Hands && (c.Again || c.Count != 0) || c.Again && c.Count != 0 {
		return &misuse{err: refusal("ballots.which", "Give one of --count, --again and --hands.", nil), command: "ballots"}
	}
	out := c.Out
	if out == "" {
		out = strings.TrimSuffix(c.File, filepath.Ext(c.File)) + "-ballots.pdf"
	}
	if err := p.free(out, c.Force); err != nil {
		return err
	}
	if c.Hands || c.Again { // nothing new is noted, so the session is only read
		kept, err := p.read(c.File)
		if err != nil {
			return err
		}
		return c.print(p, kept, out, 0)
	}
	kept, err := p.keeper.Open(c.File)
	if err != nil {
		return err
	}
	defer func() {
		if e := kept.Close(); err == nil {
			err = e
		}
	}()
	if kept.ReadOnly() != "" {
		return locked(kept)
	}
	for _, n := range kept.Notices() {
		p.warn(p.say.Say(n))
	}
	x, err := c.poll(kept.State())
	if err != nil {
		return err
	}
	noted, count := x.Papers.Printed, c.Count
	if count == 0 {
		count = max(1, len(kept.State().MayVote()), x.People)
	}
	if err := do(kept, session.PrintPapers{Poll: x.ID, Count: count}); err != nil {
		return err
	}
	return c.print(p, kept, out, noted)
}

// print writes the sheets with numbers above those that were noted before, or the sheet for hands.
func (c ballotsCmd) print(p *program, kept *keeper.Kept, out string, noted int) error {
	x, err := c.poll(kept.State())
	if err != nil {
		return err
	}
	var data []byte
	font, err := p.font("")
	if err != nil {
		return err
	}
	o := report.Options{Speaker: p.say, Font: font}
	switch {
	case c.Hands:
		data, err = report.HandsSheet(kept.State(), x, o)
	case x.Papers.Printed == 0:
		return refusal("ballots.none", "No paper ballots have been printed for “{{.Question}}” yet. Leave out --again.", map[string]any{"Question": x.Question})
	default:
		data, err = report.PaperBallots(kept.State(), x, noted+1, x.Papers.Printed, o)
	}
	if err == nil {
		err = p.write(out, data, c.Force)
	}
	if err != nil {
		return err
	}
	missing, err := report.Unprintable(kept.State(), x, o)
	if err != nil {
		return err
	}
	for _, m := range missing {
		p.warn(p.say.T("cli.ballots.missing", "The fonts lack a character of this vote: {{.Rune}}. On the sheets a box or its number stands in its place.", say.Args{"Rune": string(m.Rune)}))
	}
	if c.Hands {
		p.print(p.say.T("cli.ballots.hands", "Sheet for a show of hands: {{.Path}}", say.Args{"Path": out}))
		return nil
	}
	p.print(p.say.N("cli.ballots.done", x.Papers.Printed-noted, "Ballots: {{.Path}} (number {{.Last}}, vote code {{.Code}})", "Ballots: {{.Path}} (numbers {{.First}} to {{.Last}}, vote code {{.Code}})",
		say.Args{"Path": out, "First": noted + 1, "Last": x.Papers.Printed, "Code": x.PaperCode()}))
	return nil
}

// poll finds the poll by its number in the session; without one, the only poll that can still be voted in.
func (c ballotsCmd) poll(s *session.State) (*session.Poll, error) {
	if c.Poll != 0 {
		if c.Poll < 0 || c.Poll > len(s.Polls) {
			return nil, refusal("ballots.poll", "There is no poll {{.N}} in this session; it has {{.All}}.", map[string]any{"N": c.Poll, "All": len(s.Polls)})
		}
		x := s.Polls[c.Poll-1]
		if x.Phase != session.PollDraft && x.Phase != session.PollOpen {
			return nil, refusal("ballots.over", "The vote on “{{.Question}}” is over, so no ballots are printed for it.", map[string]any{"Question": x.Question})
		}
		return x, nil
	}
	var found *session.Poll
	for _, x := range s.Polls {
		switch {
		case x.Phase != session.PollDraft && x.Phase != session.PollOpen:
		case found != nil:
			return nil, refusal("ballots.several", "Several polls of this session can still be voted in. Say which with --poll: they count from 1 in the order in which they were made.", nil)
		default:
			found = x
		}
	}
	if found == nil {
		return nil, refusal("ballots.nopoll", "No poll of this session is waiting to be voted in.", nil)
	}
	return found, nil
}
