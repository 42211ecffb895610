package lexicon_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session/theme/lexicon"
)

// cut stands for a language: words at blanks and hyphens, the plural s taken off.
func cut(text string) []string {
	words := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '-' })
	for i, w := range words {
		if len(w) > 3 {
			words[i] = strings.TrimSuffix(w, "s")
		}
	}
	return words
}

const town = `# Getting about and keeping the streets in order.
[transport] Ways to get about

bus: bus, coach, bus stop, park and ride
fare: fare, ~concession, ~card
[streets] Streets and how they are kept
parking: parking, traffic warden, car park, ~meter, ~coach
	rubbish: litter, fly-tipping, bins
congestion: traffic, traffic jam, ~card
`

func read(t testing.TB, files map[string][]byte) *lexicon.Concepts {
	t.Helper()
	c, err := lexicon.ReadConcepts(files, cut)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// said is a hit in words.
type said struct {
	Concept, Area, Words string
	Weight               float32
}

func match(c *lexicon.Concepts, text string) []said {
	stems := cut(text)
	var out []said
	for _, h := range c.Match(nil, stems) {
		out = append(out, said{c.Name(h.Concept), c.AreaName(h.Area), strings.Join(stems[h.From:h.To], " "), h.Weight})
	}
	return out
}

func TestATextIsKnownByItsTerms(t *testing.T) {
	c := read(t, map[string][]byte{"town.txt": []byte(town)})
	for text, want := range map[string][]said{
		"":                      nil,
		"more benches":          nil,
		"the bus is late":       {{"bus", "transport", "bus", 1}},
		"a bus stop for buses":  {{"bus", "transport", "bus stop", 1}},
		"no bus stops here":     {{"bus", "transport", "bus stop", 1}},
		"a bus and its fare":    {{"bus", "transport", "bus", 1}, {"fare", "transport", "fare", 1}},
		"concessions":           {{"fare", "transport", "concession", 0.5}},
		"the traffic warden":    {{"parking", "streets", "traffic warden", 1}},
		"traffic":               {{"congestion", "streets", "traffic", 1}},
		"a traffic jam again":   {{"congestion", "streets", "traffic jam", 1}},
		"fly tipping":           {{"rubbish", "streets", "fly tipping", 1}},
		"fly-tipping":           {{"rubbish", "streets", "fly tipping", 1}},
		"a park and a ride":     nil,
		"park and ride by bus":  {{"bus", "transport", "park and ride", 1}, {"bus", "transport", "bus", 1}},
		"the coach":             {{"bus", "transport", "coach", 0.5}, {"parking", "streets", "coach", 0.25}},
		"a card":                {{"fare", "transport", "card", 0.25}, {"congestion", "streets", "card", 0.25}},
		"bin full of cars park": {{"rubbish", "streets", "bin", 1}, {"parking", "streets", "car park", 1}},
	} {
		t.Run(text, func(t *testing.T) {
			if diff := cmp.Diff(want, match(c, text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The longer phrase wins also where a shorter one begins before it.
func TestTheLongestPhraseWinsWhereverItBegins(t *testing.T) {
	c := read(t, map[string][]byte{"a.txt": []byte("[a] A\nfirst: big red\nsecond: red bus stop\nthird: stop\nfourth: big\n")})
	want := []said{{"fourth", "a", "big", 1}, {"second", "a", "red bus stop", 1}}
	if diff := cmp.Diff(want, match(c, "big red bus stop")); diff != "" {
		t.Error(diff)
	}
}

func TestNamesTitlesAndCounts(t *testing.T) {
	c := read(t, map[string][]byte{"b.txt": []byte("[b] The second\nx: y\n"), "a.txt": []byte("[a] The first\nname of it: z, w\n")})
	if c.Areas() != 2 || c.Len() != 2 || c.Terms() != 3 {
		t.Errorf("%d areas, %d concepts, %d terms", c.Areas(), c.Len(), c.Terms())
	}
	if c.AreaName(0) != "a" || c.AreaTitle(1) != "The second" || c.Name(0) != "name of it" || c.AreaOf(1) != 1 {
		t.Errorf("the files are not read in the order of their names: %s, %s, %s", c.AreaName(0), c.AreaTitle(1), c.Name(0))
	}
}

func TestMatchAppendsToWhatItIsGiven(t *testing.T) {
	c := read(t, map[string][]byte{"town.txt": []byte(town)})
	first := lexicon.Hit{Concept: 99, From: 50}
	got := c.Match([]lexicon.Hit{first}, cut("traffic and bus"))
	if len(got) != 3 || got[0] != first {
		t.Errorf("%+v", got)
	}
	buffer := make([]lexicon.Hit, 0, 16)
	stems := cut("park and ride by bus, a card and a coach in the traffic jam")
	if n := testing.AllocsPerRun(100, func() { buffer = c.Match(buffer[:0], stems) }); n != 0 {
		t.Errorf("%v allocations for one idea", n)
	}
}

func TestALongTextIsReadToItsEnd(t *testing.T) {
	c := read(t, map[string][]byte{"town.txt": []byte(town)})
	got := c.Match(nil, cut(strings.Repeat("we said bus stop and left ", 200)))
	if len(got) != 200 || got[199].From != 199*6+2 {
		t.Errorf("%d hits, the last %+v", len(got), got[len(got)-1])
	}
}

func TestFaultsSayWhereAndWhatToDo(t *testing.T) {
	for name, x := range map[string]struct{ file, want string }{
		"no area":           {"bus: bus", `f.txt:1:1: the concept "bus" stands before the first area; write a line such as [transport] Getting about above it`},
		"a bad area":        {"[Transport] Ways", `f.txt:1:1: an area begins with its name in brackets, in lower-case letters and hyphens, as in [getting-about]`},
		"an open area":      {"  [transport Ways", `f.txt:1:3: an area begins with its name in brackets, in lower-case letters and hyphens, as in [getting-about]`},
		"no sentence":       {"[a] ", `f.txt:1:5: the area "a" has no sentence; write behind the bracket what it is`},
		"an area twice":     {"[a] One\nx: y\n[a] Two", `f.txt:3:1: the area "a" stands here a second time; its first title is "One"; put both together or rename one`},
		"no concept":        {"[a] A\nbus, coach", `f.txt:2:1: this is no area, no concept and no comment; a concept is a line such as bus: bus, coach, bus stop`},
		"a long name":       {"[a] A\none two three four five six seven: x", `f.txt:2:1: the name "one two three four five six seven" is not one to 6 words of lower-case letters, digits, apostrophes and hyphens; give it a plain name`},
		"a name twice":      {"[a] A\nbus: bus\nbus: coach", `f.txt:3:1: the area has a concept "bus" already; put both lines together or rename one`},
		"no terms":          {"[a] A\nbus:", `f.txt:2:5: a term is missing here; take the comma or the colon away, or write a term`},
		"a term is missing": {"[a] A\nbus: bus, , coach", `f.txt:2:11: a term is missing here; take the comma or the colon away, or write a term`},
		"a capital":         {"[a] A\nbus: bus, Coach", `f.txt:2:11: the term "Coach" is not one to 6 words of lower-case letters, digits, apostrophes and hyphens; write it so, or leave it out`},
		"two blanks":        {"[a] A\nbus: bus  stop", `f.txt:2:6: the term "bus  stop" is not one to 6 words of lower-case letters, digits, apostrophes and hyphens; write it so, or leave it out`},
		"a mark":            {"[a] A\ncafé: x", `f.txt:2:1: the name "café" is not one to 6 words of lower-case letters, digits, apostrophes and hyphens; give it a plain name`},
		"a long term":       {"[a] A\nbus: a b c d e f g", `f.txt:2:6: the term "a b c d e f g" is not one to 6 words of lower-case letters, digits, apostrophes and hyphens; write it so, or leave it out`},
		"a term twice":      {"[a] A\nbus: bus, coach, bus", `f.txt:2:18: the term "bus" stands twice in this concept; take one away`},
		"twice in an area":  {"[a] A\nbus: bus\ncoach: ~bus", `f.txt:3:8: the term "bus" stands in the concept "bus" of this area too; leave it in one`},
		"in three":          {"[a] A\nx: bus\n[b] B\ny: bus\n[c] C\nz: bus", `f.txt:6:4: the term "bus" stands in 2 concepts already, "x" and "y"; take one away`},
		"nothing left":      {"[a] A\nbus: bus, --", `f.txt:2:11: the term "--" is not one to 6 words of lower-case letters, digits, apostrophes and hyphens; write it so, or leave it out`},
		"not UTF-8":         {"[a] A\nbus: \xff\xff", `f.txt:2:6: this line is not UTF-8; save the file as UTF-8`},
		"two faults":        {"[a] A\nbus\nx: Y", "f.txt:2:1: this is no area, no concept and no comment; a concept is a line such as bus: bus, coach, bus stop\nf.txt:3:4: the term \"Y\" is not one to 6 words of lower-case letters, digits, apostrophes and hyphens; write it so, or leave it out"},
	} {
		t.Run(name, func(t *testing.T) {
			c, err := lexicon.ReadConcepts(map[string][]byte{"f.txt": []byte(x.file)}, cut)
			if c != nil || err == nil {
				t.Fatal("it was read")
			}
			if diff := cmp.Diff(x.want, err.Error()); diff != "" {
				t.Error(diff)
			}
		})
	}
	t.Run("no stems", func(t *testing.T) {
		_, err := lexicon.ReadConcepts(map[string][]byte{"f.txt": []byte("[a] A\nbus: the")}, func(string) []string { return nil })
		if err == nil || err.Error() != `f.txt:2:6: of the term "the" nothing is left once it is cut into words; leave it out` {
			t.Error(err)
		}
	})
	t.Run("twenty at most", func(t *testing.T) {
		_, err := lexicon.ReadConcepts(map[string][]byte{"f.txt": []byte(strings.Repeat("bad\n", 1000))}, cut)
		if n := strings.Count(err.Error(), "\n") + 1; n != 20 {
			t.Errorf("%d faults are told", n)
		}
	})
}

// Terms that differ as written and have the same stems are one term.
func TestTheSameStemsAreOneTerm(t *testing.T) {
	c := read(t, map[string][]byte{"a.txt": []byte("[a] A\none: ~cars, car, fly-tip\ntwo: fly tip\n")})
	want := []said{{"one", "a", "car", 1}, {"one", "a", "fly tip", 0.5}, {"two", "a", "fly tip", 0.5}}
	if diff := cmp.Diff(want, match(c, "cars fly tip")); diff != "" {
		t.Error(diff)
	}
}

// Whatever is said: hits are in order, no word is used twice, and each covers a term that stands in its concept.
func TestHitsNeverShareAWord(t *testing.T) {
	c := read(t, map[string][]byte{"town.txt": []byte(town)})
	words := []string{"bus", "stop", "park", "and", "ride", "car", "traffic", "jam", "warden", "card", "coach", "fly", "tipping", "late"}
	rapid.Check(t, func(t *rapid.T) {
		stems := rapid.SliceOfN(rapid.SampledFrom(words), 0, 400).Draw(t, "stems")
		end, from := 0, -1
		for _, h := range c.Match(nil, stems) {
			if h.From < from || h.From < end && h.From != from || h.To <= h.From || h.To > len(stems) {
				t.Fatalf("%+v after a hit from %d to %d", h, from, end)
			}
			from, end = h.From, h.To
			alone := c.Match(nil, stems[h.From:h.To])
			found := false
			for _, a := range alone {
				found = found || a.Concept == h.Concept && a.Weight == h.Weight && a.From == 0 && a.To == h.To-h.From
			}
			if !found || c.AreaOf(h.Concept) != h.Area {
				t.Fatalf("%+v is not what %v says alone: %+v", h, stems[h.From:h.To], alone)
			}
		}
	})
}
