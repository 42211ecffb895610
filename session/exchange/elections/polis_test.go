package elections_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"folkmoot/session/exchange/elections"
	"folkmoot/session/poll/stat"
)

// conversations are the whole Polis conversations of testdata, with what is known of them.
var conversations = []struct {
	name                                         string
	statements, votes, replaced, changed, people int
	groups                                       int
}{
	{"15-per-hour-seattle", 54, 2995, 123, -1, 339, 2},
	{"london.youth.policing", 39, 640, 2, -1, 26, 3},
	{"scoop-hivemind.freshwater", 80, 3979, 7, -1, 117, 2},
}

func TestEveryTallyOfPolisIsReproduced(t *testing.T) {
	for _, c := range conversations {
		t.Run(c.name, func(t *testing.T) {
			e := read(t, folder(t, "polis/"+c.name, "")...)
			if len(e.Statements) != c.statements || e.Log.Votes != c.votes || e.Log.Replaced != c.replaced || e.Log.People != c.people || len(e.Log.Groups) != c.groups {
				t.Errorf("%d statements, %+v", len(e.Statements), *e.Log)
			}
			if len(e.Notes) > 0 {
				t.Error(notes(e)) // participants-votes.csv holds the last vote of each person in every cell
			}
			people := 0
			for _, s := range e.Statements {
				if s.Events.Agree != *s.RecordedAgrees || s.Events.Disagree != *s.RecordedDisagrees {
					t.Errorf("statement %d: %+v, comments.csv has %d and %d", s.ID, s.Events, *s.RecordedAgrees, *s.RecordedDisagrees)
				}
				people += s.People.Seen()
				if s.Events.Seen() < s.People.Seen() {
					t.Errorf("statement %d: more people than votes", s.ID)
				}
			}
			if people != c.votes-c.replaced {
				t.Errorf("%d last votes, want %d", people, c.votes-c.replaced)
			}
		})
	}
}

func TestTheGroupsOfPolisAreTheLastVotesOfTheirPeople(t *testing.T) {
	for _, c := range conversations {
		t.Run(c.name, func(t *testing.T) {
			all := folder(t, "polis/"+c.name, "")
			whole := read(t, all...)
			// The matrix alone tells the same of people and groups as all files together.
			only := slices.DeleteFunc(slices.Clone(all), func(f elections.File) bool { return !strings.Contains(f.Name, "participants") })
			matrix := read(t, only...)
			byID := map[int]elections.Statement{}
			for _, s := range matrix.Statements {
				byID[s.ID] = s
			}
			for _, s := range whole.Statements {
				m := byID[s.ID]
				if s.People != m.People && s.People.Seen() > 0 {
					t.Errorf("statement %d: %+v by the log, %+v by the matrix", s.ID, s.People, m.People)
				}
				grouped := 0
				for _, g := range s.Groups {
					grouped += g.Seen()
				}
				if grouped > s.People.Seen() {
					t.Errorf("statement %d: %d answers in groups, %d people", s.ID, grouped, s.People.Seen())
				}
			}
			sizes := whole.Log.Ungrouped
			for _, n := range whole.Log.Sizes {
				sizes += n
			}
			if sizes != c.people {
				t.Errorf("%d people in and outside groups, want %d", sizes, c.people)
			}
		})
	}
}

func TestCommentsAloneGiveWhatTheyHold(t *testing.T) {
	e := read(t, file(t, "polis/bg2050-volunteers/comments.csv"))
	if len(e.Statements) < 370 || e.Log.HasVotes || e.Ballots != 0 {
		t.Fatalf("%d statements, %+v", len(e.Statements), *e.Log)
	}
	for _, s := range e.Statements {
		if s.RecordedAgrees == nil || s.RecordedConsensus == nil || *s.RecordedConsensus < 0 {
			t.Errorf("statement %d has lost a column", s.ID)
		}
	}
	at := slices.IndexFunc(e.Statements, func(s elections.Statement) bool { return s.ID == 2 })
	if s := e.Statements[at]; *s.RecordedAgrees != 57 || math.Abs(*s.RecordedConsensus-0.6839080459770114) > 1e-15 {
		t.Errorf("%+v", s)
	}
}

func TestTheLastVoteCountsAndAllAreTallied(t *testing.T) {
	log := "timestamp,datetime,comment-id,voter-id,vote\n300,x,1,7,0\n100,x,1,7,1\n200,x,1,7,-1\n100,x,1,8,1\n100,x,1,8,1\n50,x,2,8,-1\n"
	e := read(t, elections.File{Name: "votes.csv", Data: []byte(log)})
	s := e.Statements[0]
	if s.People != (elections.Answers{Agree: 1, Pass: 1}) || s.Events != (elections.Answers{Agree: 3, Disagree: 1, Pass: 1}) {
		t.Errorf("%+v", s)
	}
	if e.Log.Replaced != 3 || e.Log.Changed != 2 || e.Log.People != 2 {
		t.Errorf("%+v", *e.Log)
	}
}

