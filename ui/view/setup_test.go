package view_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"folkmoot/assets/frameworks"
	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/keeper"
	"folkmoot/ui/view"
)

// setupBench is a session that is being prepared.
type setupBench struct {
	*keeper.Kept
	t   *testing.T
	now time.Time
}

func newSetupBench(t *testing.T) *setupBench {
	t.Helper()
	b := &setupBench{t: t, now: time.Date(2026, 11, 12, 14, 0, 0, 0, time.UTC)}
	n := 0
	k := keeper.Keeper{Now: func() time.Time { return b.now }, Seed: func() uint64 { return 1 }, NewID: func() string { n++; return fmt.Sprintf("id%d", n) }}
	var err error
	b.Kept, err = k.Practice(session.NewSession{Title: "A group", Framework: setupFramework(t, "employee-group.toml"), Details: session.Details{Minutes: 60}})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func setupFramework(t *testing.T, name string) framework.Framework {
	t.Helper()
	data, err := frameworks.FS.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	f, err := framework.Decode(name, data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func (b *setupBench) order(cs ...session.Command) {
	b.t.Helper()
	for _, c := range cs {
		if err := b.Do(c); err != nil {
			b.t.Fatalf("%T: %v", c, err)
		}
	}
}

func TestSetupSum(t *testing.T) {
	for _, x := range []struct {
		planned, slot int
		want          string
		over          bool
	}{
		{58, 60, "58 of 60 minutes planned, 2 left", false},
		{60, 60, "60 of 60 minutes planned", false},
		{61, 60, "61 of 60 minutes planned, 1 minute over", true},
		{67, 60, "67 of 60 minutes planned, 7 minutes over", true},
	} {
		t.Run(x.want, func(t *testing.T) {
			if got, over := view.SetupSum(x.planned, x.slot, nil); got != x.want || over != x.over {
				t.Errorf("%q, over %v", got, over)
			}
		})
	}
}

func TestSetupOffersOneThingToDoNext(t *testing.T) {
	b := newSetupBench(t)
	v := view.Setup(b.State(), nil)
	if v.Start != "Start: Welcome" || v.At != b.State().Agenda[0].ID {
		t.Errorf("a draft offers %q", v.Start)
	}
	if v.Framework.Fixed != "" {
		t.Errorf("before the start another framework is refused: %s", v.Framework.Fixed)
	}
	b.order(session.EnterStage{Stage: b.State().Agenda[9].ID})
	v = view.Setup(b.State(), nil)
	if v.Start != "Go on: Group the ideas" || v.At != b.State().Current {
		t.Errorf("a running session offers %q", v.Start)
	}
	if v.Framework.Fixed != "The session has begun, so its framework stays. Start a new session to use another one." {
		t.Errorf("after the start the reason is %q", v.Framework.Fixed)
	}
	b.order(session.SealSession{})
	if v = view.Setup(b.State(), nil); v.Start != "" {
		t.Errorf("a sealed session offers %q", v.Start)
	}
}

func TestSetupCountsSeatsConsentAndQuestionsLeftOut(t *testing.T) {
	b := newSetupBench(t)
	b.order(session.AddSeats{Seats: make([]session.NewSeat, 3)}, session.CountRefusals{N: 2})
	s := b.State()
	item := s.Framework.Consent[0].ID
	b.order(session.SetPresence{Seat: s.Seats[2].ID}, session.SetConsent{Seats: []session.ID{s.Seats[0].ID, s.Seats[1].ID}, Item: item, Given: true})
	var plan []session.StagePlan
	for i, x := range s.Agenda {
		if i != 1 {
			plan = append(plan, x.StagePlan)
		}
	}
	b.order(session.PlanStages{Plan: plan})
	v := view.Setup(b.State(), nil)
	if v.People != "3 seats, 2 present" || v.Refusals != 2 {
		t.Errorf("%q, %d refusals", v.People, v.Refusals)
	}
	if v.Invited != "" {
		t.Errorf("nobody said how many were invited, and it says %q", v.Invited)
	}
	d := s.Details
	d.Invited = 6
	b.order(session.Describe{Title: s.Title, Details: d})
	if got := view.Setup(b.State(), nil).Invited; got != "6 people were invited, but 3 seats and 2 who did not take part make 5." {
		t.Errorf("it says %q", got)
	}
	d.Invited = 5
	b.order(session.Describe{Title: s.Title, Details: d})
	if got := view.Setup(b.State(), nil).Invited; got != "" {
		t.Errorf("the numbers agree, and it says %q", got)
	}
	if c := v.Consent[0]; c.Said != "2 of 3 people said yes" || c.All || !v.Seats[0].Yes[0] || v.Seats[2].Yes[0] {
		t.Errorf("consent is %+v", c)
	}
	if len(v.Left) != 1 || v.Left[0].ID != "your-work" {
		t.Errorf("left out: %+v", v.Left)
	}
}

func TestSetupOfNoSessionShowsNothing(t *testing.T) {
	if v := view.Setup(session.NewState(), nil); v.Start != "" || len(v.Agenda) > 0 || v.Sum != "" {
		t.Errorf("%+v", v)
	}
}

func TestRailSaysWhatIsDoneWhereTheGroupIsAndWhatItTook(t *testing.T) {
	b := newSetupBench(t)
	if view.Rail(session.NewState(), b.now, view.RailSetup, nil) != nil {
		t.Error("there is a rail without a session")
	}
	agenda := b.State().Agenda
	b.order(session.EnterStage{Stage: agenda[0].ID})
	b.now = b.now.Add(6 * time.Minute)
	b.order(session.EnterStage{Stage: agenda[1].ID}, session.ExtendStage{Minutes: 2})
	b.now = b.now.Add(90 * time.Second)

	entries := view.Rail(b.State(), b.now, view.RailStage, nil)
	if len(entries) != len(agenda)+2 {
		t.Fatalf("%d entries for %d stages", len(entries), len(agenda))
	}
	want := []view.RailEntry{
		{Where: view.RailSetup, Label: "Set-up", State: view.RailDone},
		{Where: view.RailStage, Stage: agenda[0].ID, Label: "Welcome", Note: "6 of 5", Late: true, State: view.RailDone},
		{Where: view.RailStage, Stage: agenda[1].ID, Label: "1  Let us go round the room. In a sentence, what kind of work do you do?", Note: "1 of 5 min", State: view.RailShown},
	}
	if diff := cmp.Diff(want, entries[:3]); diff != "" {
		t.Error(diff)
	}
	if e := entries[3]; e.State != view.RailComing || e.Note != "4 min" {
		t.Errorf("what comes is %+v", e)
	}
	elsewhere := view.Rail(b.State(), b.now, view.RailReport, nil)
	if e := elsewhere[2]; e.State != view.RailDone || e.Note != "here, 1 of 5 min" {
		t.Errorf("from the report the group's stage is %+v", e)
	}
	if e := elsewhere[len(elsewhere)-1]; e.State != view.RailShown || e.Label != "Report" {
		t.Errorf("the report is %+v", e)
	}
}

func TestAStageIsCalledByItsOwnNameWhereItHasOne(t *testing.T) {
	b := newSetupBench(t)
	plan := []session.StagePlan{{Kind: session.StageWelcome, Name: "Coffee first"}, {Kind: session.StagePoll}}
	b.order(session.PlanStages{Plan: plan})
	v := view.Setup(b.State(), nil)
	if v.Agenda[0].Name != "Coffee first" || v.Agenda[0].Kind != "Welcome" || v.Agenda[1].Name != "Vote" || v.Agenda[1].Kind != "" {
		t.Errorf("%+v", v.Agenda)
	}
}

func TestHomeListsNewestFirstAndSaysWhatIsWrong(t *testing.T) {
	now := time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC)
	rows := view.Home([]view.HomeEntry{
		{Path: "a.moot", Title: "First", Date: "2026-11-02", Phase: "draft", Modified: now.Add(-3 * time.Hour)},
		{Path: `old\b.moot`, Trouble: "The file is empty. Choose another one.", Modified: now.Add(-2 * time.Hour)},
		{Path: "c.moot", Title: "Third", Date: "2025-11-02", Group: "Residents", Place: "Town hall", Phase: "sealed", Modified: now},
	}, now, nil)
	want := []view.HomeRow{
		{Path: "c.moot", Title: "Third", Note: "Residents · Town hall", When: "2 November 2025", State: "sealed"},
		{Path: `old\b.moot`, Title: "b.moot", Note: "The file is empty. Choose another one.", When: "19 Nov", State: "cannot be read", Bad: true},
		{Path: "a.moot", Title: "First", When: "2 Nov", State: "draft"},
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Error(diff)
	}
}

func TestAFrameworkIsLaidOutWhole(t *testing.T) {
	f := setupFramework(t, "employee-group.toml")
	if got := view.FrameworkFacts(f, nil); got != "Focus group · 30 minutes · 8 questions" {
		t.Errorf("the facts are %q", got)
	}
	questions, consent := 0, 0
	for _, p := range view.FrameworkParts(f, nil) {
		for _, l := range p.Lines {
			if l.Number != "" {
				questions++
				if l.Number != fmt.Sprint(questions) || len(l.More) == 0 {
					t.Errorf("question %d is %+v", questions, l)
				}
			}
			if p.Heading == "What people agree to" {
				consent++
			}
		}
	}
	if questions != 8 || consent != len(f.Consent) {
		t.Errorf("%d questions, %d consent items", questions, consent)
	}
	rows := view.FrameworkOutline(f, nil)
	if len(rows) != 1+len(f.Factors)+8+4 || rows[2].Key != view.FrameworkPromptKey("your-work") {
		t.Errorf("%d rows, the third is %+v", len(rows), rows[2])
	}
	f.GroundRules = nil
	var lists []string
	for _, r := range view.FrameworkOutline(f, nil)[len(rows)-4:] {
		lists = append(lists, r.Text)
	}
	want := []string{fmt.Sprintf("Glossary · %d", len(f.Glossary)), fmt.Sprintf("Ratings that an idea can carry · %d", len(f.Scales)), "Ground rules", fmt.Sprintf("What people agree to · %d", len(f.Consent))}
	if diff := cmp.Diff(want, lists); diff != "" {
		t.Error(diff)
	}
}

func TestAStageWithANameOfItsOwnStillSaysWhatItAsks(t *testing.T) {
	b := newSetupBench(t)
	var plan []session.StagePlan
	for i, x := range b.State().Agenda {
		plan = append(plan, x.StagePlan)
		if i < 2 {
			plan[i].Name = fmt.Sprintf("Part %d", i+1)
		}
	}
	b.order(session.PlanStages{Plan: plan})
	v := view.Setup(b.State(), nil)
	p, _, _ := b.State().Framework.PromptByID(b.State().Agenda[1].Prompt)
	type names struct{ Name, Own, Usual, Asks, Kind string }
	var got []names
	for _, x := range v.Agenda[:2] {
		got = append(got, names{x.Name, x.Own, x.Usual, x.Asks, x.Kind})
	}
	want := []names{{"Part 1", "Part 1", "Welcome", "", "Welcome"}, {"Part 2", "Part 2", p.Text, p.Text, view.FrameworkType(p.Type, nil)}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if last := v.Agenda[len(v.Agenda)-1]; last.Own != "" || last.Name != "Close" || last.Usual != "Close" {
		t.Errorf("a stage without a name of its own is %+v", last)
	}
}
