package bringin_test

import (
	"errors"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/exchange/mapper"
	"folkmoot/ui/bringin"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/vote/votetest"
)

// shelf is where files come from and what is remembered goes.
type shelf struct {
	files  []mapper.File
	fault  error
	memory mapper.Memory
	saved  []string
	begun  []string
	b      *votetest.Bench
}

func (s *shelf) hooks() bringin.Hooks {
	return bringin.Hooks{
		Choose: func(then func(string, func() ([]mapper.File, error))) {
			then("cards.csv", func() ([]mapper.File, error) { return s.files, s.fault })
		},
		Memory:   func() mapper.Memory { return s.memory },
		Remember: func(m mapper.Memory) error { s.memory = m; return nil },
		SaveList: func(name string, data []byte, done func(string, error)) {
			s.saved = append(s.saved, name+": "+string(data))
			done(name, nil)
		},
		Begin: func(title string, done func(error)) { s.begun = append(s.begun, title); done(nil) },
	}
}

const cards = "Wo;Was;Stimmen\nTrust;Ask us before it is decided;3\nTime;An hour each week for ideas;1\nTrust;;\nTime;Listen to each other;0\nTrust;Say what became of it;\nTime;Fewer meetings;\n"

func opened(t *testing.T, files ...mapper.File) (*votetest.Bench, *shelf, *bringin.Keep) {
	t.Helper()
	b := votetest.New(t, 3)
	b.Resize(1366, 768)
	b.At(session.StagePrompt)
	s, k := &shelf{files: files, b: b}, bringin.NewKeep()
	bringin.Into(b.Desk, b.Window.Canvas(), s.hooks(), k, "")
	b.Settle()
	return b, s, k
}

func file(name, data string) mapper.File { return mapper.File{Name: name, Data: []byte(data)} }

func said(b *votetest.Bench) (out []string) {
	for _, x := range b.State().Ideas {
		theme := ""
		if th := b.State().Theme(x.Theme); th != nil {
			theme = th.Title
		}
		out = append(out, x.First+"|"+theme)
	}
	return out
}

func picks(b *votetest.Bench) (out []*parts.Pick) {
	votetest.Each(b, func(p *parts.Pick) { out = append(out, p) })
	return out
}

func TestWhatComesInIsSeenFirstAndIsOneAction(t *testing.T) {
	b, s, k := opened(t, file("cards.csv", cards))
	if !b.Sees("Will come in: 5 ideas and 2 themes. Left out: 1.") || !b.Sees("cards.csv, line 4") || !b.Sees("votes there: 3") {
		t.Fatalf("it says %v", b.Texts())
	}
	if len(b.State().Ideas) != 0 {
		t.Fatal("something came in before it was agreed to")
	}
	b.Click("Bring in 5 ideas and 2 themes")
	b.Settle()
	want := []string{"Ask us before it is decided|Trust", "An hour each week for ideas|Time", "Listen to each other|Time", "Say what became of it|Trust", "Fewer meetings|Time"}
	if d := cmp.Diff(want, said(b)); d != "" {
		t.Error(d)
	}
	if !b.Sees("What was left out") || !k.Any() {
		t.Errorf("what was left out cannot be read: %v", b.Texts())
	}
	b.Click("Save this list")
	b.Settle()
	if len(s.saved) != 1 || !strings.Contains(s.saved[0], "cards.csv,4,Trust,there is no text in it") {
		t.Errorf("saved: %v", s.saved)
	}
	b.Press(fyne.KeyEscape)
	if m := b.Desk.Message().Text; !strings.HasPrefix(m, "Brought in from cards.csv: 5 ideas and 2 themes. Ctrl+Z takes it all back.") {
		t.Errorf("it says %q", m)
	}
	b.Do(session.Undo{})
	if len(b.State().Ideas) != 0 || len(b.State().Themes) != 0 {
		t.Errorf("undo leaves %v", said(b))
	}
}

func TestKeysAloneSayWhatAColumnHoldsAndItIsRemembered(t *testing.T) {
	b, s, _ := opened(t, file("cards.csv", cards))
	first := picks(b)[0]
	if b.Window.Canvas().Focused() != first || first.Value() != "Theme" {
		t.Fatalf("the keyboard is at %v, which holds %q", b.Window.Canvas().Focused(), first.Value())
	}
	b.Press(fyne.KeyHome) // leave out
	b.Settle()
	if !b.Sees("Will come in: 5 ideas. Left out: 1.") {
		t.Fatalf("it says %v", b.Texts())
	}
	b.Click("Bring in 5 ideas")
	b.Settle()
	if len(b.State().Themes) != 0 {
		t.Errorf("%d themes", len(b.State().Themes))
	}
	bringin.Into(b.Desk, b.Window.Canvas(), s.hooks(), bringin.NewKeep(), "")
	b.Settle()
	if !b.Sees("The columns are set as you set them for a file with the same columns.") || picks(b)[0].Value() != "Leave out" {
		t.Errorf("it is not remembered: %v", b.Texts())
	}
	if !b.Sees("5 ideas are in this session already, in the same words.") {
		t.Errorf("that they are here already is not said: %v", b.Texts())
	}
}

