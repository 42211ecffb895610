package polis_test

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session/exchange"
	"folkmoot/session/exchange/polis"
)

// folder loads a conversation from the test data of the package elections, whose README has where it is from.
func folder(t testing.TB, name string) map[string][]byte {
	t.Helper()
	found, err := filepath.Glob(filepath.Join("..", "elections", "testdata", "polis", name, "*.csv"))
	if err != nil || len(found) == 0 {
		t.Fatal(name, err)
	}
	out := map[string][]byte{}
	for _, path := range found {
		if out[filepath.Base(path)], err = os.ReadFile(path); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

func read(t testing.TB, files map[string][]byte) (polis.Conversation, []polis.Note) {
	t.Helper()
	c, notes, err := polis.Read(files)
	if err != nil {
		t.Fatal(err)
	}
	return c, notes
}

// again writes a conversation and reads what was written.
func again(t testing.TB, c polis.Conversation) (polis.Conversation, map[string][]byte) {
	t.Helper()
	files, err := polis.Write(c)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := slices.Sorted(maps.Keys(files)), slices.Sorted(slices.Values(polis.Names())); !slices.Equal(got, want) {
		t.Fatalf("the files are %v", got)
	}
	back, notes := read(t, files)
	if len(notes) > 0 {
		t.Errorf("what was written is odd: %v", notes)
	}
	return back, files
}

func TestRealConversationsAreReadWholeAndWrittenBackEqual(t *testing.T) {
	for _, c := range []struct {
		name                                      string
		comments, votes, replaced, people, groups int
		topic                                     string
		newer                                     bool
	}{
		{"15-per-hour-seattle", 54, 2995, 123, 339, 2, "$15/hour", false},
		{"london.youth.policing", 39, 640, 2, 26, 3, "What is the best way to engage more young people in local scrutiny of policing?", false},
		{"scoop-hivemind.freshwater", 80, 3979, 7, 117, 2, "HiveMind - Freshwater Quality in NZ", false},
		{"bg2050-volunteers", 371, 0, 0, 0, 0, "", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			one, notes := read(t, folder(t, c.name))
			if len(notes) > 0 {
				t.Errorf("something is odd: %v", notes)
			}
			last, replaced, _ := one.Last()
			if len(one.Votes) != c.votes || replaced != c.replaced || len(last) != c.votes-c.replaced || len(one.People) != c.people || len(one.Groups()) != c.groups {
				t.Errorf("%d votes, %d replaced, %d stand, %d people, groups %v", len(one.Votes), replaced, len(last), len(one.People), one.Groups())
			}
			if one.Topic != c.topic || len(one.Comments) != c.comments {
				t.Errorf("%q with %d comments", one.Topic, len(one.Comments))
			}
			for _, x := range one.Comments {
				if x.Text == "" || x.Created == 0 || (x.Newer != nil) != c.newer {
					t.Errorf("comment %d has lost something: %+v", x.ID, x)
				}
			}
			two, _ := again(t, one)
			one.Seen, two.Seen = polis.Files{}, polis.Files{}
			if d := cmp.Diff(one, two); d != "" {
				t.Error(d)
			}
		})
	}
}

// What Polis wrote itself and what is written here say the same, cell by cell, but for the order of the rows and for the
// words of the time, which Polis writes in the zone of its server.
func TestTheFilesAreThoseThatPolisWrites(t *testing.T) {
	for _, name := range []string{"15-per-hour-seattle", "scoop-hivemind.freshwater"} {
		t.Run(name, func(t *testing.T) {
			theirs := folder(t, name)
			c, _ := read(t, theirs)
			ours, err := polis.Write(c)
			if err != nil {
				t.Fatal(err)
			}
			for file, data := range theirs {
				if d := cmp.Diff(cells(t, file, data), cells(t, file, ours[file])); d != "" {
					t.Errorf("%s: %s", file, d)
				}
			}
		})
	}
}

// cells gives the rows of a file, sorted, without the column datetime.
func cells(t *testing.T, name string, data []byte) []string {
	t.Helper()
	text, _, err := exchange.Text(name, data, 1<<26)
	if err != nil {
		t.Fatal(err)
	}
	table := exchange.NewTable(name, text, ',')
	var out []string
	skip := -1
	for n := 0; ; n++ {
		row, err := table.Next()
		if err != nil {
			t.Fatal(err)
		}
		if row == nil {
			slices.Sort(out)
			return out
		}
		var b strings.Builder
		for i, x := range row {
			if n == 0 && x.Text == "datetime" {
				skip = i
			}
			if i != skip {
				fmt.Fprintf(&b, "%q ", strings.TrimSpace(x.Text))
			}
		}
		out = append(out, b.String())
	}
}

func TestCountsOfGroupsAreThoseOfTheirPeople(t *testing.T) {
	c, _ := read(t, map[string][]byte{
		"comments.csv":           []byte("timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n1700000000000,4,9,2,1,1,\"A, with a comma\"\n"),
		"participants-votes.csv": []byte("participant,group-id,n-comments,n-votes,n-agree,n-disagree,4\n1,0,0,1,1,0,1\n2,0,0,1,0,1,-1\n3,1,0,1,1,0,1\n4,,0,1,0,0,0\n"),
	})
	files, err := polis.Write(c)
	if err != nil {
		t.Fatal(err)
	}
	want := "comment-id,comment,total-votes,total-agrees,total-disagrees,total-passes,group-a-votes,group-a-agrees,group-a-disagrees,group-a-passes,group-b-votes,group-b-agrees,group-b-disagrees,group-b-passes\n" +
		"4,\"A, with a comma\",3,2,1,0,2,1,1,0,1,1,0,0\n"
	if got := string(files[polis.GroupsName]); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTheLastVoteOfAPersonStands(t *testing.T) {
	c, _ := read(t, map[string][]byte{"v.csv": []byte("timestamp,datetime,comment-id,voter-id,vote\n300,x,1,7,0\n100,x,1,7,1\n200,x,1,7,-1\n100,x,1,8,1\n100,x,1,8,1\n50,x,2,8,-1\n")})
	last, replaced, changed := c.Last()
	want := []polis.Vote{{1, 7, polis.Pass, 300_000}, {1, 8, polis.Agree, 100_000}, {2, 8, polis.Disagree, 50_000}} // seconds, as the server exports them today
	if d := cmp.Diff(want, last); d != "" || replaced != 3 || changed != 2 {
		t.Errorf("%d replaced, %d changed: %s", replaced, changed, d)
	}
	if len(c.People) != 2 || !c.Comments[0].Untold || c.Comments[0].Agrees != 3 {
		t.Errorf("%+v", c)
	}
}

func TestWhatDoesNotFitIsTold(t *testing.T) {
	comments := "comment-id,agrees,disagrees,comment-body\n1,0,0,One\n"
	votes := "comment-id,voter-id,vote\n1,7,1\n2,7,1\n"
	matrix := "participant,group-id,1\n7,0,-1\n"
	_, notes := read(t, map[string][]byte{"c.csv": []byte(comments), "v.csv": []byte(votes), "p.csv": []byte(matrix), "shopping.csv": []byte("what,how many\napples,3\n")})
	var all []string
	for _, n := range notes {
		all = append(all, n.Error())
	}
	want := []string{
		"1 votes in p.csv differ from the last votes in the log. The log is counted; the groups go by p.csv.",
		"1 statements have votes and no row in c.csv, so their words are not known.",
		"shopping.csv: This file is not one of a Polis conversation and was left out.",
	}
	if d := cmp.Diff(want, all); d != "" {
		t.Error(d)
	}
}

func TestRefused(t *testing.T) {
	const comments = "comment-id,agrees,disagrees,moderated,comment-body\n"
	for name, c := range map[string]struct {
		files map[string]string
		want  string
	}{
		"nothing":         {map[string]string{}, "There is no file to count."},
		"another table":   {map[string]string{"x.csv": "a,b\n1,2\n"}, "x.csv, line 1, column 1: This is not a file of a Polis conversation."},
		"twice the same":  {map[string]string{"a.csv": comments + "1,0,0,1,One\n", "b.csv": comments + "2,0,0,1,Two\n"}, "b.csv: It holds the same as a.csv"},
		"a comment twice": {map[string]string{"a.csv": comments + "1,0,0,1,One\n1,0,0,1,One\n"}, "a.csv, line 3, column 1: There is a statement 1 already."},
		"no such word":    {map[string]string{"a.csv": comments + "1,0,0,7,One\n"}, "a.csv, line 2, column 7: “moderated” is -1, 0 or 1; here it is 7."},
		"a bad vote":      {map[string]string{"v.csv": "comment-id,voter-id,vote\n1,2,yes\n"}, "v.csv, line 2, column 5: A vote is 1 (agree), -1 (disagree) or 0 (pass); here stands “yes”."},
		"a bad cell":      {map[string]string{"p.csv": "participant,group-id,3\n1,0,2\n"}, "p.csv, line 2, column 5: A vote is 1 (agree), -1 (disagree), 0 (pass) or empty (not seen); here stands “2”."},
		"a person twice":  {map[string]string{"p.csv": "participant,group-id,3\n1,0,1\n1,0,1\n"}, "p.csv, line 3, column 1: Participant 1 has a row already"},
		"a short row":     {map[string]string{"v.csv": "comment-id,voter-id,vote\n1,2\n"}, "v.csv, line 2, column 1: This row has 2 columns where the head has 3."},
		"only a summary":  {map[string]string{"s.csv": "topic,Buses\n"}, "s.csv: There is no vote and no statement in this file."},
		"bytes":           {map[string]string{"v.csv": "\x00\x01\x02\x03"}, "v.csv, line 1, column 1: This is not text"},
	} {
		t.Run(name, func(t *testing.T) {
			files := map[string][]byte{}
			for n, text := range c.files {
				files[n] = []byte(text)
			}
			_, _, err := polis.Read(files)
			var e *exchange.Error
			if !errors.As(err, &e) || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("the error is %v, want %s", err, c.want)
			}
		})
	}
}

// Any conversation is read back as it was written.
func TestEveryConversationComesBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		c := conversation(rt)
		files, err := polis.Write(c)
		if err != nil {
			rt.Fatal(err)
		}
		back, notes, err := polis.Read(files)
		if err != nil || len(notes) > 0 {
			rt.Fatal(err, notes)
		}
		back.Seen = polis.Files{}
		if d := cmp.Diff(c, back); d != "" {
			rt.Fatal(d)
		}
	})
}

