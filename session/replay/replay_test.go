package replay_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/demo"
	"folkmoot/session/keeper"
	"folkmoot/session/replay"
)

const head = "session: A group\nframework: employee-group\n"

func play(steps string) (*keeper.Kept, error) {
	return demo.Script(nil, "a.script", []byte(head+steps), "", "test", demo.Builtin)
}

func TestFaultsSayWhere(t *testing.T) {
	const seats = "seats 3\ngo prompt help\nidea one\nidea two\n"
	const poll = seats + "theme A: 1\ntheme B: 2\npoll themes 2 dots cap 1: Which?\nopen\n"
	for _, c := range []struct{ name, script, want string }{
		{"no head", "idea one", `a.script, line 1, column 1: the head of the script lacks the line "session: ...".`},
		{"no framework", "session: x\nframework: none", `a.script, line 2, column 1: there is no framework with the id "none".`},
		{"a head line twice", head + "session: again", `a.script, line 3, column 1: "session" stands in line 1 already. Keep one of them.`},
		{"a misspelt step", head + "\n  idae one", `a.script, line 4, column 3: "idae" is not a step of a script. Did you mean "idea"?`},
		{"not UTF-8", head + "idea caf\xe9", `a.script, line 3, column 9: this is not UTF-8 text. Save the script as UTF-8 and try again.`},
		{"a bad slot", head + "slot: an hour", `a.script, line 3, column 1: "an hour" is not a number of minutes.`},
		{"a bad clock", head + "clock: noon", `a.script, line 3, column 1: "noon" is not a time. Write it as 2026-11-12 14:00.`},
		{"no such seat", head + "seats 2\nleave P9", `a.script, line 4, column 7: there is no seat "P9"`},
		{"no such idea", head + seats + "theme A: 1 7", `a.script, line 7, column 7: there is no idea 7; there are 2`},
		{"no such stage", head + "go nowhere", `a.script, line 3, column 4: the agenda has no stage "nowhere"`},
		{"no such theme", head + seats + "move 1 to X", `a.script, line 7, column 6: there is no theme "X"`},
		{"too many dots", head + poll + "vote P1: A=1 B=1\nvote P2: A=2", `a.script, line 12, column 6: The ballot puts 2 dots on one option; 1 is the most. Take 1 back.`},
		{"a second ballot", head + poll + "vote P1: A=1\nvote P1: B=1", `a.script, line 12, column 6: This seat has already voted in this poll.`},
		{"a close without ballots", head + poll + "close", `a.script, line 11, column 6: Nobody has voted yet, so there is nothing to count. Let people vote, or call the poll off.`},
		{"a long idea", head + "go prompt help\nidea " + strings.Repeat("x", 20000), `a.script, line 4, column 6: This idea has 20000 characters; 2000 is the most. Shorten it, or keep the long text as evidence.`},
		{"a line of a finding alone", head + "does: nothing", `a.script, line 3, column 7: this line belongs under a finding`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := demo.Script(nil, "a.script", []byte(c.script), "", "test", demo.Builtin)
			var fault *replay.Error
			if !errors.As(err, &fault) {
				t.Fatalf("%v", err)
			}
			if fault.Error() != c.want {
				t.Fatalf("got  %s\nwant %s", fault.Error(), c.want)
			}
		})
	}
}

func TestStepsDoWhatTheySay(t *testing.T) {
	_, err := play(`
seats 2 frontline
seats 1
refusals 4
consent quotes: P1 P3
go welcome
+ 5m
arrive P2
leave P3
go prompt help
asked skipped
idea P1: with a seat
idea note: a colon without a seat
reword 2: other words
idea three
withdraw 3
rate 1 continuum 5
park a thing
settle 1 later: somebody: soon
comment one
theme First title: 1 2
theme B title: 3-3
`)
	var fault *replay.Error
	if !errors.As(err, &fault) || fault.Line != 24 || !session.Refused(err, "idea.gone") {
		t.Fatalf("grouping a withdrawn idea: %v", err)
	}
	kept, err := play("seats 2\nrefusals 4\nconsent quotes: all\ngo welcome\nleave P2\ngo prompt help\nasked skipped\nidea P1: one\nidea two: with a colon\nreword 2: other\nrate 1 continuum 5\nrate 1 new_here yes\n" +
		"park a thing\nsettle 1 later: somebody: soon\ntheme T: 1\ntheme U: 2\nmerge U into T\nname T: Better title\nmove 2 to tray\nfinding everybody | do it\ndoes: this\nhowever: not all\naction who | what | when | first\nundo\nredo\nconfirm\nseal\nreopen: a slip\n")
	if err != nil {
		t.Fatal(err)
	}
	s := kept.State()
	switch {
	case s.Refusals != 4, !s.Consents(s.Seats[1].ID, "quotes"), !s.Seats[1].Absent:
		t.Error("seats")
	case s.Ideas[0].Seat != s.Seats[0].ID, s.Ideas[1].First != "two: with a colon", s.Ideas[1].Display != "other":
		t.Error("ideas")
	case s.Ideas[0].Ratings["continuum"] != 4, s.Ideas[0].Ratings["new_here"] != 1:
		t.Error("ratings")
	case len(s.Themes) != 1, s.Themes[0].Title != "Better title", s.Ideas[1].Theme != "":
		t.Error("themes")
	case s.Parking[0].Disposition != session.Later, s.Parking[0].Owner != "somebody", s.Parking[0].Note != "soon":
		t.Error("parking")
	case len(s.Findings[0].Behaviours) != 1, s.Findings[0].However != "not all", len(s.Actions) != 1, s.Actions[0].FirstStep != "first":
		t.Error("findings")
	case s.Sealed != nil, len(s.Reopened) != 1:
		t.Error("seal")
	}
}

