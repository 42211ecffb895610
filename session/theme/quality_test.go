package theme_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"folkmoot/session/theme"
	"folkmoot/session/theme/measure"
)

func labelled(t testing.TB, file string) (items []theme.Item, labels []string) {
	t.Helper()
	data, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		label, text, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		if !ok {
			t.Fatalf("%s: no tab in %q", file, line)
		}
		items, labels = append(items, theme.Item{Text: text}), append(labels, label)
	}
	return items, labels
}

func groups(n int, p theme.Proposal) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = -1
	}
	for g, d := range p.Drafts {
		for _, i := range d.Ideas {
			out[i] = g
		}
	}
	return out
}

// What the drafts are worth on ideas that people labelled, and that the lexicon is worth its place. The bounds are a little
// under what was measured; make themebench has the whole table.
func TestDraftsAgreeWithLabels(t *testing.T) {
	for _, c := range []struct {
		file     string
		ari, at3 float64
	}{
		{"civic.tsv", 0.20, 0.70},
		{"bank.tsv", 0.45, 0.90},
	} {
		t.Run(c.file, func(t *testing.T) {
			items, labels := labelled(t, c.file)
			space := theme.New(items, options(t))
			s := measure.Compare(groups(len(items), space.Suggest(theme.Board{}, theme.Everything, theme.UsualFineness)), labels)
			p := measure.Place(labels, 4, 5, space.PlaceBy)
			at3 := float64(p.At3) / float64(p.Asked)
			t.Logf("ARI %.3f, one of three chips right %.3f", s.ARI, at3)
			if s.ARI < c.ari || at3 < c.at3 {
				t.Errorf("ARI %.3f (at least %.2f), chips %.3f (at least %.2f)", s.ARI, c.ari, at3, c.at3)
			}
			plain := measure.Compare(groups(len(items), theme.New(items, theme.Options{}).Suggest(theme.Board{}, theme.Everything, theme.UsualFineness)), labels)
			if c.file == "civic.tsv" && plain.ARI >= s.ARI {
				t.Errorf("without the lexicon the ARI is %.3f, with it %.3f", plain.ARI, s.ARI)
			}
		})
	}
}

// Careful drafts hold fewer ideas than usual ones, those fewer than all, and what careful puts together belongs together more
// often.
func TestStrengthsGoFromSureToWhole(t *testing.T) {
	items, labels := labelled(t, "civic.tsv")
	space := theme.New(items, options(t))
	var held, right []float64
	for _, st := range theme.Strengths() {
		var in, pairs, good float64
		for _, d := range space.Suggest(theme.Board{}, st, theme.UsualFineness).Drafts {
			in += float64(len(d.Ideas))
			for k, i := range d.Ideas {
				for _, j := range d.Ideas[:k] {
					pairs++
					if labels[i] == labels[j] {
						good++
					}
				}
			}
		}
		held, right = append(held, in), append(right, good/pairs)
	}
	t.Logf("ideas in drafts %v, pairs that belong together %.2f", held, right)
	if held[0] >= held[1] || held[1] >= held[2] || int(held[2]) != len(items) {
		t.Errorf("careful, usual and everything hold %v ideas", held)
	}
	if right[0] <= right[1] || right[1] <= right[2] {
		t.Errorf("of the pairs in careful, usual and everything %.2f belong together", right)
	}
}

// The same bits on every processor: the whole answer, with every word of it, is known by its hash. .ci/run runs this on others too.
func TestTheSameOnEveryProcessor(t *testing.T) {
	for file, want := range golden {
		items, _ := labelled(t, file)
		space := theme.New(items, options(t))
		var all []any
		for _, st := range theme.Strengths() {
			for _, fine := range []float64{0, 0.3, 0.5, 1} {
				all = append(all, space.Suggest(theme.Board{Themes: [][]int{{1, 5, 9}, {2, 7}}}, st, fine))
			}
		}
		placer := space.Placer([][]int{{1, 5, 9}, {2, 7}, {0, 20, 21}})
		for i := range items {
			all = append(all, placer.Rank(i), space.Alike(i, (i*7+3)%len(items)))
		}
		all = append(all, space.Pairs(numbers(len(items)), 6), space.Nearest("the road to the bank is too busy", 9))
		data, err := json.Marshal(all)
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(data)
		if got := hex.EncodeToString(sum[:8]); got != want {
			t.Errorf("%s: %s, not %s", file, got, want)
		}
	}
}

var golden = map[string]string{
	"civic.tsv": "baf602466f55bd26",
	"bank.tsv":  "7fd90410e5e314c7",
}

func numbers(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}
