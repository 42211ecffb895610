package run_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"folkmoot/session"
)

func TestAnIdeaIsSaidInTheSecondLanguage(t *testing.T) {
	b, s := at(t, session.StagePrompt, 3)
	d := b.State().Details
	d.Second = "cy"
	b.Must(session.Describe{Title: b.State().Title, Details: d})
	b.Ideas(b.State().Current, "Time that is ours")
	b.Key(s, "Ctrl+L")
	b.Focused().TypedRune('t')
	b.Settle()
	b.Type("Amser sy’n eiddo i ni")
	b.Press(fyne.KeyReturn)
	x := b.State().Ideas[0]
	if got := b.State().SecondOfIdea(x); got != "Amser sy’n eiddo i ni" || x.Text() != "Time that is ours" {
		t.Fatalf("the idea is %q and in Welsh %q", x.Text(), got)
	}
	b.Undo()
	b.Settle()
	if got := b.State().SecondOfIdea(b.State().Ideas[0]); got != "" {
		t.Fatalf("undone, it is %q", got)
	}
}
