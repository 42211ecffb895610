package lexicon

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"folkmoot/session/theme/lexicon"
)

func stem(word string) string { return stems()(word)[0] }

func table(t testing.TB) *lexicon.Gloss {
	t.Helper()
	g, err := Gloss()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// The table is what internal/glossgen makes of Debian's wordnet-base 1:3.0-37. make lexicon-check makes it again and
// compares; here its sum stands for it, so that nobody changes it by hand.
func TestTheTableIsTheOneThatWasMade(t *testing.T) {
	const made = "93372d340b4fa0d2d35e35133b1a4bb77946ac923703725bf2bc0cc3042af7e2"
	sum := sha256.Sum256(gloss)
	if got := hex.EncodeToString(sum[:]); got != made {
		t.Errorf("the table's SHA-256 is %s; if make lexicon made it, say so here", got)
	}
	if len(gloss) > 3_000_000 {
		t.Errorf("the table takes %d bytes of every copy of the app, want at most 3,000,000", len(gloss))
	}
}

func TestTheTableCoversEverydayWords(t *testing.T) {
	g := table(t)
	if g.Dims() != 64 || g.Len() < 30_000 {
		t.Errorf("%d stems of %d numbers", g.Len(), g.Dims())
	}
	for word := range strings.FieldsSeq(`bus train parking pothole rubbish litter recycling school teacher nursery doctor hospital
		housing rent landlord damp council councillor tax budget manager supervisor training meeting email computer password
		printer office kitchen toilet lift stairs wheelchair elderly youth crime police burglary vandalism dog park
		playground bench tree flood drain noise library museum pool gym shop market job wage pension holiday sickness stress
		bullying caregiver complaint queue phone letter form deadline workload overtime shift coworker`) {
		if _, weight, ok := g.Vector(stem(word)); !ok || weight < 1 {
			t.Errorf("%s: found %v, weight %v", word, ok, weight)
		}
	}
}

// A word that stands in many glosses says less than one that stands in few.
func TestCommonWordsWeighLess(t *testing.T) {
	g := table(t)
	for _, pair := range [][2]string{{"person", "landlord"}, {"use", "recycle"}, {"water", "sewage"}, {"make", "litter"}} {
		_, common, okA := g.Vector(stem(pair[0]))
		_, rare, okB := g.Vector(stem(pair[1]))
		if !okA || !okB || common+1 > rare {
			t.Errorf("%s weighs %v, %s %v", pair[0], common, pair[1], rare)
		}
	}
}

func cosine(t *testing.T, g *lexicon.Gloss, a, b string) float64 {
	t.Helper()
	x, _, okX := g.Vector(stem(a))
	y, _, okY := g.Vector(stem(b))
	if !okX || !okY {
		t.Fatalf("%s or %s is not in the table", a, b)
	}
	var xy, xx, yy float64
	for i := range x {
		xy += float64(x[i]) * float64(y[i])
		xx += float64(x[i]) * float64(x[i])
		yy += float64(y[i]) * float64(y[i])
	}
	if math.Abs(math.Sqrt(xx)-127) > 3 || math.Abs(math.Sqrt(yy)-127) > 3 {
		t.Errorf("%s is %.1f long, %s %.1f, not 127", a, math.Sqrt(xx), b, math.Sqrt(yy))
	}
	return xy / math.Sqrt(xx*yy)
}

// What people would call related is nearer than what they would not, clearly.
func TestRelatedWordsAreNear(t *testing.T) {
	g := table(t)
	for line := range strings.Lines(senses) {
		w := strings.Fields(line)
		if len(w) != 3 {
			continue
		}
		t.Run(w[0], func(t *testing.T) {
			if near, far := cosine(t, g, w[0], w[1]), cosine(t, g, w[0], w[2]); near < far+0.05 {
				t.Errorf("%s is %.2f from %s and %.2f from %s", w[0], near, w[1], far, w[2])
			}
		})
	}
}

const senses = `
bus train tax
teacher school kitchen
doctor hospital river
manager supervisor river
nurse patient carpet
police crime garden
road traffic music
rent landlord dentist
council government recipe
library book drain
computer software bench
email message tree
salary wage park
lesson teach sewer
budget finance swimming
child parent engine
cyclist bicycle soup
parking car doctor
rubbish litter meeting
flood water office
light lamp wage
gym exercise landlord
mayor town laptop
staff employee tree
boss employer grass
stress anxiety bridge
medicine drug meeting
fire burn office
pollution contaminate wage
energy electricity police
recycle reuse dentist
language translate road
homeless shelter invoice
toilet lavatory election
student university bin
complaint criticism bicycle
listen hear tax
delay late flower
queue wait tree
dismiss hire lake
`

func TestTheConceptsAreSoundAndFound(t *testing.T) {
	c, err := Concepts()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"my supervisor never asks":    "pay-and-leave/boss managers/manager",
		"our team leader is great":    "pay-and-leave/boss managers/manager",
		"the trams and the buses":     "public-transport/train rail/train public-transport/bus",
		"potholes in the high street": "roads/potholes downtown/town centre",
		"slow laptops":                "change/slow change waiting-and-hours/slow computers/computer it-systems/computers",
		"what a nice day it is today": "",
	} {
		var got []string
		for _, h := range c.Match(nil, stems()(text)) {
			got = append(got, c.AreaName(h.Area)+"/"+c.Name(h.Concept))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %s", text, got, want)
		}
	}
}

// Terms that are written differently may have the same stems; they must not bring a term into a third concept, or into two
// of one area, which would say that one thing is two.
func TestNoTwoTermsMeetByTheirStems(t *testing.T) {
	files, err := conceptFiles()
	if err != nil {
		t.Fatal(err)
	}
	cut := stems()
	var terms []string
	c, err := lexicon.ReadConcepts(files, func(term string) []string {
		terms = append(terms, term)
		return cut(term)
	})
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]bool{}
	for _, term := range terms {
		stems := cut(term)
		key := strings.Join(stems, " ")
		if told[key] {
			continue
		}
		told[key] = true
		areas := map[int]string{}
		for _, h := range c.Match(nil, stems) {
			if h.To-h.From < len(stems) {
				continue
			}
			if other, twice := areas[h.Area]; twice {
				t.Errorf("%q means %s and %s of %s, by the same stems", term, other, c.Name(h.Concept), c.AreaName(h.Area))
			}
			areas[h.Area] = c.Name(h.Concept)
		}
		if len(areas) == 0 || len(areas) > 2 {
			t.Errorf("%q means %d concepts by its stems: %q", term, len(areas), slices.Sorted(maps.Values(areas)))
		}
	}
}

// WordNet's licence asks that it stands in every copy.
func TestTheNoticeOfWordNetIsKept(t *testing.T) {
	for _, name := range []string{"WORDNET-LICENSE.txt", "../../NOTICE"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range []string{"WordNet 3.0 Copyright 2006 by Princeton University.  All rights reserved.", "THIS SOFTWARE AND DATABASE IS PROVIDED \"AS IS\"", "Title to copyright in this software, database and"} {
			if !strings.Contains(string(text), part) {
				t.Errorf("%s does not say: %s", name, part)
			}
		}
	}
}

func BenchmarkReadGloss(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := lexicon.ReadGloss(gloss); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadConcepts(b *testing.B) {
	files, err := conceptFiles()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := lexicon.ReadConcepts(files, stems()); err != nil {
			b.Fatal(err)
		}
	}
}
