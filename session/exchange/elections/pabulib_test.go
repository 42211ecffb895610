package elections_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/exchange/elections"
	"folkmoot/session/poll/rule"
)

func TestProjectsAndApprovalsAreRead(t *testing.T) {
	good := file(t, "pabulib/street.pb")
	for name, data := range map[string][]byte{
		"as it stands":          good.Data,
		"CRLF":                  bytes.ReplaceAll(good.Data, []byte("\n"), []byte("\r\n")),
		"a byte order mark":     append([]byte("\xef\xbb\xbf"), good.Data...),
		"separators at the end": bytes.Replace(bytes.Replace(good.Data, []byte("PROJECTS\n"), []byte("PROJECTS;;;;\n"), 1), []byte("META\n"), []byte("META;\n"), 1),
		"small letters":         bytes.Replace(good.Data, []byte("VOTES\n"), []byte("votes\n"), 1),
		"no numbers announced":  bytes.Replace(bytes.Replace(good.Data, []byte("num_projects;4\n"), nil, 1), []byte("num_votes;6\n"), nil, 1),
	} {
		t.Run(name, func(t *testing.T) {
			e := read(t, elections.File{Name: "street.pb", Data: data})
			type row struct {
				ID, Name string
				Cost     int64
				Selected int
				Votes    int64
			}
			var rows []row
			for _, o := range e.Options {
				rows = append(rows, row{o.ID, o.Name, o.Cost, *o.Recorded.Selected, *o.Recorded.Votes})
			}
			if d := cmp.Diff([]row{{"1", "Benches; by the pond", 6000, 1, 4}, {"b-2", "Trees", 4005, 1, 3}, {"3", "Lamps", 5000, 0, 3}, {"4", "A clock", 1000, 0, 1}}, rows); d != "" {
				t.Error(d)
			}
			if e.Title != `A street fund; two "pots" joined` || e.Budget != 10005 || e.CostUnit != 1 || e.Currency != "GBP" || e.Type != "approval" || e.Ballots != 6 {
				t.Errorf("%q, budget %d in %d, %q, %s, %d ballots", e.Title, e.Budget, e.CostUnit, e.Currency, e.Type, e.Ballots)
			}
			want := []rule.ApprovalBallot{}
			for _, set := range [][]int{{0, 1}, {0, 2}, {0, 1, 2}, {0}, {2, 3}, {1}} {
				want = append(want, rule.ApprovalBallot{Weight: 1, Set: set})
			}
			if d := cmp.Diff(want, e.Approvals); d != "" {
				t.Error(d)
			}
			if len(e.Notes) > 0 {
				t.Error(notes(e))
			}
		})
	}
}

func TestOtherBallotsOfPabulibAreRead(t *testing.T) {
	e := read(t, file(t, "pabulib/street.ordinal.pb"))
	if d := cmp.Diff([]rule.Ranking{rule.Strict(0, 1), rule.Strict(1, 0, 2), rule.Strict(2), {Weight: 1, Tiers: [][]int{}}}, e.Orders); d != "" || e.Blank != 1 {
		t.Error(d, e.Blank)
	}
	for _, name := range []string{"cumulative", "scoring"} {
		e := read(t, file(t, "pabulib/street."+name+".pb"))
		want := []elections.Points{
			{Weight: 1, Options: []int{0, 1}, Given: []int64{75, 25}}, {Weight: 1, Options: []int{1, 2}, Given: []int64{75, 25}}, {Weight: 1, Options: []int{0, 2}, Given: []int64{60, 40}},
		}
		if d := cmp.Diff(want, e.Points); d != "" || e.Type != name || e.PointUnit != 1 || len(e.Notes) > 0 {
			t.Errorf("%s: %s %d %s", e.Type, d, e.PointUnit, notes(e))
		}
		if got := *e.Options[0].Recorded.Points; got != 135 {
			t.Errorf("the recorded score of the first project is %d", got)
		}
	}
	one := strings.Replace(string(file(t, "pabulib/street.pb").Data), "vote_type;approval", "vote_type;choose-1", 1)
	if e := read(t, elections.File{Name: "a.pb", Data: []byte(one)}); e.Type != "approval" {
		t.Error(e.Type)
	}
}

