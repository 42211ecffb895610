package elections_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/exchange/elections"
	"folkmoot/session/poll/rule"
)

func names(e elections.Election) []string {
	var out []string
	for _, o := range e.Options {
		out = append(out, o.Name)
	}
	return out
}

func TestOrdersAreRead(t *testing.T) {
	for name, c := range map[string]struct {
		file           string
		kind           string
		ballots, blank int
		options        []string
		orders         []rule.Ranking
	}{
		"complete orders": {"preflib/tennessee.soc", "soc", 100, 0, []string{"Memphis", "Nashville", "Chattanooga", "Knoxville"}, []rule.Ranking{
			rule.Weighted(42, 0, 1, 2, 3), rule.Weighted(26, 1, 2, 3, 0), rule.Weighted(15, 2, 3, 1, 0), rule.Weighted(17, 3, 2, 1, 0),
		}},
		"ties, blanks, spaces": {"preflib/workshop.toi", "toi", 12, 1, []string{"Longer hours", "A bus on Sundays", "Mend the potholes", "Café, and a garden", "A clock"}, []rule.Ranking{
			{Weight: 3, Tiers: [][]int{{0}, {1, 2}, {3}}},
			{Weight: 3, Tiers: [][]int{{1, 2}}},
			{Weight: 2, Tiers: [][]int{{2}, {0, 3}, {1}}},
			{Weight: 2, Tiers: [][]int{{0, 1, 2, 3, 4}}},
			{Weight: 1, Tiers: [][]int{{4}}},
			{Weight: 1},
		}},
		"complete with ties": {"preflib/workshop.toc", "toc", 6, 0, []string{"Longer hours", "A bus on Sundays", "Mend the potholes"}, []rule.Ranking{
			{Weight: 3, Tiers: [][]int{{0, 1}, {2}}}, {Weight: 2, Tiers: [][]int{{2}, {0}, {1}}}, {Weight: 1, Tiers: [][]int{{1}, {0, 2}}},
		}},
		"the older form": {"preflib/workshop-old.toi", "toi", 7, 0, []string{"Longer hours", "A bus on Sundays", "Mend the potholes", "Café, and a garden"}, []rule.Ranking{
			{Weight: 4, Tiers: [][]int{{0}, {1, 2}}}, {Weight: 2, Tiers: [][]int{{0, 1}}}, rule.Weighted(1, 3, 2, 1, 0),
		}},
	} {
		t.Run(name, func(t *testing.T) {
			e := read(t, file(t, c.file))
			if e.Format != elections.PrefLib || e.Type != c.kind || e.Ballots != c.ballots || e.Blank != c.blank {
				t.Errorf("%s %s, %d ballots, %d blank", e.Format, e.Type, e.Ballots, e.Blank)
			}
			if d := cmp.Diff(c.options, names(e)); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff(c.orders, e.Orders); d != "" {
				t.Error(d)
			}
			if len(e.Notes) > 0 {
				t.Error(notes(e))
			}
			if err := (rule.Rankings{Options: len(e.Options), Ballots: e.Orders}).Validate(); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestCategoriesAreRead(t *testing.T) {
	e := read(t, file(t, "preflib/workshop.cat"))
	if d := cmp.Diff([]string{"Yes", "Maybe", "No"}, e.Categories); d != "" {
		t.Error(d)
	}
	want := []elections.Sorted{
		{Weight: 4, In: [][]int{{0, 1}, {2}, {3}}},
		{Weight: 3, In: [][]int{{1}, {}, {0, 2, 3}}},
		{Weight: 1, In: [][]int{{}, {0, 1, 2, 3}, {}}},
		{Weight: 1, In: [][]int{{2, 3}, {}, {}}},
		{Weight: 1, In: [][]int{{0}, {1}, {2}}},
	}
	if d := cmp.Diff(want, e.Sorted); d != "" {
		t.Error(d)
	}
	if e.Ballots != 10 || len(e.Notes) > 0 {
		t.Errorf("%d ballots; %s", e.Ballots, notes(e))
	}
}

func TestTheOlderFormSaysTheSame(t *testing.T) {
	now, before := read(t, file(t, "preflib/netflix.soc")), read(t, file(t, "preflib/netflix-old.soc"))
	if d := cmp.Diff(now.Orders, before.Orders); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff(now.Options, before.Options); d != "" {
		t.Error(d)
	}
}

func TestAnnouncedNumbersAreChecked(t *testing.T) {
	good := string(file(t, "preflib/tennessee.soc").Data)
	for name, c := range map[string]struct{ old, new, want string }{
		"voters":            {"VOTERS: 100", "VOTERS: 99", "Line 6 announces 99 ballots, and there are 100."},
		"orders":            {"ORDERS: 4", "ORDERS: 5", "Line 7 announces 5 different ballots, and there are 4."},
		"a lost line":       {"15: 3,4,2,1\n", "", "Line 6 announces 100 ballots, and there are 85."},
		"the type":          {"TYPE: soc", "TYPE: soi", "The name ends in .soc and line 3 says soi; it is read as soi."},
		"made from another": {"# DATA TYPE: soc", "# MODIFICATION TYPE: imbued\n# RELATES TO: b.soi", "This file was made from b.soi by adding what the ballots do not say (line 3)."},
		"a repeat":          {"26: 2,3,4,1", "26: 1, 2, 3, 4", "The same order stands on more than one line (1 times, the first in line 13)."},
	} {
		t.Run(name, func(t *testing.T) {
			e := read(t, elections.File{Name: "a.soc", Data: []byte(strings.Replace(good, c.old, c.new, 1))})
			if !strings.Contains(notes(e), c.want) {
				t.Errorf("got %q, want %q", notes(e), c.want)
			}
		})
	}
}

func TestBadOrdersAreToldWhere(t *testing.T) {
	head := "# NUMBER ALTERNATIVES: 4\n"
	for name, c := range map[string]struct{ file, data, want string }{
		"no colon":           {"a.soi", head + "12 3,1\n", "a.soi, line 2, column 1: A ballot is “count: order”"},
		"no count":           {"a.soi", head + ": 3,1\n", "a.soi, line 2, column 1: “” is no number of ballots"},
		"a word as count":    {"a.soi", head + "é: 3,1\n", "a.soi, line 2, column 1: “é” is no number of ballots"},
		"zero ballots":       {"a.soi", head + "0: 3,1\n", "a.soi, line 2, column 1: “0” is no number of ballots"},
		"less than none":     {"a.soi", head + "-2: 3,1\n", "a.soi, line 2, column 1: “-2” is no number of ballots"},
		"too many":           {"a.soi", head + "1: 1\n99999999999: 3,1\n", "a.soi, line 3, column 1: With this line there are more than 50000000 ballots"},
		"beyond all numbers": {"a.soi", head + "99999999999999999999999: 3,1\n", "a.soi, line 2, column 1: “99999999999999999999999” is no number"},
		"a stranger":         {"a.soi", head + "1: 3,7\n", "a.soi, line 2, column 6: There is no option 7; there are 4"},
		"nought":             {"a.soi", head + "1: 0\n", "a.soi, line 2, column 4: There is no option 0"},
		"twice":              {"a.soi", head + "1: 3,1,3\n", "a.soi, line 2, column 8: Option 3 stands in this ballot twice"},
		"twice in a tie":     {"a.toi", head + "1: 3,{1,3}\n", "a.toi, line 2, column 9: Option 3 stands in this ballot twice"},
		"a comma at the end": {"a.soi", head + "1: 3,1,\n", "a.soi, line 2, column 8: The line ends behind a comma"},
		"two commas":         {"a.soi", head + "1: 3,,1\n", "a.soi, line 2, column 6: “,” does not belong here"},
		"no comma":           {"a.soi", head + "1: 3 1\n", "a.soi, line 2, column 6: “1” does not belong here"},
		"a letter":           {"a.soi", head + "1: 3,ö\n", "a.soi, line 2, column 6: “ö” does not belong here"},
		"an open brace":      {"a.toi", head + "1: 3,{1,2\n", "a.toi, line 2, column 6: The brace that opens here is never closed"},
		"a brace in a brace": {"a.toi", head + "1: {3,{1,2}}\n", "a.toi, line 2, column 7: A brace opens inside another one"},
		"a lone end":         {"a.toi", head + "1: 3}\n", "a.toi, line 2, column 5: A brace closes here that nothing opened"},
		"nothing tied":       {"a.toi", head + "1: 3,{}\n", "a.toi, line 2, column 6: There is nothing between these braces"},
		"a tie in soi":       {"a.soi", head + "1: {3,1}\n", "a.soi, line 2, column 4: Options are tied here, and a file of the type soi has no ties. If they are meant, the type is toi."},
		"short in soc":       {"a.soc", head + "1: 3,1\n", "a.soc, line 2, column 3: This order names 2 of 4 options, and a file of the type soc names all of them. If that is meant, the type is soi."},
		"a late head":        {"a.soi", head + "1: 3\n# TITLE: x\n", "a.soi, line 3, column 1: A line of the head stands among the ballots"},
		"no head":            {"a.soi", "# TITLE: x\n1: 3\n", "a.soi, line 2, column 1: The ballots begin here, and nothing before says how many options"},
		"a bad number":       {"a.soi", "# NUMBER ALTERNATIVES: four\n1: 3\n", "a.soi, line 1, column 23: “NUMBER ALTERNATIVES” takes a whole number; “four” is none"},
		"two numbers":        {"a.soi", head + "# NUMBER ALTERNATIVES: 3\n", "a.soi, line 2, column 23: “NUMBER ALTERNATIVES” stands in line 1 already"},
		"more names":         {"a.soi", head + "# ALTERNATIVE NAME 5: x\n1: 3\n", "a.soi, line 2, column 1: Option 5 has a name, and line 1 says that there are 4"},
		"a name twice":       {"a.soi", head + "# ALTERNATIVE NAME 2: x\n# ALTERNATIVE NAME 2: y\n1: 3\n", "a.soi, line 3, column 1: Number 2 has a name in line 2 already"},
		"a name of nothing":  {"a.soi", head + "# ALTERNATIVE NAME x: x\n1: 3\n", "a.soi, line 2, column 1: “X” is no number of an option"},
		"a million options":  {"a.soi", "# NUMBER ALTERNATIVES: 1000000\n1: 3\n", "a.soi, line 1, column 1: There are more than 5000 options"},
		"no colon in head":   {"a.soi", head + "# TITLE\n", "a.soi, line 2, column 1: A line of the head is “# NAME: value”"},
		"another type":       {"a.soi", head + "# DATA TYPE: wmd\n", "a.soi, line 2, column 13: The type of data “wmd” cannot be counted"},
		"no ballots":         {"a.soi", head, "a.soi: There is no ballot in this file"},
		"no categories":      {"a.cat", head + "1: 1\n", "a.cat, line 2, column 1: The ballots begin here, and nothing before names the categories"},
		"more categories":    {"a.cat", head + "# NUMBER CATEGORIES: 2\n1: 1,2,3\n", "a.cat, line 3, column 3: This ballot has 3 categories, and there are 2"},
		"old: no number":     {"a.soc", "x\n", "a.soc, line 1, column 1: The first line has to be the number of options"},
		"old: no name":       {"a.soc", "2\n1,a\n3,b\n", "a.soc, line 3, column 1: Here the name of option 2 is expected"},
		"old: two numbers":   {"a.soc", "2\n1,a\n2,b\n5,1\n", "a.soc, line 4, column 1: Behind the names a line of three numbers is expected"},
		"old: no comma":      {"a.soc", "2\n1,a\n2,b\n5,5,1\n5\n", "a.soc, line 5, column 1: A ballot is “count,order”"},
		"old: a stranger":    {"a.soc", "2\n1,a\n2,b\n5,5,1\n5,1,3\n", "a.soc, line 5, column 5: There is no option 3"},
		"old: no cat":        {"a.cat", "2\n1,a\n", "a.cat, line 1, column 1: A PrefLib file begins with lines such as"},
		"not votes":          {"a.txt", "Trust\nTime\n", "a.txt, line 1, column 1: This is not known as a file of votes"},
		"empty":              {"a.soc", "\n \n", "a.soc: The file is empty"},
		"not text":           {"a.soc", "# NUMBER\x00ALTERNATIVES", "a.soc, line 1, column 9: This is not text: there are bytes here that no text has. Choose a file of votes."},
	} {
		t.Run(name, func(t *testing.T) {
			if e := refused(t, elections.File{Name: c.file, Data: []byte(c.data)}); !strings.HasPrefix(e.Error(), c.want) {
				t.Errorf("got %s\nwant %s", e, c.want)
			}
		})
	}
}
