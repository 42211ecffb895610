package framework

import "testing"

func TestWithinASentenceEnglishBeginsSmall(t *testing.T) {
	for _, c := range []struct{ language, label, want string }{
		{"en-GB", "Small-scale improvement", "small-scale improvement"},
		{"", "Radical change", "radical change"},
		{"en-GB", "IT as it is", "IT as it is"},
		{"en-GB", "A", "A"},
		{"en-GB", "", ""},
		{"de", "Kleine Verbesserung", "Kleine Verbesserung"},
		{"cy", "Éclair", "Éclair"},
	} {
		if got := (Framework{Language: c.language}).Within(c.label); got != c.want {
			t.Errorf("%q in %q becomes %q, want %q", c.label, c.language, got, c.want)
		}
	}
}
