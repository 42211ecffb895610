package elections_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"folkmoot/session/exchange/elections"
	"folkmoot/session/poll/stat"
)

// surveys are the six surveys of testdata: rows of votes, and how many of them are marked as not valid.
var surveys = []struct {
	name                  string
	ideas, votes, invalid int
}{
	{"eviction", 36, 754, 55},
	{"gpa", 46, 364, 21},
	{"grit", 32, 272, 0},
	{"job_training", 29, 17, 6},
	{"layoff", 29, 28, 3},
	{"material_hardship", 39, 753, 30},
}

func TestEveryScoreOfAllOurIdeasIsReproduced(t *testing.T) {
	for _, c := range surveys {
		t.Run(c.name, func(t *testing.T) {
			e := read(t, folder(t, "allourideas", "wikisurvey_"+c.name)...)
			if len(e.Survey.Ideas) != c.ideas || e.Survey.Votes != c.votes || e.Survey.Invalid != c.invalid || len(e.Notes) > 0 {
				t.Errorf("%d ideas, %d votes, %d not valid, %s", len(e.Survey.Ideas), e.Survey.Votes, e.Survey.Invalid, notes(e))
			}
			for i, x := range e.Survey.Ideas {
				// The votes that are marked as valid give the wins and losses of the file of ideas.
				if x.Wins != *x.RecordedWins || x.Losses != *x.RecordedLosses {
					t.Errorf("%s: %d and %d, the file has %d and %d", x.Text, x.Wins, x.Losses, *x.RecordedWins, *x.RecordedLosses)
				}
				if got, want := fmt.Sprintf("%.4f", stat.PairScore(x.Wins, x.Losses)), fmt.Sprintf("%.4f", *x.RecordedScore); got != want {
					t.Errorf("%s: %s, the file has %s", x.Text, got, want)
				}
				wins := 0
				for _, n := range e.Survey.Wins[i] {
					wins += n
				}
				if wins != x.Wins {
					t.Errorf("%s: the pairs have %d wins, want %d", x.Text, wins, x.Wins)
				}
			}
		})
	}
}

func TestAFileOfASurveyAlone(t *testing.T) {
	ideas := read(t, file(t, "allourideas/wikisurvey_layoff_ideas.csv"))
	votes := read(t, file(t, "allourideas/wikisurvey_layoff_votes.csv"))
	both := read(t, folder(t, "allourideas", "wikisurvey_layoff")...)
	if ideas.Survey.Wins != nil || len(ideas.Survey.Ideas) != 29 {
		t.Errorf("%+v", ideas.Survey)
	}
	byID := map[int]elections.Idea{}
	for _, x := range both.Survey.Ideas {
		byID[x.ID] = x
	}
	for _, alone := range [][]elections.Idea{ideas.Survey.Ideas, votes.Survey.Ideas} {
		for _, x := range alone {
			if y := byID[x.ID]; x.Wins != y.Wins || x.Losses != y.Losses || x.Text != y.Text {
				t.Errorf("%+v and %+v", x, y)
			}
		}
	}
	if s := stat.PairScore(3, 0); math.Abs(s-80) > 1e-12 {
		t.Error(s)
	}
}

func TestSixSurveysAreSixElections(t *testing.T) {
	all, err := elections.ReadAll(folder(t, "allourideas", "")...)
	if err != nil || len(all) != len(surveys) {
		t.Fatalf("%d elections, %v", len(all), err)
	}
	for i, e := range all {
		if len(e.Survey.Ideas) != surveys[i].ideas || len(e.Files) != 2 {
			t.Errorf("%s: %d ideas of %v", surveys[i].name, len(e.Survey.Ideas), e.Files)
		}
	}
	if e := refused(t, folder(t, "allourideas", "")...); !strings.Contains(e.Error(), "These files hold 6 elections") {
		t.Error(e)
	}
}

func TestBadSurveysAreToldWhere(t *testing.T) {
	votes, ideas := "Winner ID,Winner Text,Loser ID,Loser Text,Valid\n", "Idea ID,Idea Text,Wins,Losses,Score,Active\n"
	for name, c := range map[string]struct{ file, data, want string }{
		"no winner":      {"a_votes.csv", votes + ",x,2,y,TRUE\n", "a_votes.csv, line 2, column 1: “” in the column “winner id” is no whole number"},
		"against itself": {"a_votes.csv", votes + "2,x,2,x,TRUE\n", "a_votes.csv, line 2, column 5: Idea 2 is said to win against itself"},
		"valid":          {"a_votes.csv", votes + "1,x,2,y,maybe\n", "a_votes.csv, line 2, column 9: “maybe” in the column “Valid” is neither TRUE nor FALSE"},
		"none":           {"a_votes.csv", votes, "a_votes.csv: There is no vote and no idea in this file"},
		"wins":           {"a_ideas.csv", ideas + "1,x,many,2,50,TRUE\n", "a_ideas.csv, line 2, column 5: “many” in the column “wins” is no whole number"},
		"score":          {"a_ideas.csv", ideas + "1,x,1,2,150,TRUE\n", "a_ideas.csv, line 2, column 9: “150” is no score from 0 to 100"},
		"twice":          {"a_ideas.csv", ideas + "1,x,1,2,50,TRUE\n1,x,1,2,50,TRUE\n", "a_ideas.csv, line 3, column 1: There is an idea 1 already"},
	} {
		t.Run(name, func(t *testing.T) {
			if e := refused(t, elections.File{Name: c.file, Data: []byte(c.data)}); !strings.HasPrefix(e.Error(), c.want) {
				t.Errorf("got %s\nwant %s", e, c.want)
			}
		})
	}
}
