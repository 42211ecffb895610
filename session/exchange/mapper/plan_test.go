package mapper_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/exchange/mapper"
)

func table(t testing.TB, name, data string) mapper.Table {
	t.Helper()
	out, err := mapper.Read(name, []byte(data), mapper.ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// told is what a preview says, a line for each thing.
func told(p mapper.Preview) (out []string) {
	for _, x := range p.Ideas {
		marks := ""
		for _, m := range []struct {
			is   bool
			word string
		}{{x.Rejected, " rejected"}, {x.Twice, " twice"}, {x.Here, " here"}, {x.Votes != "", " votes " + x.Votes}} {
			if m.is {
				marks += m.word
			}
		}
		out = append(out, fmt.Sprintf("%d %q %s > %s (%s)%s", x.Line, x.Text, x.Theme, x.Sub, x.Group, marks))
	}
	for _, x := range p.Themes {
		out = append(out, fmt.Sprintf("theme %s > %s: %s", x.Under, x.Title, x.Description))
	}
	for _, x := range p.LeftOut {
		out = append(out, fmt.Sprintf("left %d %s: %s", x.Line, x.Start, x.Error()))
	}
	return out
}

func TestWhatComesInIsShownBefore(t *testing.T) {
	long := strings.Repeat("x", 2001)
	for _, c := range []struct {
		name, file, data string
		options          mapper.Options
		want             []string
	}{
		{"everything", "a.csv", "idea,theme,sub-theme,table,votes,moderated\nAsk us,Managers,Listening,Table 2,3,1\nask  US,managers,,A very long name,0,-1\n,Time,,,,\n" + long + ",Time,,,,\nBe kind,,Alone,,,\n", mapper.Options{}, []string{
			`2 "Ask us" Managers > Listening (Table 2) votes 3`, `3 "ask  US" managers >  () rejected twice`, `6 "Be kind" Alone >  ()`,
			"theme  > Managers: ", "theme Managers > Listening: ", "theme  > Alone: ",
			"left 3 A very long name: the idea comes in without its subgroup: the name has 16 characters, and 12 is the most",
			"left 4 Time: there is no text in it", "left 5 " + strings.Repeat("x", 39) + "…: it has 2001 characters; 2000 is the most. Shorten it, or keep the long text as evidence.",
		}},
		{"once and without what moderators rejected", "a.csv", "idea,moderated\nAsk us,1\nask us,1\nListen,-1\nTime,0\n", mapper.Options{Once: true, WithoutRejected: true, Here: func(s string) bool { return s == "Time" }}, []string{
			`2 "Ask us"  >  ()`, "left 3 ask us: it stands further up in the same words", "left 4 Listen: moderators rejected it", "left 5 Time: the session has an idea in the same words",
		}},
		{"a group's votes are on each of its rows", "p.csv", "reflectionGroup,author,votes,type,createdAt,discussionThread,prompt,content\nTime,A,3,reflection,x,,What helps?,A slot\nTime,B,3,reflection,x,,What helps?,An hour\nTime,C,3,comment,x,t,What helps?,I agree\n", mapper.Options{}, []string{
			`2 "A slot" Time >  () votes 3`, `3 "An hour" Time >  () votes 3`, "theme  > Time: ", "left 4 I agree: it is no idea: the row is a “comment”",
		}},
		{"a codebook", "c.csv", "tag,description\ntime,Hours\ntime.meetings,Talk of meetings\ne.g. this,Said so\nmanagers.listening.often,\n,none\n", mapper.Options{}, []string{
			"theme  > time: Hours", "theme time > meetings: Talk of meetings", "theme  > e.g. this: Said so", "theme  > managers: ", "theme managers > listening.often: ", "left 6 none: there is no name of a theme in it",
		}},
		{"a board", "b.csv", "Went well,To improve\nThe team helped me,Too many meetings\n,Say what became of it\n", mapper.Options{}, []string{
			`2 "The team helped me" Went well >  ()`, `2 "Too many meetings" To improve >  ()`, `3 "Say what became of it" To improve >  ()`, "theme  > Went well: ", "theme  > To improve: ",
		}},
		{"a proposal with its text", "d.csv", "title,body\nMore trees,Plant them in every street of the town\nSlow cars,slow cars\n", mapper.Options{}, []string{
			`2 "More trees\nPlant them in every street of the town"  >  ()`, `3 "Slow cars"  >  ()`,
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := table(t, c.file, c.data)
			if d := cmp.Diff(c.want, told(mapper.Plan(x, mapper.Suggest(x), c.options))); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestATableComesInAsOneActionThatUndoTakesBack(t *testing.T) {
	r := newRoom(t)
	before := string(snapshot(t, r.state()))
	var second session.Stage
	for _, x := range r.state().Agenda {
		if p, _, ok := r.state().PromptOf(x.ID); ok && x.ID != r.ideasStage() && p.Text != "" {
			second = *x
		}
	}
	asked, _, _ := r.state().PromptOf(second.ID)
	x := table(t, "cards.csv", "idea,theme,question\nAsk us,Trust,\nA slot each week,Time,"+`"`+strings.ToUpper(asked.Text)+`"`+"\nListen,trust,Something else\n")
	p := mapper.Plan(x, mapper.Suggest(x), mapper.For(r.state(), r.ideasStage()))
	if p.Unplaced != 1 {
		t.Errorf("%d ideas name a question that is not asked", p.Unplaced)
	}
	r.do(p.Command())
	var got []string
	for _, i := range r.state().Ideas {
		got = append(got, fmt.Sprint(i.First, "|", r.state().Theme(i.Theme).Title, "|", i.Source, "|", i.Stage == r.ideasStage(), i.Stage == second.ID))
	}
	want := []string{"Ask us|Trust|cards.csv|true false", "A slot each week|Time|cards.csv|false true", "Listen|Trust|cards.csv|true false"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	again := mapper.Plan(x, mapper.Suggest(x), mapper.For(r.state(), r.ideasStage()))
	if again.Here != 3 {
		t.Errorf("%d of 3 ideas are found again", again.Here)
	}
	r.do(session.Undo{})
	if got := string(snapshot(t, r.state())); got != before {
		t.Error("undo does not give the session before")
	}
}

func TestAMappingIsRememberedForTheSameColumns(t *testing.T) {
	first := table(t, "one.csv", "Zeile,Was,Wo\n1,Ask us please,Trust\n2,A slot each week,Time\n")
	var m mapper.Memory
	if _, ok := m.For(first); ok {
		t.Fatal("an empty memory remembers")
	}
	used := m.Suggest(first).With(2, mapper.Group).With(1, mapper.Idea)
	m = m.With(first, used)
	data, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	var back mapper.Memory
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	second := table(t, "two.csv", "zeile;WAS;wo\n1;Listen to us;Trust\n2;An hour each week;Time\n")
	got, ok := back.For(second)
	if !ok || !got.Remembered || roles(second, got) != "WAS=idea wo=group" {
		t.Errorf("%s, %v", roles(second, got), ok)
	}
	if strings.Contains(string(data), "Ask us") {
		t.Error("the memory keeps what people wrote")
	}
	if back = back.With(second, mapper.Suggest(second)); len(back.Known) != 0 {
		t.Error("what is suggested anyway is kept")
	}
	for i := range 80 {
		m = m.With(table(t, "x.csv", fmt.Sprintf("a%d,b%d\nAsk us,1\n", i, i)), mapper.Mapping{Roles: []mapper.Role{mapper.Group, mapper.Idea}})
	}
	if len(m.Known) != 60 {
		t.Errorf("%d mappings are kept", len(m.Known))
	}
	spoilt := mapper.Memory{Known: []mapper.Remembered{{Signature: mapper.Signature(first), Roles: []mapper.Role{"x", "y", "z"}}}}
	if _, ok := spoilt.For(first); ok {
		t.Error("roles that do not exist are taken")
	}
}

func TestOneColumnAloneHasARole(t *testing.T) {
	m := mapper.Mapping{Roles: []mapper.Role{mapper.Theme, mapper.Idea, mapper.Ignore}, Shape: mapper.Parabol}
	if got := m.With(2, mapper.Theme); got.Role(0) != mapper.Ignore || got.Role(2) != mapper.Theme || got.Shape != mapper.NoShape {
		t.Errorf("%+v", got)
	}
	if got := m.With(2, mapper.Idea); got.Role(1) != mapper.Idea || got.Role(2) != mapper.Idea {
		t.Errorf("%+v", got)
	}
	if m.Role(7) != mapper.Ignore || m.Role(-1) != mapper.Ignore {
		t.Error("a column that is not there holds something")
	}
}

func TestFilesThatBelongTogether(t *testing.T) {
	for name, want := range map[string]string{
		"x/comments.csv": "x/participants-votes.csv x/votes.csv x/summary.csv x/comment-groups.csv", "2026-01-02-votes.csv": "2026-01-02-participants-votes.csv 2026-01-02-comments.csv 2026-01-02-summary.csv 2026-01-02-comment-groups.csv",
		"participants-votes.csv": "comments.csv votes.csv summary.csv comment-groups.csv", "wikisurvey_gpa_votes.csv": "wikisurvey_gpa_ideas.csv", "ideas.csv": "", "a.xlsx": "", "mycomments.csv": "",
	} {
		if got := strings.Join(mapper.Beside(name), " "); got != want {
			t.Errorf("%s: %s", name, got)
		}
	}
	two := []mapper.File{{Name: "a.csv", Data: []byte("idea,theme\nx,y\n")}, {Name: "b.csv", Data: []byte("idea,theme\nx,y\n")}}
	if _, err := mapper.Open(two, mapper.ReadOptions{}); err == nil || err.Error() != "b.csv: It does not belong to a.csv. Choose one table at a time, or the files of one Polis conversation or All Our Ideas survey." {
		t.Error(err)
	}
	if _, err := mapper.Open(nil, mapper.ReadOptions{}); err == nil {
		t.Error("no file is a source")
	}
	mixed := append(files(t, "polis/london.youth.policing/*.csv"), two[0])
	s, err := mapper.Open(mixed, mapper.ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	p := s.Plan(mapper.Mapping{}, mapper.Options{})
	if len(p.Polls) != 1 || len(p.LeftOut) != 1 || p.LeftOut[0].File != "a.csv" {
		t.Errorf("%d votes, left out %+v", len(p.Polls), p.LeftOut)
	}
}

func TestTheListOfWhatWasLeftOutRunsNothing(t *testing.T) {
	x := table(t, "a.csv", "idea,theme\n,=HYPERLINK(1)\n")
	p := mapper.Plan(x, mapper.Suggest(x), mapper.Options{})
	got := string(mapper.LeftCSV(p.LeftOut, [4]string{"File", "Line", "Beginning", "Reason"}, mapper.Left.Error))
	if want := "\ufeffFile,Line,Beginning,Reason\na.csv,2,'=HYPERLINK(1),there is no text in it\n"; got != want {
		t.Errorf("%q", got)
	}
}
