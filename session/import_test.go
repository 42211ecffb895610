package session_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/poll"
)

// anyImport draws an import, sensible or not, for a state.
func anyImport(t *rapid.T, s *session.State) session.Command {
	words := rapid.StringN(0, 12, 60)
	c := session.Import{File: words.Draw(t, "file")}
	keys := []string{"", "a", "b", "c"}
	for _, k := range keys[:rapid.IntRange(0, 4).Draw(t, "themes")] {
		c.Themes = append(c.Themes, session.ImportTheme{Key: k, Under: pick(t, []string{"", "", "a", "b", "z"}, "under"), Title: pick(t, []string{"One", "one", "Two", ""}, "title"), Description: words.Draw(t, "description")})
	}
	for i := range rapid.IntRange(0, 4).Draw(t, "ideas") {
		c.Ideas = append(c.Ideas, session.ImportIdea{Key: fmt.Sprint("i", i), Text: words.Draw(t, "text"), Theme: pick(t, append(keys, "", ""), "theme"), Stage: pick(t, stageIDs(s), "stage"), Translation: words.Draw(t, "translation")})
	}
	if rapid.Bool().Draw(t, "vote") {
		p := session.ImportPoll{Question: "Which?", Program: "Polis", Rules: poll.SuggestFor(poll.Agree, 3), Voters: rapid.IntRange(0, 9).Draw(t, "voters")}
		for _, key := range []string{"i0", "i1", string(pick(t, ideaIDs(s), "option"))} {
			p.Options = append(p.Options, session.ImportOption{Key: key, Text: pick(t, []string{"", "words"}, "words")})
		}
		for range rapid.IntRange(0, 4).Draw(t, "ballots") {
			p.Ballots = append(p.Ballots, poll.Ballot{Marks: map[string]int{"i0": rapid.IntRange(0, 3).Draw(t, "mark"), "i1": rapid.IntRange(0, 4).Draw(t, "mark")}})
		}
		c.Polls = append(c.Polls, p)
	}
	return c
}

// conversation is an import of everything there is.
func conversation(stage session.ID) session.Import {
	agree := func(marks ...int) poll.Ballot {
		b := poll.Ballot{Marks: map[string]int{}}
		for i, m := range marks {
			b.Marks[fmt.Sprint("s", i)] = m
		}
		return b
	}
	return session.Import{
		File:   "comments.csv and votes.csv",
		Themes: []session.ImportTheme{{Key: "sub", Under: "top", Title: "Listening"}, {Key: "top", Title: "Managers", Description: "What managers do."}},
		Ideas: []session.ImportIdea{
			{Key: "s0", Text: "Ask before deciding", Theme: "sub", Stage: stage, Translation: "Gofyn cyn penderfynu", Ratings: map[string]int{"new_here": 1, "continuum": 4}},
			{Key: "s1", Text: "Say what became of it", Theme: "top", Stage: stage, Group: "Table 2"},
			{Text: "Something else", Source: "other.csv"},
		},
		Polls: []session.ImportPoll{{
			Question: "How can we be heard?", Stage: stage, Program: "Polis", File: "votes.csv", Rules: poll.SuggestFor(poll.Agree, 2), Voters: 4,
			Options: []session.ImportOption{{Key: "s0"}, {Key: "s1"}}, Ballots: []poll.Ballot{agree(3, 1), agree(3, 2), agree(3, 0)},
		}},
	}
}

func TestAnImportIsOneActionThatUndoTakesBack(t *testing.T) {
	b := start(t, 2)
	b.do(session.AddIdea("Typed here", b.stage(session.StagePrompt), ""))
	before := snapshot(t, b.state())
	b.do(conversation(b.stage(session.StagePrompt)))
	s := b.state()
	if got := s.Undo.Label.String(); got != "bring in 3 ideas from comments.csv and votes.csv" {
		t.Errorf("undo says %q", got)
	}
	var ideas []string
	for _, x := range s.Ideas[1:] {
		theme := ""
		if th := s.Theme(x.Theme); th != nil {
			theme = th.Title
		}
		ideas = append(ideas, fmt.Sprint(x.Number, " ", x.Text(), " | ", theme, " | ", x.Source, " | ", x.Group, " | ", x.Translation, " | ", x.Ratings))
	}
	want := []string{
		"2 Ask before deciding | Listening | comments.csv and votes.csv |  | Gofyn cyn penderfynu | map[continuum:4 new_here:1]",
		"3 Say what became of it | Managers | comments.csv and votes.csv | Table 2 |  | map[]",
		"4 Something else |  | other.csv |  |  | map[]",
	}
	if d := cmp.Diff(want, ideas); d != "" {
		t.Error(d)
	}
	if top := s.TopThemes(); len(top) != 1 || top[0].Description != "What managers do." || len(s.SubThemes(top[0].ID)) != 1 {
		t.Errorf("the themes stand as %+v", s.Themes)
	}
	p := s.Polls[0]
	if !p.Elsewhere() || p.Brought != (session.Brought{File: "votes.csv", Program: "Polis"}) || p.Phase != session.PollClosed || p.Source != session.OnIdeas {
		t.Errorf("the vote stands as %+v", p)
	}
	if r := p.Tally.Rows[0]; r.Option.ID != string(s.Ideas[1].ID) || r.Supporters != 3 || p.Voters != 4 || p.Tally.Voted() != 3 {
		t.Errorf("%d of %d people agree on %+v", r.Supporters, p.Voters, r.Option)
	}
	if r := p.CountAgain(); !r.Holds() || !r.Compared || r.Ballots != 3 {
		t.Errorf("counted again: %+v", r)
	}
	after := snapshot(t, s)
	b.do(session.Undo{})
	if d := cmp.Diff(before, snapshot(t, b.state())); d != "" {
		t.Error(d)
	}
	b.do(session.Redo{})
	if d := cmp.Diff(after, snapshot(t, b.state())); d != "" {
		t.Error(d)
	}
}

