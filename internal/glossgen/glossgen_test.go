package main

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session/theme/lexicon"
)

var small = os.DirFS("testdata/wordnet")

// singular stands for a stemmer.
func singular(word string) string { return strings.TrimSuffix(word, "s") }

func TestASenseIsReadWithItsRelations(t *testing.T) {
	synsets, err := readWordNet(small)
	if err != nil {
		t.Fatal(err)
	}
	if len(synsets) != 17 {
		t.Fatalf("%d senses", len(synsets))
	}
	told := func(i int) string {
		var related []string
		for _, r := range synsets[i].related {
			related = append(related, synsets[r].lemmas[0])
		}
		return fmt.Sprintf("%s: %s (%s)", strings.Join(synsets[i].lemmas, ", "), synsets[i].gloss, strings.Join(related, ", "))
	}
	for i, want := range map[int]string{
		1:  `bus, autobus: a vehicle that carries many passengers on a road; "he took the bus to work" (vehicle, coach)`,
		3:  `train, railroad train: a vehicle of several cars that carries passengers on a railway (vehicle)`,
		15: `taught: having had lessons in a school from a teacher (scholastic)`, // "taught(p)"
	} {
		if got := told(i); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestADocumentIsTheSenseItsGlossAndItsRelations(t *testing.T) {
	synsets, err := readWordNet(small)
	if err != nil {
		t.Fatal(err)
	}
	whole := func(word string) string { return word }
	docs := documents(synsets, whole)
	for i, want := range map[int]string{
		1: "bus autobus bus autobus bus autobus vehicle carries passengers road took bus work " +
			"vehicle thing wheels carries people road railway coach bus carries passengers far road",
		// The possessive, the hyphen and the number: "teacher's", "school-child", "30 pupils".
		7:  "school school school place pupils learn teacher lessons given",
		9:  "pupil school child pupil school child pupil school child child learns lessons teacher school teacher instructor person gives lessons pupils school",
		11: "teach instruct teach instruct teach instruct give lessons pupils teaches pupils school teacher instructor person gives lessons pupils school",
	} {
		got := strings.Join(docs[i], " ")
		if got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestWordsAreCutAsIdeasAre(t *testing.T) {
	c := cutter{stem: func(w string) string { return w }, known: map[string]string{}}
	got := strings.Join(c.cut(nil, `The Co-worker's e-mail isn't re-used, "well-being" at 3 o'clock in the 1980s (a b)`), " ")
	if want := "coworker email reused well o'clock"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// The whole way from files to vectors, in a small world of vehicles and schools.
func TestTheSmallTable(t *testing.T) {
	data, err := build(small, 3, singular)
	if err != nil {
		t.Fatal(err)
	}
	g, err := lexicon.ReadGloss(data)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for i := range g.Len() {
		v, weight, _ := g.Vector(g.Stem(i))
		fmt.Fprintf(&b, "%-9s %.3f %4d\n", g.Stem(i), weight, v)
	}
	want, err := os.ReadFile(filepath.Join("testdata", "small.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Error(diff)
	}
	for _, x := range []struct{ word, near, far string }{
		{"vehicle", "road", "pupil"}, {"teacher", "school", "railway"}, {"passenger", "road", "lesson"},
	} {
		if cosine(t, g, x.word, x.near) <= cosine(t, g, x.word, x.far) {
			t.Errorf("%s is no nearer to %s than to %s", x.word, x.near, x.far)
		}
	}
	again, err := build(small, 3, singular)
	if err != nil || !bytes.Equal(again, data) {
		t.Errorf("a second run gives other bytes: %v", err)
	}
}

func cosine(t *testing.T, g *lexicon.Gloss, a, b string) float64 {
	t.Helper()
	x, _, okX := g.Vector(a)
	y, _, okY := g.Vector(b)
	if !okX || !okY {
		t.Fatalf("%s or %s is not in the table", a, b)
	}
	var xy, xx, yy float64
	for i := range x {
		xy += float64(x[i]) * float64(y[i])
		xx += float64(x[i]) * float64(x[i])
		yy += float64(y[i]) * float64(y[i])
	}
	return xy / math.Sqrt(xx*yy)
}

func TestABrokenWordNetIsRefusedWithItsPlace(t *testing.T) {
	sound := "00000000 06 n 01 bus 0 000 | a vehicle\n"
	for name, x := range map[string]struct{ noun, want string }{
		"no gloss":          {"00000000 06 n 01 bus 0 000\n", "data.noun line 1: not a line of a WordNet data file"},
		"a wrong offset":    {sound + "00000099 06 n 01 car 0 000 | a vehicle\n", "data.noun line 2: not a line of a WordNet data file: it says that it stands at byte 00000099, and stands at 39"},
		"too few words":     {"00000000 06 n 03 bus 0 000 | a vehicle\n", "data.noun line 1: not a line of a WordNet data file"},
		"no words":          {"00000000 06 n 00 000 | a vehicle\n", "data.noun line 1: not a line of a WordNet data file"},
		"too few pointers":  {"00000000 06 n 01 bus 0 002 @ 00000000 n 0000 | a vehicle\n", "data.noun line 1: not a line of a WordNet data file"},
		"a bad pointer":     {"00000000 06 n 01 bus 0 001 @ x n 0000 | a vehicle\n", "data.noun line 1: not a line of a WordNet data file"},
		"a pointer nowhere": {"00000000 06 n 01 bus 0 001 @ 00000007 v 0000 | a vehicle\n", `the sense "bus" points to v 00000007, where nothing stands`},
		"a negative count":  {"00000000 06 n 01 bus 0 -01 | a vehicle\n", "data.noun line 1: not a line of a WordNet data file"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := fstest.MapFS{"data.noun": {Data: []byte(x.noun)}}
			for _, other := range []string{"data.verb", "data.adj", "data.adv"} {
				dir[other] = &fstest.MapFile{}
			}
			if _, err := readWordNet(dir); err == nil || err.Error() != x.want {
				t.Errorf("got %v, want %s", err, x.want)
			}
		})
	}
	t.Run("a missing file", func(t *testing.T) {
		if _, err := readWordNet(fstest.MapFS{"data.noun": {Data: []byte(sound)}}); err == nil || !strings.Contains(err.Error(), "data.verb") {
			t.Errorf("%v", err)
		}
	})
}

func TestLogarithm(t *testing.T) {
	for _, x := range []float64{1, 1.0001, 1.5, 2, 2.718281828, 3, 117660. / 4, 117660, 1e15} {
		if got, want := ln(x), math.Log(x); math.Abs(got-want) > 4e-15*max(1, want) {
			t.Errorf("ln %v = %v, want %v", x, got, want)
		}
	}
}

// The eigenvalues and vectors of any symmetric matrix satisfy their definition.
func TestEigen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "n")
		a := make([]float64, n*n)
		for i := range n {
			for j := range i + 1 {
				a[i*n+j] = float64(rapid.IntRange(-9, 9).Draw(t, "x"))
				a[j*n+i] = a[i*n+j]
			}
		}
		values, vectors := eigen(slices.Clone(a), n)
		for k := range n {
			if k > 0 && values[k] > values[k-1] {
				t.Fatalf("not in order: %v", values)
			}
			length := 0.0
			for i := range n {
				sum := 0.0
				for j := range n {
					sum += a[i*n+j] * vectors[j*n+k]
				}
				if x := vectors[i*n+k]; math.Abs(sum-values[k]*x) > 1e-9 {
					t.Fatalf("value %d of %v: %v against %v", k, a, sum, values[k]*x)
				}
				length += vectors[i*n+k] * vectors[i*n+k]
			}
			if math.Abs(length-1) > 1e-9 {
				t.Fatalf("vector %d is %v long", k, length)
			}
		}
	})
}

// The directions are those that keep most of the matrix: the products of their rows give transpose(m)*m again.
func TestDirectionsKeepAllThatFewDirectionsCanHold(t *testing.T) {
	// Documents of two subjects whose stems never meet: two directions hold everything.
	var docs [][]string
	for range 5 {
		docs = append(docs, []string{"bus", "train"}, []string{"school", "school", "pupil"})
	}
	m := weigh(docs)
	got := directions(m, 2)
	for i, a := range m.stems {
		for j, b := range m.stems {
			same := got[i*2]*got[j*2] + got[i*2+1]*got[j*2+1]
			together := (a == "bus" || a == "train") == (b == "bus" || b == "train")
			if (math.Abs(same) > 1e-9) != together {
				t.Errorf("%s and %s: %v", a, b, same)
			}
		}
	}
}
