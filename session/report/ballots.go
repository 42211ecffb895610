package report

import (
	"fmt"

	"folkmoot/session"
	"folkmoot/session/reading"
	"folkmoot/session/report/layout"
	"folkmoot/session/report/paper"
	"folkmoot/session/report/pdf"
)

// PaperBallots gives the ballots of a poll from the first number to the last as a PDF to be printed. They have to be noted
// in the session first ([session.PrintPapers]): numbers beyond those would be sheets that cannot be keyed.
func PaperBallots(s *session.State, p *session.Poll, first, last int, o Options) ([]byte, error) {
	if err := p.CheckPapers(first, last); err != nil {
		return nil, err
	}
	return polled(s, p, o, func(j paper.Job) layout.Result { return paper.Ballots(j, first, last) })
}

// HandsSheet gives the sheet on which a show of hands is written down, as a PDF. Its lines stand as the open poll asks for
// them, so there is none before the poll opens.
func HandsSheet(s *session.State, p *session.Poll, o Options) ([]byte, error) {
	if err := p.CheckHandsSheet(); err != nil {
		return nil, err
	}
	return polled(s, p, o, paper.Hands)
}

// Unprintable lists the characters of a poll that its paper ballots could only show as boxes or numbers. Whoever prints
// should know before the sheets are cut.
func Unprintable(s *session.State, p *session.Poll, o Options) ([]layout.Missing, error) {
	j, err := job(s, p, o)
	if err != nil {
		return nil, err
	}
	return paper.Ballots(j, 1, 1).Missing, nil
}

func polled(s *session.State, p *session.Poll, o Options, set func(paper.Job) layout.Result) ([]byte, error) {
	j, err := job(s, p, o)
	if err != nil {
		return nil, err
	}
	return pdf.Write(set(j))
}

func job(s *session.State, p *session.Poll, o Options) (paper.Job, error) {
	f, err := faces(o.Font)
	if err != nil {
		return paper.Job{}, fmt.Errorf("the ballots cannot be laid out: %w", err)
	}
	return paper.Job{Poll: p, Shown: reading.Shown(s, p, o.Speaker), Speaker: o.Speaker, Fonts: f, Created: made(s, o)}, nil
}
