package lexicon_test

import (
	"bytes"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/theme/lexicon"
)

func small(t testing.TB) []byte {
	t.Helper()
	data, err := lexicon.EncodeGloss(3, []lexicon.GlossRow{
		{Stem: "bus", Weight: 96, Vector: []int8{127, 0, 0}},
		{Stem: "tax", Weight: 0, Vector: []int8{0, -127, 0}},
		{Stem: "train", Weight: 255, Vector: []int8{120, 0, -42}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestEveryStemIsFoundWithItsVectorAndWeight(t *testing.T) {
	g, err := lexicon.ReadGloss(small(t))
	if err != nil {
		t.Fatal(err)
	}
	if g.Dims() != 3 || g.Len() != 3 || g.Stem(1) != "tax" {
		t.Fatalf("%d numbers, %d stems, the second is %s", g.Dims(), g.Len(), g.Stem(1))
	}
	for stem, want := range map[string]struct {
		v []int8
		w float32
	}{"bus": {[]int8{127, 0, 0}, 4}, "tax": {[]int8{0, -127, 0}, 0}, "train": {[]int8{120, 0, -42}, 255. / 24}} {
		v, w, ok := g.Vector(stem)
		if !ok || !cmp.Equal(v, want.v) || w != want.w {
			t.Errorf("%s: %v %v %v", stem, v, w, ok)
		}
	}
	for _, stem := range []string{"", "a", "bu", "buses", "zoo"} {
		if v, w, ok := g.Vector(stem); ok || v != nil || w != 0 {
			t.Errorf("%q is found: %v %v", stem, v, w)
		}
	}
}

func TestAChangedOrCutTableIsRefused(t *testing.T) {
	sound := small(t)
	for i := range sound {
		if _, err := lexicon.ReadGloss(sound[:i]); !errors.Is(err, lexicon.ErrGloss) {
			t.Fatalf("the first %d bytes: %v", i, err)
		}
		for bit := range 8 {
			bad := bytes.Clone(sound)
			bad[i] ^= 1 << bit
			if _, err := lexicon.ReadGloss(bad); !errors.Is(err, lexicon.ErrGloss) {
				t.Fatalf("bit %d of byte %d changed: %v", bit, i, err)
			}
		}
	}
}