func TestConsensusOfGroups(t *testing.T) {
	matrix := "participant,group-id,n-comments,n-votes,n-agree,n-disagree,4,9\n1,0,0,2,1,1,1,-1\n2,0,0,1,1,0,1,\n3,1,0,2,1,0,1,0\n4,,0,1,0,1,-1,\n"
	e := read(t, elections.File{Name: "participants-votes.csv", Data: []byte(matrix)})
	s := e.Statements[0]
	if len(s.Groups) != 2 || s.Groups[0] != (elections.Answers{Agree: 2}) || s.Groups[1] != (elections.Answers{Agree: 1}) || e.Log.Ungrouped != 1 {
		t.Fatalf("%+v %+v", s, *e.Log)
	}
	// (2+1)/(2+2) times (1+1)/(1+2), by hand.
	if got := stat.GroupInformed([]int{2, 1}, []int{2, 1}); math.Abs(got-0.5) > 1e-15 {
		t.Error(got)
	}
}

func TestBadPolisFilesAreToldWhere(t *testing.T) {
	votes, comments, matrix := "timestamp,datetime,comment-id,voter-id,vote\n", "timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n", "participant,group-id,n-votes,1,2\n"
	for name, c := range map[string]struct{ file, data, want string }{
		"a vote of 2":       {"votes.csv", votes + "1,x,2,3,2\n", "votes.csv, line 2, column 9: A vote is 1 (agree), -1 (disagree) or 0 (pass); here stands “2”"},
		"no vote":           {"votes.csv", votes + "1,x,2,3,\n", "votes.csv, line 2, column 9: A vote is"},
		"no voter":          {"votes.csv", votes + "1,x,2,,1\n", "votes.csv, line 2, column 7: “” in the column “voter-id” is no whole number"},
		"a word as comment": {"votes.csv", votes + "1,x,two,3,1\n", "votes.csv, line 2, column 5: “two” in the column “comment-id” is no whole number"},
		"no time":           {"votes.csv", votes + "noon,x,2,3,1\n", "votes.csv, line 2, column 1: “noon” in the column “timestamp” is no whole number"},
		"a short row":       {"votes.csv", votes + "1,x,2,3,1\n1,x,2\n", "votes.csv, line 3, column 1: This row has 3 columns where the head has 5"},
		"no votes":          {"votes.csv", votes, "votes.csv: There is no vote and no statement in this file"},
		"a comment twice":   {"comments.csv", comments + "1,2,3,4,5,0,x\n1,2,3,4,5,0,x\n", "comments.csv, line 3, column 3: There is a statement 2 already"},
		"moderated":         {"comments.csv", comments + "1,2,3,4,5,7,x\n", "comments.csv, line 2, column 11: “moderated” is -1, 0 or 1; here it is 7"},
		"agrees below 0":    {"comments.csv", comments + "1,2,3,-4,5,0,x\n", "comments.csv, line 2, column 7: “-4” in the column “agrees” is no whole number"},
		"a comma in a text": {"comments.csv", comments + "1,2,3,4,5,0,x, y\n", "comments.csv, line 2, column 1: This row has 8 columns where the head has 7"},
		"consensus":         {"comments.csv", "comment-id,agrees,disagrees,group-informed-consensus\n1,2,3,1.5\n", "comments.csv, line 2, column 7: “1.5” in the column “group-informed-consensus”"},
		"a cell of 3":       {"m.csv", matrix + "1,0,2,1,3\n", "m.csv, line 2, column 9: A vote is 1 (agree), -1 (disagree), 0 (pass) or empty"},
		"a person twice":    {"m.csv", matrix + "1,0,2,1,1\n1,0,2,1,1\n", "m.csv, line 3, column 1: Participant 1 has a row already"},
		"a group":           {"m.csv", matrix + "1,left,2,1,1\n", "m.csv, line 2, column 3: “left” is no number of a group"},
		"an open quote":     {"comments.csv", comments + "1,2,3,4,5,0,\"x\n", "comments.csv, line 2, column 13: The quotation mark that opens here is never closed"},
	} {
		t.Run(name, func(t *testing.T) {
			if e := refused(t, elections.File{Name: c.file, Data: []byte(c.data)}); !strings.HasPrefix(e.Error(), c.want) {
				t.Errorf("got %s\nwant %s", e, c.want)
			}
		})
	}
	twice := elections.File{Name: "votes.csv", Data: []byte(votes + "1,x,2,3,1\n")}
	if e := refused(t, twice, twice); !strings.HasPrefix(e.Error(), "votes.csv: It holds the same as votes.csv, and nothing is counted twice.") {
		t.Error(e)
	}
}