func TestEscapeLeavesAndChangesNothing(t *testing.T) {
	b, _, _ := opened(t, file("cards.csv", cards))
	b.Press(fyne.KeyEscape)
	b.Settle()
	if b.Window.Canvas().Overlays().Top() != nil || len(b.State().Ideas) != 0 {
		t.Error("the window is there, or something came in")
	}
}

func TestAFileThatCannotBeReadIsToldInALine(t *testing.T) {
	b := votetest.New(t, 3)
	b.At(session.StagePrompt)
	for _, s := range []*shelf{{fault: errors.New("the stick was pulled")}, {files: []mapper.File{file("a.pdf", "%PDF-1.7")}}} {
		bringin.Into(b.Desk, b.Window.Canvas(), s.hooks(), bringin.NewKeep(), "")
		b.Settle()
		if m := b.Desk.Message(); m.Tone != desk.Warn || !strings.Contains(m.Text, "stick") && !strings.Contains(m.Text, "This is a PDF") || b.Window.Canvas().Overlays().Top() != nil {
			t.Errorf("it says %q", m.Text)
		}
	}
}

func TestAConversationComesInWithItsVote(t *testing.T) {
	b, _, _ := opened(t, file("comments.csv", "timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n1,0,1,2,0,1,Ask us\n1,1,1,1,1,-1,Listen\n"),
		file("votes.csv", "timestamp,comment-id,voter-id,vote\n1,0,1,1\n2,0,2,1\n3,1,1,1\n4,1,2,-1\n"), file("summary.csv", "topic,What helps?\nurl,x\n"))
	for _, want := range []string{"Recognised as Polis. Its columns are known.", "Will come in: 2 ideas and 1 vote. Nothing is left out.", "1 idea was rejected by moderators."} {
		if !b.Sees(want) {
			t.Errorf("%q is not said: %v", want, b.Texts())
		}
	}
	b.Click("Bring in 2 ideas and 1 vote")
	b.Settle()
	if p := b.State().ClosedPolls(); len(p) != 1 || p[0].Question != "What helps?" || !p[0].Elsewhere() {
		t.Errorf("the votes are %+v", p)
	}
	if b.Window.Canvas().Overlays().Top() != nil {
		t.Error("a list of nothing is shown")
	}
}

// TestEverythingFits looks at the window at three sizes, and writes pictures where FOLKMOOT_GALLERY names a folder.
func TestEverythingFits(t *testing.T) {
	long := "id,The words of the idea as they were written on the card by whoever wrote it,Theme,Votes,Author\n" + strings.Repeat("1,A slot in the team meeting that is only for ideas with somebody from the other service in the room who can say yes,Time that is really ours,3,Somebody\n,,Trust,,\n", 40)
	for name, c := range map[string]struct {
		w, h, scale float32
		mode        look.Mode
	}{"1366": {1366, 768, 1, look.ModeLight}, "1920": {1920, 1080, 1, look.ModeDark}, "200": {1366, 768, 2, look.ModeContrast}} {
		t.Run(name, func(t *testing.T) {
			b := votetest.New(t, 3)
			test.ApplyTheme(t, look.New(look.Options{Mode: c.mode, Scale: c.scale}))
			b.Resize(c.w, c.h)
			b.At(session.StagePrompt)
			s := &shelf{files: []mapper.File{file("cards.csv", long)}, b: b}
			bringin.Into(b.Desk, b.Window.Canvas(), s.hooks(), bringin.NewKeep(), "")
			b.Settle()
			for _, words := range []string{"Bring in 40 ideas and 1 theme", "Save the list of what is left out", "Cancel"} {
				x := b.Buttons(words)
				if len(x) != 1 {
					t.Fatalf("there are %d buttons %q: %v", len(x), words, b.Texts())
				}
				at := fyne.CurrentApp().Driver().AbsolutePositionForObject(x[0])
				if m := x[0].MinSize(); x[0].Size().Width < m.Width || x[0].Size().Height < m.Height {
					t.Errorf("%q has %v of %v", words, x[0].Size(), m)
				}
				if end := at.Add(x[0].Size()); at.X < 0 || at.Y < 0 || end.X > c.w || end.Y > c.h {
					t.Errorf("%q is at %v to %v, outside of %v by %v", words, at, end, c.w, c.h)
				}
			}
			picture := b.Picture()
			if dir := os.Getenv("FOLKMOOT_GALLERY"); dir != "" {
				f, err := os.Create(filepath.Join(dir, "bringin-"+name+".png"))
				if err != nil {
					t.Fatal(err)
				}
				defer func() { _ = f.Close() }()
				if err := png.Encode(f, picture); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}
