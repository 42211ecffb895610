package theme_test

import (
	"testing"

	"folkmoot/session/theme"
)

// A text of words that nobody used is like no idea, whichever runs of letters it happens to have.
func TestNearestToATextOfOtherWords(t *testing.T) {
	items := []theme.Item{
		{ID: "1", Text: "Managers asking, not telling"},
		{ID: "2", Text: "A slot in the team meeting that is only for ideas"},
		{ID: "3", Text: "Seeing an idea actually tried"},
		{ID: "4", Text: "Somebody from the other service who picks up the phone"},
		{ID: "5", Text: "Residents telling us in their own words what gets in their way"},
		{ID: "6", Text: "Thanks that say what for"},
		{ID: "7", Text: "One page instead of a business case"},
	}
	space := theme.New(items, theme.Options{Language: "en"})
	for text, want := range map[string]int{"purple elephants dance": -1, "team meetings with a slot for ideas": 1, "managers who ask": 0} {
		got := space.Nearest(text, 3)
		switch {
		case want < 0 && len(got) > 0:
			t.Errorf("%q is said to be like %q", text, items[got[0].Idea].Text)
		case want >= 0 && (len(got) == 0 || got[0].Idea != want):
			t.Errorf("%q is like %v, want idea %d first", text, got, want)
		}
	}
}