func TestWhatPabulibAnnouncesIsChecked(t *testing.T) {
	good := string(file(t, "pabulib/street.pb").Data)
	for name, c := range map[string]struct{ old, new, want string }{
		"voters":       {"num_votes;6", "num_votes;7", "Line 6 announces 7 as num_votes, and there are 6."},
		"projects":     {"num_projects;4", "num_projects;5", "Line 5 announces 5 as num_projects, and there are 4."},
		"votes":        {"400.50;3;", "400.50;9;", "The column “votes” of 1 projects differs from the ballots (the first in line 16)."},
		"a voter":      {"\n6;b-2", "\n5;b-2", "1 rows have the number of a voter that an earlier row has (the first in line 26)."},
		"more":         {"max_length;3", "max_length;2", "1 ballots name fewer or more projects than META allows (the first in line 23)."},
		"a lost piece": {"6;b-2;9\n", "", "Line 6 announces 6 as num_votes, and there are 5."},
	} {
		t.Run(name, func(t *testing.T) {
			e := read(t, elections.File{Name: "a.pb", Data: []byte(strings.Replace(good, c.old, c.new, 1))})
			if !strings.Contains(notes(e), c.want) {
				t.Errorf("got %q, want %q", notes(e), c.want)
			}
		})
	}
	scores := strings.Replace(string(file(t, "pabulib/street.scoring.pb").Data), "13.5", "13.4", 1)
	if e := read(t, elections.File{Name: "a.pb", Data: []byte(scores)}); !strings.Contains(notes(e), "The column “score” of 1 projects differs from the points") {
		t.Error(notes(e))
	}
}

