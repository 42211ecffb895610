package booth_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/booth"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/vote/votetest"
	"folkmoot/ui/widget"
)

var many = append(slices.Clone(themes), "Being told what became of an idea, even where the answer is no", "Small sums that can be spent without a form", "Praise for trying", "Fewer forms", "Time with people from other services")

// put opens a vote on so many typed options under these rules.
func put(b *votetest.Bench, texts []string, body session.PollBody) session.ID {
	b.T.Helper()
	for i, text := range texts {
		body.Options = append(body.Options, poll.Option{ID: string(rune('a'+i/26)) + string(rune('a'+i%26)), Text: text})
	}
	body.Stage, body.Question, body.Source = b.State().Current, "Which matter most to you?", session.OnTyped
	b.Do(session.DraftPoll{PollBody: body})
	id := b.State().Polls[len(b.State().Polls)-1].ID
	b.Do(session.OpenPoll{Poll: id})
	return id
}

// The ballot of every method in every look, with some marks on it: the button is in sight, and pictures are saved where
// FOLKMOOT_GALLERY names a folder.
func TestLooksOfEveryMethod(t *testing.T) {
	sizes := map[string]struct {
		w, h float32
		o    look.Options
	}{
		"1366-light":    {1366, 768, look.Options{Mode: look.ModeLight}},
		"1920-dark":     {1920, 1080, look.Options{Mode: look.ModeDark}},
		"1366-200":      {1366, 768, look.Options{Mode: look.ModeLight, Scale: 2}},
		"1366-contrast": {1366, 768, look.Options{Mode: look.ModeContrast}},
	}
	for _, method := range poll.Methods() {
		for name, size := range sizes {
			if name != "1366-light" && name != "1366-200" && os.Getenv("FOLKMOOT_GALLERY") == "" {
				continue // only to be looked at
			}
			t.Run(string(method)+"-"+name, func(t *testing.T) {
				b := votetest.InFile(t, 12, size.o)
				b.Resize(size.w, size.h)
				b.At(session.StagePoll)
				put(b, many, session.PollBody{Rules: poll.SuggestFor(method, len(many))})
				b.Desk.Go(desk.Booth)
				b.Show(booth.New(b.Desk, b.Window.Canvas()))
				b.Click("P5")
				some(b, method)
				save(t, b, "ballot-"+string(method)+"-"+name)
				inside(t, b, "Cast my vote")
			})
		}
	}
}

// some marks a few options by keys, as far as a method goes.
func some(b *votetest.Bench, method poll.Method) {
	switch method.Kind() {
	case poll.Ticks, poll.Ranks:
		b.Press("Down", "Space", "Down", "Down", "Space", "Up", "Space")
	case poll.Units:
		b.Type("2")
		b.Press("Down")
		b.Type("1")
		b.Type("5")
		b.Press("Down")
		b.Type("+")
	case poll.Levels:
		b.Type("2314")
	case poll.Matches:
		b.Press("Left", "Right", "Backspace")
	}
}

// The booth of a table, a practice ballot, a ballot that nobody touches and sixty options to rank, in the largest type.
func TestLooksOfSituations(t *testing.T) {
	b := votetest.InFile(t, 12, look.Options{Mode: look.ModeLight, Scale: 2})
	b.Resize(1366, 768)
	b.At(session.StagePoll)
	var sixty []string
	for i := range 60 {
		sixty = append(sixty, many[i%len(many)])
	}
	put(b, sixty, session.PollBody{Rules: poll.SuggestFor(poll.Ranking, 60)})
	b.Desk.OpenBooth(desk.BoothFor{Table: "Table 2", Heads: 6})
	k := &ticker{b: b, running: map[int]func(){}}
	s := booth.New(b.Desk, b.Window.Canvas()).WithClock(k.every)
	b.Show(s)
	save(t, b, "table-curtain")
	inside(t, b, "Table 2")
	b.Click("Try a practice ballot")
	some(b, poll.Ranking)
	save(t, b, "practice")
	inside(t, b, "Finish practising")
	b.Click("Finish practising")
	b.Click("Table 2")
	for range 40 {
		b.Press("Space", "Down")
	}
	save(t, b, "sixty")
	inside(t, b, "Cast our vote")
	k.pass(95)
	save(t, b, "still-there")
	k.pass(20)
	save(t, b, "put-away")
	inside(t, b, "Table 2")
}

// After the last pair the ballot says so in whole lines.
func TestLooksAfterTheLastPair(t *testing.T) {
	b := votetest.InFile(t, 2, look.Options{Mode: look.ModeLight})
	b.Resize(1366, 768)
	b.At(session.StagePoll)
	put(b, themes, session.PollBody{Rules: poll.SuggestFor(poll.Pairwise, 4)})
	b.Desk.Go(desk.Booth)
	b.Show(booth.New(b.Desk, b.Window.Canvas()))
	b.Click("P1")
	b.Press("Left", "Left", "Left", "Left", "Left", "Left")
	save(t, b, "last-pair")
	if len(b.Buttons("One pair back")) != 1 {
		t.Error("there is no way back")
	}
	votetest.Each(b, func(x *widget.Text) {
		if strings.HasPrefix(x.Text, "That was the last pair") && x.Size().Height > 3*x.Points {
			t.Errorf("it is squeezed into %v", x.Size())
		}
	})
}
