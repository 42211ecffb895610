package elections_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/exchange"
	"folkmoot/session/exchange/elections"
)

// Each line of a good file in turn is made useless. Either the reader names that line, or the line did not matter and
// the election is the same.
func TestASpoiltLineIsNamed(t *testing.T) {
	for _, name := range []string{
		"preflib/tennessee.soc", "preflib/workshop.toi", "preflib/workshop.toc", "preflib/workshop.cat", "preflib/workshop-old.toi", "preflib/debian-2002.soi",
		"pabulib/street.pb", "pabulib/street.ordinal.pb", "pabulib/street.cumulative.pb", "pabulib/street.scoring.pb",
		"allourideas/wikisurvey_layoff_ideas.csv", "allourideas/wikisurvey_layoff_votes.csv", "polis/london.youth.policing/votes.csv",
		"polis/london.youth.policing/participants-votes.csv",
	} {
		good := file(t, name)
		want := read(t, good)
		lines := strings.Split(strings.TrimSuffix(string(good.Data), "\n"), "\n")
		if len(lines) > 120 {
			lines = lines[:120] // each line is of the same kind
			want = read(t, elections.File{Name: good.Name, Data: []byte(strings.Join(lines, "\n"))})
		}
		named, same := 0, 0
		for i := range lines {
			for how, line := range map[string]string{"not votes": "§ this is no line of votes", "a bad quote": `"x" y`, "unclosed": `"` + lines[i], "signs": "}{;,:"} {
				spoilt := append(append(append([]string{}, lines[:i]...), line), lines[i+1:]...)
				got, err := elections.Read(elections.File{Name: good.Name, Data: []byte(strings.Join(spoilt, "\n"))})
				if err != nil {
					var e *exchange.Error
					if !errors.As(err, &e) || !isAt(e, i+1, lines) {
						t.Errorf("%s, line %d, %s: %v", name, i+1, how, err)
					}
					named++
					continue
				}
				if d := alike(want, got); d != "" && !strings.Contains(notes(got), fmt.Sprint("ine ", i+1)) {
					t.Errorf("%s, line %d, %s: taken for another election: %s", name, i+1, how, d)
				}
				same++
			}
		}
		if named < 2*len(lines) {
			t.Errorf("%s: only %d of %d spoilt files were turned away", name, named, named+same)
		}
	}
}

// isAt reports whether an error speaks of a line, or, where the line was a head, of what the head was needed for.
func isAt(e *exchange.Error, line int, lines []string) bool {
	switch {
	case e.Line == line || e.Line == 0:
		return true
	case line == 1 && e.Line > 0: // the line that says what the file is
		return true
	}
	// A line of names or of a part that is gone is missed where it is needed.
	head := strings.HasPrefix(lines[line-1], "#") || strings.Contains(strings.Join(lines[line-1:line], ""), "_id") || strings.Contains("META PROJECTS VOTES key;value vote_type", strings.Split(lines[line-1], ";")[0])
	return head
}

// alike compares what is counted.
func alike(a, b elections.Election) string {
	a.Notes, b.Notes, a.Files, b.Files, a.Title, b.Title, a.Currency, b.Currency = nil, nil, nil, nil, "", "", "", ""
	for _, e := range []*elections.Election{&a, &b} {
		for i := range e.Options {
			e.Options[i].Name = ""
		}
	}
	return cmp.Diff(a, b)
}

// A file that ends early is turned away, or says that something is missing, or holds less and never more.
func TestACutFileIsNeverTakenForAWholeOne(t *testing.T) {
	for _, name := range []string{"preflib/tennessee.soc", "preflib/debian-2002.soi", "pabulib/street.pb", "pabulib/street.cumulative.pb"} {
		good := file(t, name)
		want := read(t, good)
		for cut := range len(good.Data) - 1 {
			e, err := elections.Read(elections.File{Name: name, Data: good.Data[:cut]})
			if err != nil {
				continue
			}
			if alike(want, e) != "" && len(e.Notes) == 0 && strings.Count(string(good.Data[cut:]), "\n") > 1 {
				t.Errorf("%s cut at %d of %d bytes is counted without a word", name, cut, len(good.Data))
			}
			if e.Ballots > want.Ballots {
				t.Errorf("%s cut at %d has more ballots", name, cut)
			}
		}
	}
}