func TestBadPabulibIsToldWhere(t *testing.T) {
	good := string(file(t, "pabulib/street.pb").Data)
	points := string(file(t, "pabulib/street.scoring.pb").Data)
	for name, c := range map[string]struct{ text, old, new, want string }{
		"no META":            {good, "META\n", "", "a.pb, line 1, column 1: A Pabulib file begins with the line META"},
		"no PROJECTS":        {good, "PROJECTS\n", "", "a.pb, line 18, column 1: VOTES stands here, out of its place"},
		"no VOTES":           {good, "VOTES\n", "", "a.pb: The part VOTES is missing"},
		"VOTES twice":        {good, "6;b-2", "VOTES\n6;b-2", "a.pb, line 26, column 1: VOTES stands here"},
		"no semicolon":       {good, "budget;", "budget ", "a.pb, line 7, column 1: A line of META is “name;value”"},
		"no budget number":   {good, "1000.50", "lots", "a.pb, line 7, column 8: “lots” is no budget"},
		"a budget below 0":   {good, "1000.50", "-1", "a.pb, line 7, column 8: “-1” is no budget"},
		"a huge budget":      {good, "1000.50", "999999999999999", "a.pb, line 7, column 8: “999999999999999” is no budget"},
		"no type":            {good, "vote_type;approval\n", "", "a.pb, line 1, column 1: META does not say what the ballots are"},
		"another type":       {good, "approval", "quadratic", "a.pb, line 8, column 11: Ballots of the type “quadratic” cannot be counted"},
		"a value twice":      {good, "num_votes;6\n", "num_votes;6\nbudget;7\n", "a.pb, line 8, column 1: “budget” stands in line 7 already"},
		"no whole number":    {good, "num_votes;6", "num_votes;six", "a.pb, line 6, column 11: “num_votes” takes a whole number; “six” is none"},
		"no length":          {good, "max_length;3", "max_length;x", "a.pb, line 11, column 12: “max_length” takes a whole number"},
		"no cost column":     {good, "project_id;cost", "project_id;price", "a.pb, line 14, column 1: The part PROJECTS has no column “cost”"},
		"no id column":       {good, "project_id;cost", "id;cost", "a.pb, line 14, column 1: The part PROJECTS has no column “project_id”"},
		"no cost":            {good, "3;500;", "3;;", "a.pb, line 17, column 3: “” is no cost"},
		"a word as cost":     {good, "3;500;", "3;a lot;", "a.pb, line 17, column 3: “a lot” is no cost"},
		"no id":              {good, "3;500;", ";500;", "a.pb, line 17, column 1: This project has no id"},
		"an id twice":        {good, "3;500;", "1;500;", "a.pb, line 17, column 1: There is a project 1 already, “Benches; by the pond”"},
		"selected":           {good, "Lamps;0", "Lamps;no", "a.pb, line 17, column 15: “no” in the column “selected” is neither"},
		"votes":              {good, "500;3;", "500;three;", "a.pb, line 17, column 7: “three” in the column “votes” is no number"},
		"no vote column":     {good, "voter_id;vote;age", "voter_id;voted;age", "a.pb, line 20, column 1: The part VOTES has no column “vote”"},
		"a narrow row":       {good, "\n4;1;\n", "\n4\n", "a.pb, line 24, column 1: This row ends before the column “vote”"},
		"no voter":           {good, "\n4;1;\n", "\n;1;\n", "a.pb, line 24, column 1: This ballot has no number of a voter"},
		"no such project":    {good, "\n4;1;\n", "\n4;11;\n", "a.pb, line 24, column 3: This ballot names the project “11”, and there is none"},
		"a project twice":    {good, "\n4;1;\n", "\n4;1,1;\n", "a.pb, line 24, column 3: This ballot names the project “1” twice"},
		"a comma too many":   {good, "\n4;1;\n", "\n4;1,;\n", "a.pb, line 24, column 3: There is nothing between two commas"},
		"an open quote":      {good, "\n4;1;\n", "\n4;\"1;\n", "a.pb, line 24, column 3: The quotation mark that opens here is never closed"},
		"text behind one":    {good, "\n4;1;\n", "\n4;\"1\"x;\n", "a.pb, line 24, column 6: There is text behind a closing quotation mark"},
		"nobody voted":       {"META\nvote_type;approval\nPROJECTS\nproject_id;cost\n1;2\nVOTES\nvoter_id;vote\n", "", "", "a.pb, line 6, column 1: There is no ballot in this file"},
		"nothing to vote on": {"META\nvote_type;approval\nPROJECTS\nproject_id;cost\nVOTES\nvoter_id;vote\n1;\n", "", "", "a.pb, line 3, column 1: There is no project in this file"},
		"an empty part":      {"META\nvote_type;approval\nPROJECTS\nVOTES\nvoter_id;vote\n1;\n", "", "", "a.pb, line 3, column 1: Nothing stands in the part PROJECTS"},
		"no points column":   {points, "vote;points", "vote;dots", "a.pb, line 15, column 1: The part VOTES has no column “points”"},
		"fewer points":       {points, "7.5,2.5", "7.5", "a.pb, line 16, column 7: This ballot names 2 projects and gives 1 numbers of points"},
		"a word as points":   {points, "7.5,2.5", "7.5,few", "a.pb, line 16, column 7: “few” among the points of this ballot is no number"},
		"endless points":     {points, "7.5,2.5", "7.5,99999999", "a.pb, line 16, column 7: “99999999” among the points of this ballot is no number"},
	} {
		t.Run(name, func(t *testing.T) {
			text := c.text
			if c.old != "" {
				text = strings.Replace(c.text, c.old, c.new, 1)
				if text == c.text {
					t.Fatal("nothing was changed")
				}
			}
			if e := refused(t, elections.File{Name: "a.pb", Data: []byte(text)}); !strings.HasPrefix(e.Error(), c.want) {
				t.Errorf("got %s\nwant %s", e, c.want)
			}
		})
	}
}