// conversation draws one as it would be read: in order, and with everybody who voted among the people.
func conversation(t *rapid.T) polis.Conversation {
	words := rapid.StringMatching(`[=+@,;"'a-zé漢🙂][a-z "',\n漢]{0,12}[a-z"';,]`)
	c := polis.Conversation{Topic: words.Draw(t, "topic"), Description: words.Draw(t, "description"), Numbers: map[string]int{"voters": rapid.IntRange(0, 9).Draw(t, "voters")}}
	isNewer := rapid.Bool().Draw(t, "newer")
	for id := range rapid.IntRange(1, 5).Draw(t, "comments") {
		x := polis.Comment{ID: 3 * id, Author: rapid.IntRange(0, 4).Draw(t, "author"), Text: words.Draw(t, "text"), Created: 1_700_000_000_000, Agrees: id, Moderation: polis.Moderation(rapid.IntRange(-1, 2).Draw(t, "moderation"))}
		if isNewer {
			x.Newer = &polis.Newer{Meta: rapid.Bool().Draw(t, "meta")}
			if rapid.Bool().Draw(t, "has consensus") {
				v := rapid.Float64Range(0, 1).Draw(t, "consensus")
				x.Newer.Consensus = &v
			}
		}
		c.Comments = append(c.Comments, x)
	}
	for id := range rapid.IntRange(0, 4).Draw(t, "people") {
		c.People = append(c.People, polis.Person{ID: id, Group: rapid.IntRange(-1, 2).Draw(t, "group"), Comments: rapid.IntRange(0, 3).Draw(t, "n"), XID: rapid.SampledFrom([]string{"", "x1"}).Draw(t, "xid")})
	}
	for _, x := range c.Comments {
		for _, p := range c.People {
			for n := range rapid.IntRange(0, 2).Draw(t, "votes") {
				c.Votes = append(c.Votes, polis.Vote{Comment: x.ID, Voter: p.ID, Answer: polis.Answer(rapid.IntRange(-1, 1).Draw(t, "vote")), At: 1_700_000_000_000 + int64(n)})
			}
		}
	}
	return c
}

func FuzzRead(f *testing.F) {
	for name, data := range folder(f, "london.youth.policing") {
		f.Add(name, data[:min(len(data), 2000)])
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		c, _, err := polis.Read(map[string][]byte{name: data})
		if err != nil {
			return
		}
		if _, err := polis.Write(c); err != nil {
			t.Error(err)
		}
	})
}
