package report_test

import (
	"strings"
	"testing"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/report"
	"folkmoot/session/report/document"
)

const limitsHead = "How to read this report"

func TestTheLimitsComeFromTheSession(t *testing.T) {
	invited := func(n int) *play {
		p := begun(t, frontline(6)...)
		d := details
		d.Invited = n
		p.do(session.Describe{Title: p.state().Title, Details: d})
		return p
	}
	with := func(p *play, cs ...session.Command) *session.State { p.do(cs...); return p.state() }
	for name, c := range map[string]struct {
		s           *session.State
		want, lacks []string
	}{
		"a small group":              {begun(t, frontline(3)...).state(), []string{"3 people took part. In so small a group one person's view weighs much."}, nil},
		"a group of usual size":      {begun(t, frontline(8)...).state(), nil, []string{"so small a group"}},
		"some did not come":          {invited(9).state(), []string{"What those think who were invited and did not come is not known."}, []string{"nobody can tell who is missing"}},
		"all came":                   {invited(6).state(), nil, []string{"did not come is not known", "nobody can tell who is missing"}},
		"nobody noted who was asked": {begun(t, frontline(6)...).state(), []string{"How many people were invited was not noted, so nobody can tell who is missing."}, nil},
		"refusals were counted":      {with(begun(t, frontline(6)...), session.CountRefusals{N: 2}), []string{"What those think who were invited and did not come is not known."}, nil},
		"who ran it":                 {begun(t, frontline(6)...).state(), []string{"The file does not say whether the facilitator works for the organisation."}, nil},
		"no ideas":                   {begun(t, frontline(6)...).state(), nil, []string{"Ideas were typed", "whose idea is whose", "whose it is"}},
		"ideas without seats":        {with(begun(t, frontline(6)...), session.AddIdea("One", "", ""), session.AddIdea("Two", "", "")), []string{"It was not noted whose idea is whose"}, nil},
		"prompts left out":           {sample(t).state(), []string{"2 prompts were not asked, so the group had no chance to answer them: “What is something new"}, nil},
		"of one mind":                {voted(t, 6, poll.Rules{Method: poll.Choose, Choose: 1}, []string{"A", "B"}, many3(6, map[int]int{0: 1})...).state(), []string{"In 1 vote everybody who voted was of one mind on an option. There, each person's view is known."}, nil},
		"not of one mind":            {voted(t, 6, poll.Rules{Method: poll.Choose, Choose: 1}, []string{"A", "B"}, map[int]int{0: 1}, map[int]int{1: 1}).state(), nil, []string{"of one mind"}},
		"all agreed to be quoted":    {func() *session.State { p := begun(t, frontline(6)...); p.quotable(); return p.state() }(), []string{"All 6 people agreed to it."}, nil},
		"most agreed":                {sample(t).state(), []string{"12 of 13 people did."}, nil},
		"nothing chosen by rule":     {begun(t, frontline(6)...).state(), nil, []string{"A typical idea", "Agreement is told"}},
		"not begun":                  {seated(t).state(), nil, []string{"This session in particular", "nobody can tell", "so small a group", "Nobody did."}},
	} {
		t.Run(name, func(t *testing.T) {
			text := below(report.Build(c.s, report.Options{}), limitsHead)
			for _, x := range c.want {
				if !strings.Contains(text, x) {
					t.Errorf("the limits do not say %q:\n%s", x, text)
				}
			}
			for _, x := range c.lacks {
				if strings.Contains(text, x) {
					t.Errorf("the limits say %q", x)
				}
			}
		})
	}
	t.Run("strangers are not told how few", func(t *testing.T) {
		text := report.Build(sample(t).state(), report.Options{Edition: report.Publication}).Text()
		if !strings.Contains(text, "Not everybody did.") || strings.Contains(text, "12 of 13 people did") {
			t.Error("what is published counts those who did not agree to be quoted")
		}
	})
	t.Run("of the prompts that were not asked a few are named", func(t *testing.T) {
		p := begun(t, frontline(6)...)
		if text := below(report.Build(p.state(), report.Options{}), limitsHead); !strings.Contains(text, "7 prompts were not asked") || !strings.Contains(text, "and 2 more") {
			t.Errorf("the limits say\n%s", text)
		}
	})
}

func TestTheSummaryStandsAlone(t *testing.T) {
	doc := report.Build(sample(t).state(), report.Options{})
	brief := below(doc, "In brief")
	for _, want := range []string{
		"Why: To learn from the people who do the work", "13 people took part in a session of", "Genuinely listen to us, and say what became of what we said.", "9 of 13 people voted for it.",
		"How people voted: Which of these matter most for new ideas here? “Being asked, and hearing what became of it” comes first", "Which one would you begin with on Monday? “An hour a fortnight in the rota” and",
		"What happens next: 2 actions were agreed. Head of service: answer each of the ideas in a line (12 December).", "They do not show how many people elsewhere hold them.",
	} {
		if !strings.Contains(brief, want) {
			t.Errorf("the summary does not say %q:\n%s", want, brief)
		}
	}
	t.Run("who acts is not named where the organisation is not", func(t *testing.T) {
		brief := below(report.Build(sample(t).state(), report.Options{Edition: report.Publication}), "In brief")
		if strings.Contains(brief, "Head of service") || !strings.Contains(brief, "Answer each of the ideas in a line") {
			t.Errorf("the summary says\n%s", brief)
		}
	})
	t.Run("nothing of what there is not", func(t *testing.T) {
		p := newPlay(t)
		p.do(session.NewSession{Title: "Bare", Framework: employeeFramework(t), Details: session.Details{Kind: session.Seminar, Minutes: 30}})
		brief := below(report.Build(p.state(), report.Options{}), "In brief")
		for _, no := range []string{"Why:", "What happens next:", "How people voted:"} {
			if strings.Contains(brief, no) {
				t.Errorf("the summary says %q", no)
			}
		}
	})
}

func TestThePromptsStandAsTheyWereAsked(t *testing.T) {
	const as, framed = "What gets in the way of new ideas in your own team?", "And what gets in the way of new ideas here?"
	doc := report.Build(sample(t).state(), report.Options{})
	var heads []string
	document.Walk(doc.Blocks, func(b document.Block) {
		if h, ok := b.(document.Heading); ok && h.Level == 3 {
			heads = append(heads, h.Text)
		}
	})
	if text := strings.Join(heads, "\n"); !strings.Contains(text, as) || strings.Contains(text, framed) {
		t.Errorf("the appendix asks\n%s", text)
	}
	if text := below(doc, "The prompts as asked"); !strings.Contains(text, "Adapted. The framework words it: “"+framed+"”") {
		t.Errorf("the appendix says\n%s", text)
	}
	if text := report.Build(seated(t).state(), report.Options{}).Text(); strings.Contains(text, "as asked") || strings.Contains(text, "Not reached") {
		t.Error("a session that has not begun says what was asked")
	}
}
