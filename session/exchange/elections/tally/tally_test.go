package tally_test

import (
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/exchange/elections"
	"folkmoot/session/exchange/elections/tally"
)

// load reads files of the readers' testdata.
func load(t testing.TB, names ...string) elections.Election {
	t.Helper()
	var files []elections.File
	for _, name := range names {
		found, err := filepath.Glob(filepath.Join("..", "testdata", filepath.FromSlash(name)))
		if err != nil || len(found) == 0 {
			t.Fatal(name, err)
		}
		for _, path := range found {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, elections.File{Name: filepath.ToSlash(path), Data: data})
		}
	}
	e, err := elections.Read(files...)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func count(t testing.TB, e elections.Election, opt tally.Options) tally.Tally {
	t.Helper()
	out, err := tally.Count(e, opt)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// firsts gives the winners by rule, by name.
func firsts(t tally.Tally) map[string]string {
	name := map[string]string{}
	for _, o := range t.Options {
		name[o.ID] = o.Name
	}
	out := map[string]string{}
	for _, o := range t.Orders {
		var names []string
		for _, id := range o.Winners {
			names = append(names, name[id])
		}
		out[o.Rule] = strings.Join(names, " and ")
	}
	return out
}

func TestKnownWinners(t *testing.T) {
	for name, c := range map[string]struct {
		file    string
		want    map[string]string
		beats   string // id of the option that beats each other one
		depends bool
	}{
		"Tennessee": {"preflib/tennessee.soc", map[string]string{
			"plurality": "Memphis", "borda": "Nashville", "copeland": "Nashville", "schulze": "Nashville", "instant_runoff": "Knoxville",
		}, "2", true},
		// Bdale Garbee was elected leader of the Debian project in 2002.
		"Debian 2002": {"preflib/debian-2002.soi", map[string]string{
			"plurality": "Bdale Garbee", "borda": "Bdale Garbee", "copeland": "Bdale Garbee", "schulze": "Bdale Garbee", "instant_runoff": "Bdale Garbee",
		}, "3", false},
		"Netflix": {"preflib/netflix-old.soc", map[string]string{
			"plurality": "The X-Files: Season 3", "borda": "The X-Files: Season 3", "copeland": "The X-Files: Season 3", "schulze": "The X-Files: Season 3", "instant_runoff": "The X-Files: Season 3",
		}, "2", false},
	} {
		t.Run(name, func(t *testing.T) {
			got := count(t, load(t, c.file), tally.Options{})
			if d := cmp.Diff(c.want, firsts(got)); d != "" {
				t.Error(d)
			}
			if got.Condorcet == nil || *got.Condorcet != c.beats || got.Depends != c.depends {
				t.Errorf("beats all: %v, depends: %v", got.Condorcet, got.Depends)
			}
		})
	}
}

func TestTennesseeInNumbers(t *testing.T) {
	got := count(t, load(t, "preflib/tennessee.soc"), tally.Options{})
	scores := map[string][]float64{}
	for _, o := range got.Orders {
		scores[o.Rule] = o.Scores
	}
	want := map[string][]float64{"plurality": {42, 26, 15, 17}, "borda": {126, 194, 173, 107}, "copeland": {0, 3, 2, 1}, "schulze": nil, "instant_runoff": nil}
	if d := cmp.Diff(want, scores); d != "" {
		t.Error(d)
	}
	var rounds []string
	for _, r := range got.Runoff {
		rounds = append(rounds, fmt.Sprint(r.Standing, r.Votes, r.Out)+" "+r.Why)
	}
	if d := cmp.Diff([]string{"[1 2 3 4] [42 26 15 17] [3] least", "[1 2 4] [42 26 32] [2] least", "[1 4] [42 58] [] "}, rounds); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]tally.Winners{{[]string{"2"}, []string{"borda", "copeland", "schulze"}}, {[]string{"1"}, []string{"plurality"}}, {[]string{"4"}, []string{"instant_runoff"}}}, got.Winners); d != "" {
		t.Error(d)
	}
}

func TestTiesAreDeclared(t *testing.T) {
	e, err := elections.Read(elections.File{Name: "a.soc", Data: []byte("# NUMBER ALTERNATIVES: 3\n2: 1,2,3\n2: 2,1,3\n")})
	if err != nil {
		t.Fatal(err)
	}
	got := count(t, e, tally.Options{})
	for _, o := range got.Orders {
		if d := cmp.Diff([]string{"1", "2"}, o.Winners); d != "" {
			t.Errorf("%s: %s", o.Rule, d)
		}
	}
	if got.Condorcet != nil || got.Depends {
		t.Error("a tie was broken")
	}
}