// The order of what comes in tells nothing: who cast which ballot elsewhere is not in the file.
func TestBallotsFromElsewhereLieInNoOrder(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var files []string
		for range 2 {
			b := start(t, 0)
			c := conversation("")
			c.Polls[0].Ballots = rapid.Permutation(c.Polls[0].Ballots).Draw(rt, "order")
			b.do(c)
			data, err := json.Marshal(b.log.Records()[b.log.Len()-1].Event)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, string(data))
		}
		if files[0] != files[1] {
			rt.Fatalf("two orders leave two files:\n%s\n%s", files[0], files[1])
		}
	})
}

func TestThemesThatAreThereAreUsed(t *testing.T) {
	b := start(t, 0)
	b.do(session.MakeTheme{Title: "managers"})
	b.do(conversation(""))
	s := b.state()
	if len(s.Themes) != 2 || s.Themes[0].Title != "managers" || s.Themes[1].Title != "Listening" || s.Themes[1].Parent != s.Themes[0].ID {
		t.Fatalf("the themes are %+v", s.Themes)
	}
	themes := session.Import{File: "codes.csv", Themes: conversation("").Themes}
	if err := b.try(themes); !session.Refused(err, "import.nothing") {
		t.Errorf("the same codebook again: %v", err)
	}
	themes.Themes = append(themes.Themes, session.ImportTheme{Key: "new", Title: "Time"})
	b.do(themes)
	if got := b.state().Undo.Label.String(); got != "bring in 1 theme from codes.csv" || len(b.state().Themes) != 3 {
		t.Errorf("%q, %d themes", got, len(b.state().Themes))
	}
}

func TestAVoteOfManyPeopleAndPairsComesIn(t *testing.T) {
	b := start(t, 2)
	c := session.Import{File: "survey", Ideas: []session.ImportIdea{}}
	p := session.ImportPoll{Question: "Which is better?", Program: "All Our Ideas", Rules: poll.Rules{Method: poll.Pairwise, Pairs: 190}}
	for i := range 20 {
		key := fmt.Sprint("k", i)
		c.Ideas = append(c.Ideas, session.ImportIdea{Key: key, Text: "Idea " + key})
		p.Options = append(p.Options, session.ImportOption{Key: key})
	}
	for range session.MaxSeats + 140 {
		p.Ballots = append(p.Ballots, poll.Ballot{Marks: map[string]int{"k0>k1": 1, "k3=k2": 1}})
	}
	all := poll.Ballot{Marks: map[string]int{}}
	for i := range 20 {
		for j := range i {
			all.Marks[poll.PairKey(fmt.Sprint("k", i), fmt.Sprint("k", j))] = 1
		}
	}
	p.Ballots = append(p.Ballots, all)
	c.Polls = append(c.Polls, p)
	b.do(c)
	x := b.state().Polls[0]
	if x.Voters != session.MaxSeats+141 || x.Tally.Voted() != x.Voters || !x.CountAgain().Holds() {
		t.Fatalf("%d people, counted again %+v", x.Voters, x.CountAgain())
	}
	for _, r := range x.Tally.Rows {
		if r.Option.Text == "Idea k0" && (r.Total != session.MaxSeats+140 || r.Against != 19) {
			t.Errorf("k0 won %d pairs and lost %d", r.Total, r.Against)
		}
	}
	again := x.SecondRound()
	again.Rules.Pairs = 10
	b.do(session.DraftPoll{PollBody: again}) // the room may vote on the same
	if p := b.state().Polls[1]; p.Elsewhere() || !p.Second() {
		t.Errorf("the vote of the room is %+v", p)
	}
}