func TestStepsOfGrouping(t *testing.T) {
	kept, err := play(`
seats 2
go prompt help
idea P1: Buses on Sundays
idea P2: More buses on Sunday
idea A warmer hall
idea Heating
idea Trees
theme Getting about: 1
take A warm hall: 3 | to Getting about: 2
theme Heat: 4
nest C under B
same 1: 2
apart 3 4
help on technical
meaning http://localhost:80 openai small
sorted
`)
	if err != nil {
		t.Fatal(err)
	}
	s := kept.State()
	switch {
	case s.Themes[2].Parent != s.Themes[1].ID, s.Themes[1].Title != "A warm hall", len(s.Themes[0].Ideas) != 1:
		t.Error("themes")
	case s.Ideas[1].MergedInto != s.Ideas[0].ID, s.SaidBy(s.Ideas[0]) != 2, !s.KeptApart(s.Ideas[2].ID, s.Ideas[3].ID):
		t.Error("ideas")
	case !s.Help.Equal(session.Help{Mode: session.HelpAlways, Technical: true, Embedding: &session.EmbeddingSource{Address: "http://localhost:80", Model: "small", Style: session.StyleOpenAI}}), !s.Sorted:
		t.Error("help")
	}
	if kept, err = play("go prompt help\nidea a\nidea b\nsame 1: 2\nunmerge 1\ntheme A: 1\ntheme B: 2\nnest B under A\nnest B to top\nmeaning http://[::1]:80 ollama m\nmeaning none\nhelp off\nhelp template everyday\n"); err != nil {
		t.Fatal(err)
	}
	if s := kept.State(); s.Themes[1].Parent != "" || len(s.Shown()) != 2 || s.Help != (session.Help{}) {
		t.Error("the way back")
	}
}

func FuzzParse(f *testing.F) {
	f.Add(head + "idea one\n")
	f.Add(head + "theme A: 1-99999999999\nseats 999999999\n+ 999h")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := replay.Parse("a.script", []byte(text))
		if err != nil {
			var fault *replay.Error
			if !errors.As(err, &fault) || fault.Line < 1 || fault.Column < 1 || fault.Why == "" {
				t.Fatalf("%v", err)
			}
			return
		}
		if len(s.Steps) < 200 {
			_, _ = demo.Script(nil, "a.script", []byte(text), "", "test", demo.Builtin) // must end, in a session or a sentence
		}
	})
}

func TestGatheringIsWrittenAsSteps(t *testing.T) {
	kept, err := play(`second: cy
invited: 5
seats 4
rules: One at a time / You may pass
second rule 2: Cewch beidio
rules agreed
heads 4
information retention: two years
go welcome
go prompt help
technique silent writing
idea one
reveal
technique round robin
turn P1
idea P1: two
pass
turn end
technique 1-2-4-all
step pairs
group Pair 1: three
notes: People spoke of time.
notes: One said there is never enough.
mark verbatim P2: there is never enough
unfinished P3: it was the first
second idea 1: un
second prompt help: Beth sy’n helpu?
go prompt hinder
seal
debrief quality: 4
debrief top: the story of the bus
`)
	if err != nil {
		t.Fatal(err)
	}
	s := kept.State()
	help := s.Stage(s.IdeasOf(s.Ideas[0].Stage)[0].Stage)
	got := []any{
		s.Details.Second, s.Details.Invited, s.GroundRules(), s.Second(session.OfRule, "You may pass"), s.RulesAgreed, s.Information.Retention, help.Technique, help.Hidden, help.Step,
		s.Ideas[2].Group, help.Notes, s.Evidence[0].Text, s.Evidence[1].Complete, s.SecondOfIdea(s.Ideas[0]), s.Second(session.OfPrompt, "help"), *s.Debrief,
	}
	want := []any{
		"cy", 5,
		[]string{"One at a time", "You may pass"},
		"Cewch beidio", true, "two years", session.OneTwoFourAll, false, session.StepPairs,
		"Pair 1", "People spoke of time.\nOne said there is never enough.", "there is never enough", true, "un", "Beth sy’n helpu?",
		session.Debrief{Quality: 4, Top: "the story of the bus"},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Fatal(d)
	}
}
