package report_test

import (
	"fmt"
	"strings"
	"testing"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/report"
)

// The summary is made to be handed out by itself, so it never runs onto a second page.
func TestTheSummaryStaysOnItsPage(t *testing.T) {
	for name, begin := range phases() {
		t.Run(name, func(t *testing.T) { onePage(t, begin(t)) })
	}
	for _, findings := range []int{0, 1, 3, 5, 6} {
		for _, words := range []int{3, 8, 12, 16, 20} {
			for _, polls := range []int{0, 1, 2, 4} {
				t.Run(fmt.Sprintf("%d findings of %d words and %d votes", findings, words, polls), func(t *testing.T) {
					onePage(t, concluded(t, findings, words, polls))
				})
			}
		}
	}
}

// concluded is a session with so many findings and votes, each of so many words.
func concluded(t testing.TB, findings, words, polls int) *session.State {
	p := running(t)
	p.theme(strings.Repeat("theme ", words), 1)
	text := strings.TrimSpace(strings.Repeat("several ", words))
	for range polls {
		p.close(p.open(text, []poll.Option{{Text: text + " one"}, {Text: text + " two"}}, poll.SuggestFor(poll.Dots, 2)), map[int]int{0: 1}, map[int]int{1: 1})
	}
	for range findings {
		b := session.FindingBody{Who: text, Statement: text}
		if polls > 0 {
			b.Poll, b.Option = p.state().Polls[0].ID, p.state().Polls[0].Options[0].ID
		}
		p.do(session.WriteFinding{FindingBody: b})
	}
	p.do(session.AgreeAction{ActionBody: session.ActionBody{What: text}}, session.ParkItem{Text: text}, session.ConfirmFindings{Confirmation: session.Confirmation{Confirmed: true, Corrections: text}})
	return p.state()
}

func onePage(t *testing.T, s *session.State) {
	t.Helper()
	p, err := report.Pages(s, report.Options{Without: report.Parts{Prompts: true, Words: true}})
	if err != nil {
		t.Fatal(err)
	}
	at := -1
	for _, m := range p.Outline {
		switch {
		case strings.HasSuffix(m.Title, " In brief"):
			at = m.Page
		case at >= 0 && m.Level == 1:
			if m.Page != at+1 {
				t.Errorf("the summary begins on page %d and what follows it on page %d", at+1, m.Page+1)
			}
			return
		}
	}
	t.Error("there is no summary, or nothing after it")
}
