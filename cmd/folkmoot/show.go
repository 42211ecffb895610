package main

import (
	"folkmoot/session"
)

type showCmd struct {
	File string `arg:"" name:"file" help:"${session_file}"`
}

// Run prints a session as JSON.
func (c showCmd) Run(p *program) error {
	kept, err := p.read(c.File)
	if err != nil {
		return err
	}
	return p.printJSON(shown(kept.State(), len(kept.Records())))
}

// shown is a session as show prints it. Lists are never null.
func shown(s *session.State, records int) shownSession {
	d := s.Details
	out := shownSession{
		Format: shownFormat, Title: s.Title, Phase: s.Phase(), Kind: d.Kind, Cohort: d.Cohort, Organisation: d.Organisation, Place: d.Place, Date: d.Date,
		Minutes: d.Minutes, Aims: d.Aims, Focus: d.Focus, Facilitator: d.Facilitator, Language: d.Language, Second: d.Second, Translations: s.Translations, Invited: d.Invited,
		Heads: s.HeadCounts, Comings: s.Comings, GroundRules: s.GroundRules(), RulesAgreed: s.RulesAgreed, Information: s.Information, Debrief: s.Debrief, Created: s.Created.UTC(), Records: records,
		Unknown: s.Unknown, Framework: shownFramework{ID: s.Framework.ID, Version: s.Framework.Version, Name: s.Framework.Name},
		Declined: s.Refusals, Confirmed: s.Confirmed,
		Agenda: each(s.Agenda, func(x *session.Stage) shownStage { return stage(s, x) }),
		Seats: each(s.Seats, func(x *session.Seat) shownSeat {
			return shownSeat{ID: x.ID, Code: x.Code, Band: x.Band, Present: !x.Absent, Consent: x.Consent}
		}),
		Ideas:     shownIdeas(s),
		KeptApart: s.Apart, Help: shownHelp{Help: s.Help, State: s.HelpNow(), Sorted: s.Sorted},
		Themes: each(s.Themes, func(x *session.Theme) shownTheme {
			return shownTheme{ID: x.ID, Tag: x.Tag, Title: x.Title, Parent: x.Parent, Ideas: each(x.Ideas, func(id session.ID) session.ID { return id }), Factors: x.Factors}
		}),
		ParkingLot: each(s.Parking, func(x *session.ParkedItem) shownParked {
			return shownParked{ID: x.ID, Text: x.Text, Stage: x.Stage, Disposition: x.Disposition, Owner: x.Owner, Note: x.Note}
		}),
		Evidence: each(s.Evidence, func(x *session.Evidence) shownNote {
			return shownNote{ID: x.ID, EvidenceBody: x.EvidenceBody, Passage: x.Passage, At: x.At.UTC()}
		}),
		Polls:   each(s.Polls, ballot),
		Actions: each(s.Actions, func(x *session.Action) shownAction { return shownAction{ID: x.ID, ActionBody: x.ActionBody} }),
	}
	rank := 0
	out.Findings = each(s.Findings, func(x *session.Finding) shownFinding {
		rank++
		return shownFinding{ID: x.ID, Rank: rank, FindingBody: x.FindingBody}
	})
	if x := s.Sealed; x != nil {
		out.Sealed = &shownSeal{At: x.At.UTC(), Count: x.Count, SHA256: x.SHA256}
	}
	return out
}

func stage(s *session.State, x *session.Stage) shownStage {
	prompt, _, _ := s.PromptOf(x.ID)
	return shownStage{
		ID: x.ID, Kind: x.Kind, Prompt: x.Prompt, Text: prompt.Text, Name: x.Name, Minutes: x.Minutes + x.Extended, Spent: x.Elapsed(s.LastAt).Seconds(),
		Visited: x.Visited, Current: x.ID == s.Current, Asked: x.Asked, Adapted: x.Adapted,
		Technique: x.Technique, Hidden: x.Hidden, Turn: x.Turn, Round: x.Round, Step: x.Step, Notes: x.Notes,
	}
}

// shownIdeas shows each idea, and after it those that were merged into it.
func shownIdeas(s *session.State) []shownIdea {
	out := []shownIdea{}
	for _, x := range s.Shown() {
		for _, m := range s.Together(x) {
			one := idea(m)
			if m == x {
				one.SaidBy = s.SaidBy(x)
			}
			out = append(out, one)
		}
	}
	return out
}

func idea(x *session.Idea) shownIdea {
	out := shownIdea{
		ID: x.ID, Number: x.Number, Text: x.Text(), Translation: x.Translation, Redaction: x.Redaction, Stage: x.Stage, Seat: x.Seat, Group: x.Group, Theme: x.Theme,
		Source: x.Source, Merged: x.Merged, MergedInto: x.MergedInto, At: x.At.UTC(), Ratings: x.Ratings,
	}
	if x.First != out.Text {
		out.First = x.First
	}
	return out
}

// ballot shows a poll. Of one that is not closed it tells no number.
func ballot(x *session.Poll) shownPoll {
	out := shownPoll{
		ID: x.ID, Question: x.Question, Phase: x.Phase, Source: x.Source, Rules: x.Rules, Same: x.SameOrder, Options: x.Options, Why: x.Why,
		Decides: x.DecidedBy, Quorum: x.Quorum, GroupBy: x.GroupBy, Of: x.Of, Round: x.Round, Revote: x.Revote, Papers: x.Papers.Printed,
	}
	if x.GroupBy != session.NoGroups {
		out.Floor = x.GroupFloor()
	}
	if x.Phase != session.PollClosed {
		return out
	}
	out.Voters, out.Ballots, out.Blank, out.Spoilt, out.Hash = x.Voters, x.Tally.Ballots, x.Tally.Blank, x.Tally.Spoilt, x.Hash
	out.Ways, out.Counts = &x.Ways, x.Hands.Counts
	if x.Quorum > 0 {
		reached := x.Tally.Voted() >= x.Quorum
		out.QuorumOK = &reached
	}
	for _, r := range x.Tally.Rows {
		row := shownRow{Option: r.Option.ID, Text: r.Option.Text, Rank: r.Rank, Tied: r.Tied, Dots: r.Total, People: r.Supporters, Against: r.Against}
		if r.Score != float64(r.Total) {
			row.Score = r.Score
		}
		out.Tally = append(out.Tally, row)
	}
	return out
}

func each[A, B any](list []A, f func(A) B) []B {
	out := make([]B, len(list))
	for i, x := range list {
		out[i] = f(x)
	}
	return out
}