func TestCategoriesAndWhatIsApproval(t *testing.T) {
	e := load(t, "preflib/workshop.cat")
	approvals := func(words ...string) (out []string) {
		for _, a := range count(t, e, tally.Options{Approve: words}).Approvals {
			out = append(out, fmt.Sprint(a.Option, ":", a.Count, "/", a.Of))
		}
		return out
	}
	if d := cmp.Diff([]string{"2:7/10", "1:5/10", "3:1/10", "4:1/10"}, approvals()); d != "" {
		t.Error(d)
	}
	for _, words := range [][]string{{"1", "2"}, {"maybe", "YES"}, {" 2", "1 "}} {
		if d := cmp.Diff([]string{"2:9/10", "1:6/10", "3:6/10", "4:2/10"}, approvals(words...)); d != "" {
			t.Errorf("%v: %s", words, d)
		}
	}
	got := count(t, e, tally.Options{Seats: 2})
	if d := cmp.Diff([]tally.Placed{{"1", []int{5, 1, 3}, 1, nil}, {"2", []int{7, 2, 0}, 1, nil}, {"3", []int{1, 5, 4}, 0, nil}, {"4", []int{1, 1, 7}, 1, nil}}, got.Categories,
		cmp.FilterPath(func(p cmp.Path) bool { return p.Last().String() == ".Agreement" }, cmp.Ignore())); d != "" {
		t.Error(d)
	}
	for _, c := range got.Committees {
		if c.Seats != 2 || c.Sets[0][0] != "1" || c.Sets[0][1] != "2" {
			t.Errorf("%+v", c)
		}
	}
	if len(got.Committees) != 4 {
		t.Errorf("%d committees", len(got.Committees))
	}
}

func TestWhatTheElectionDoesNotHaveIsRefused(t *testing.T) {
	for name, c := range map[string]struct {
		file string
		opt  tally.Options
		want string
	}{
		"too many seats":   {"preflib/tennessee.soc", tally.Options{Seats: 5}, "tennessee.soc: 5 cannot be chosen out of 4 options."},
		"fewer than none":  {"preflib/tennessee.soc", tally.Options{Seats: -1}, "tennessee.soc: -1 cannot be chosen out of 4 options."},
		"no categories":    {"preflib/tennessee.soc", tally.Options{Approve: []string{"1"}}, "tennessee.soc has no categories, so none of them can count as approval."},
		"no such category": {"preflib/workshop.cat", tally.Options{Approve: []string{"4"}}, "There is no category “4”. There are: 1 “Yes”, 2 “Maybe”, 3 “No”."},
		"nought":           {"preflib/workshop.cat", tally.Options{Approve: []string{"0"}}, "There is no category “0”."},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := tally.Count(load(t, c.file), c.opt)
			var refused *session.Refusal
			if !errors.As(err, &refused) || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

func TestPolisAndSurveysAreComparedWithTheirFiles(t *testing.T) {
	for _, name := range []string{"15-per-hour-seattle", "london.youth.policing", "scoop-hivemind.freshwater"} {
		got := count(t, load(t, "polis/"+name+"/*.csv"), tally.Options{})
		r := got.Conversation.Recorded
		if r.Same != len(got.Options) || r.Of != len(got.Options) || len(r.Differs) > 0 {
			t.Errorf("%s: %+v", name, r)
		}
	}
	for _, name := range []string{"eviction", "gpa", "grit", "job_training", "layoff", "material_hardship"} {
		got := count(t, load(t, "allourideas/wikisurvey_"+name+"_*.csv"), tally.Options{})
		r := got.Survey.Recorded
		if r.Same != len(got.Options) || r.Of != len(got.Options) || len(r.Differs) > 0 {
			t.Errorf("%s: %+v", name, r)
		}
	}
}

func TestConsensusByHand(t *testing.T) {
	matrix := "participant,group-id,n-votes,4,9\n1,0,2,1,-1\n2,0,1,1,\n3,1,2,1,0\n4,,1,-1,\n"
	e, err := elections.Read(elections.File{Name: "participants-votes.csv", Data: []byte(matrix)})
	if err != nil {
		t.Fatal(err)
	}
	got := count(t, e, tally.Options{}).Conversation.Statements
	// Statement 4: (2+1)/(2+2) × (1+1)/(1+2); statement 9: (0+1)/(1+2) × (0+1)/(1+2).
	for i, want := range []float64{0.5, 1.0 / 9} {
		if v := *got[i].Consensus; math.Abs(v-want) > 1e-15 {
			t.Errorf("statement %s: %g, want %g", got[i].Option, v, want)
		}
	}
	if got[0].Agree != 3 || got[0].Disagree != 1 {
		t.Errorf("%+v", got[0])
	}
}