func TestImportsThatAreRefused(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*session.Import)
		want   string
	}{
		{"nothing", func(c *session.Import) { *c = session.Import{File: "a.csv"} }, "There is nothing in a.csv that this session does not have."},
		{"a long idea", func(c *session.Import) { c.Ideas[0].Text = strings.Repeat("x", 2001) }, "This idea has 2001 characters; 2000 is the most. Shorten it, or keep the long text as evidence."},
		{"an idea of a theme that is not there", func(c *session.Import) { c.Ideas[0].Theme = "x" }, "That theme is no longer in this session."},
		{"a stage that is not there", func(c *session.Import) { c.Ideas[0].Stage = "x" }, "That stage is not in the agenda."},
		{"three levels of themes", func(c *session.Import) {
			c.Themes = append(c.Themes, session.ImportTheme{Key: "deep", Under: "sub", Title: "Deep"})
		}, "“Listening” is a sub-theme, and themes go one level deep. Choose the theme above it, or bring “Listening” to the top first."},
		{"a sub-theme of nothing", func(c *session.Import) { c.Themes = c.Themes[:1] }, "The theme “Listening” stands under one that is not brought in with it."},
		{"a theme without a name", func(c *session.Import) { c.Themes[1].Title = " " }, "The theme's title needs some words. Type them and try again."},
		{"too many themes", func(c *session.Import) {
			for i := range session.MaxThemes {
				c.Themes = append(c.Themes, session.ImportTheme{Key: fmt.Sprint(i), Title: fmt.Sprint("Theme ", i)})
			}
		}, "A session holds at most 500 themes. Merge some first."},
		{"too many ideas", func(c *session.Import) { c.Ideas = make([]session.ImportIdea, 5001) }, "5001 ideas at once are too many; 5000 is the most. Bring them in in parts."},
		{"a rating that the scale has not", func(c *session.Import) { c.Ideas[0].Ratings["new_here"] = 2 }, "The answer is between 0 and 1; this says 2."},
		{"a scale that is not there", func(c *session.Import) { c.Ideas[0].Ratings = map[string]int{"mood": 1} }, "The framework has no scale “mood”."},
		{"two ideas of one key", func(c *session.Import) { c.Ideas[1].Key = "s0" }, "Two ideas of comments.csv and votes.csv have the same key “s0”."},
		{"a vote without ballots", func(c *session.Import) { c.Polls[0].Ballots = nil }, "The vote “How can we be heard?” has no ballot, so there is nothing to count."},
		{"a vote of a stadium", func(c *session.Import) { c.Polls[0].Ballots = make([]poll.Ballot, 10001) }, "The vote “How can we be heard?” has 10001 ballots; 10000 is the most."},
		{"a ballot for something else", func(c *session.Import) { c.Polls[0].Ballots[1].Marks["x"] = 1 }, "Ballot 2 of “How can we be heard?” cannot be counted: The ballot marks an option that is not in this poll."},
		{"an option without words", func(c *session.Import) { c.Polls[0].Options[1].Key = "x" }, "Option 2 of the poll has no words."},
		{"several criteria", func(c *session.Import) { c.Polls[0].Rules.Criteria = "cost\nreach" }, "The vote “How can we be heard?” has several criteria, and such votes cannot be brought in."},
		{"more than a line of the file holds", func(c *session.Import) {
			c.Ideas = nil
			for range 4000 {
				c.Ideas = append(c.Ideas, session.ImportIdea{Text: strings.Repeat("x", 2000)})
			}
			c.Polls = nil
		}, "What comments.csv and votes.csv holds takes 8 megabytes, and one action can have 7. Bring it in in parts."},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := start(t, 1)
			in := conversation(b.stage(session.StagePrompt))
			c.change(&in)
			was := snapshot(t, b.state())
			if err := b.try(in); err == nil || err.Error() != c.want {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
			if snapshot(t, b.state()) != was {
				t.Error("the session changed all the same")
			}
		})
	}
}

// A file that somebody changed by hand does not pass for a vote of the room.
func TestAVoteWithoutASourceIsNotOneOfTheRoom(t *testing.T) {
	b := start(t, 1)
	e, err := session.Decode("imported", []byte(`{"polls":[{"id":"p","question":"Q","options":[],"rules":{"method":"agree"},"voters":3,"ballots":[7],"hash":""}]}`))
	if err != nil {
		t.Fatal(err)
	}
	b.log.Apply(session.Record{N: 9, ID: "x", Event: e})
	if p := b.state().Polls[0]; !p.Elsewhere() || p.CountAgain().Holds() {
		t.Errorf("%+v", p)
	}
}
