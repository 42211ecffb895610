package headless_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"folkmoot/assets/sample"
	"folkmoot/cmd/folkmoot/headless"
	"folkmoot/session"
	"folkmoot/session/demo"
	"folkmoot/session/journal/disk"
	"folkmoot/session/keeper"
	"folkmoot/session/replay"
	"folkmoot/ui/home"
	"folkmoot/ui/widget"
)

// monkey presses keys at random and keeps an eye on what must hold.
type monkey struct {
	practice  *keeper.Kept // the newest session of practice, and how many of its actions were seen
	practised int

	t       *testing.T
	rnd     *rand.Rand
	a       *headless.App
	folder  string
	pressed int
	small   int                         // events since a small window opened
	last    []string                    // the newest events
	seen    map[string]int              // screens that were pressed on
	files   map[string][]session.Record // what was acknowledged, by file
	kinds   map[string]int              // actions
	phrases int                         // texts that were typed and taken
}

// number reads a number from the environment, as the Makefile gives it.
func number(t testing.TB, name string, usual int) int {
	t.Helper()
	text := os.Getenv(name)
	if text == "" {
		return usual
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatalf("%s is %q", name, text)
	}
	return n
}

// Whatever is pressed: the app goes on, what it acknowledged is in the file, what was typed and taken is there, and the file
// opens as the session stood. FOLKMOOT_KEYS and FOLKMOOT_SEED say how much and what is pressed.
func TestWhateverIsPressedNothingIsLost(t *testing.T) {
	keys, seed := number(t, "FOLKMOOT_KEYS", 1500), number(t, "FOLKMOOT_SEED", 1)
	folder := t.TempDir()
	m := &monkey{
		t: t, rnd: rand.New(rand.NewPCG(uint64(seed), 1)), folder: folder,
		seen: map[string]int{}, files: map[string][]session.Record{}, kinds: map[string]int{},
	}
	script, err := replay.Parse(demo.Name, []byte(strings.Replace(string(sample.Script), "\nseal\n", "\n", 1)))
	if err != nil {
		t.Fatal(err)
	}
	m.a = headless.New(headless.Options{
		FS: disk.OS(), Folder: folder, Version: "test", Library: headless.NewShelf([]home.Entry{
			{Path: filepath.Join(folder, "session-1.moot"), Title: "The first", Phase: "running"}, {Path: filepath.Join(folder, "none.moot"), Title: "None", Phase: "draft"},
		}),
	})
	closed := false
	defer func() {
		if x := recover(); x != nil {
			t.Fatalf("seed %d, after %d keys: %v\nthe newest events:\n  %s\n%s", seed, m.pressed, x, strings.Join(m.last, "\n  "), debug.Stack())
		}
		if t.Failed() {
			t.Logf("seed %d, after %d keys; the newest events:\n  %s", seed, m.pressed, strings.Join(m.last, "\n  "))
		}
		if !closed {
			_ = m.a.Close() // the test has failed already
		}
	}()
	if err := m.a.Play(script, demo.Builtin, headless.Steps{}); err != nil {
		t.Fatal(err)
	}
	clock := m.a.Now()
	m.a.SetNow(clock)
	m.settled()
	for m.pressed < keys && !t.Failed() {
		for _, p := range m.places() {
			m.to(p)
			away := 0
			for range max(8, keys/(len(m.places())*3)) {
				m.press()
				if t.Failed() {
					return
				}
				if away++; m.screen() == p.screen {
					away = 0
				}
				if away > 8 { // other screens have their turn
					m.to(p)
					away = 0
				}
			}
			if m.pressed >= keys {
				break
			}
		}
	}
	for _, p := range m.places() {
		if m.seen[p.screen] == 0 && keys >= 1000 {
			t.Errorf("nothing was pressed on the screen %q", p.screen)
		}
	}
	m.home()
	state := m.a.Desk.State()
	path := m.a.Desk.Kept().Path()
	if err := m.a.Close(); err != nil {
		t.Error(err)
	}
	closed = true
	m.check(path, state)
	m.report(seed)
}

// to goes to a screen.
func (m *monkey) to(p place) {
	m.a.SetNow(m.a.Now().Add(7 * time.Second))
	m.home()
	m.note("to " + p.name)
	p.bring()
	m.settled()
}

// settled takes note of what was acknowledged since the last event.
func (m *monkey) settled() (fresh []session.Record) {
	k := m.a.Desk.Kept()
	if k == nil {
		return nil
	}
	if err := k.Trouble(); err != nil {
		m.t.Errorf("the disk failed: %v", err)
	}
	all := k.Records()
	if k.Practice() { // it has no file, and ends where another session begins
		if k != m.practice {
			m.practice, m.practised = k, 0
		}
		fresh, m.practised = all[m.practised:], len(all)
		return fresh
	}
	before := len(m.files[k.Path()])
	if len(all) < before {
		m.t.Errorf("%d actions were acknowledged, and %d are left", before, len(all))
		return nil
	}
	fresh = all[before:]
	for _, r := range fresh {
		m.kinds[r.Event.Kind()]++
	}
	m.files[k.Path()] = all
	return fresh
}

// check reads every file again.
func (m *monkey) check(path string, state *session.State) {
	m.t.Helper()
	for _, file := range slices.Sorted(maps.Keys(m.files)) {
		kept, err := m.a.Keeper().Open(file)
		if err != nil {
			m.t.Errorf("%s: %v", filepath.Base(file), err)
			continue
		}
		ids := func(all []session.Record) (out []string) {
			for _, r := range all {
				out = append(out, r.ID+" "+r.Event.Kind())
			}
			return out
		}
		if d := cmp.Diff(ids(m.files[file]), ids(kept.Records())); d != "" {
			m.t.Errorf("%s: the actions in the file are not those that were acknowledged (-acknowledged +file):\n%s", filepath.Base(file), d)
		}
		if file == path {
			if d := cmp.Diff(asJSON(m.t, state), asJSON(m.t, kept.State())); d != "" {
				m.t.Errorf("reopened, the session stands otherwise (-before +after):\n%s", d)
			}
		}
		if err := kept.Close(); err != nil {
			m.t.Error(err)
		}
	}
}

// asJSON is all that can be seen of a state.
func asJSON(t *testing.T, s *session.State) string {
	t.Helper()
	data, err := json.MarshalIndent(s, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func (m *monkey) report(seed int) {
	total := 0
	var kinds, screens []string
	for _, k := range slices.Sorted(maps.Keys(m.kinds)) {
		total += m.kinds[k]
		kinds = append(kinds, fmt.Sprintf("%s %d", k, m.kinds[k]))
	}
	for _, k := range slices.Sorted(maps.Keys(m.seen)) {
		screens = append(screens, fmt.Sprintf("%s %d", k, m.seen[k]))
	}
	m.t.Logf("seed %d: %d events on %d screens, %d texts typed and taken, %d actions of %d kinds in %d files\nscreens: %s\nactions: %s", seed, m.pressed, len(m.seen), m.phrases, total, len(m.kinds), len(m.files), strings.Join(screens, ", "), strings.Join(kinds, ", "))
}

// note keeps what happened, for whoever has to find out why.
func (m *monkey) note(what string) {
	m.last = append(m.last, fmt.Sprintf("%d %s: %s", m.pressed, m.screen(), what))
	if len(m.last) > 20 {
		m.last = m.last[1:]
	}
}

// phrase types words that are found nowhere else, presses Enter or leaves the field, and looks for them in what was
// acknowledged by that.
func (m *monkey) phrase() {
	for range 6 {
		if _, typing := m.a.Canvas().Focused().(*widget.Entry); typing {
			break
		}
		m.key("Tab")
	}
	m.settled()
	e, ok := m.a.Canvas().Focused().(*widget.Entry)
	if !ok {
		return
	}
	words := fmt.Sprintf("Words%d", m.pressed)
	m.note("phrase " + words)
	m.a.Type(words)
	m.settled() // a field may take what it has at once
	whole := e.Text
	if !strings.Contains(whole, words) {
		return // a field for numbers, or one that was left
	}
	if err := m.a.Key("Return"); err != nil {
		m.t.Error(err)
	}
	fresh := m.settled()
	if len(fresh) == 0 && m.a.Canvas().Focused() == fyne.Focusable(e) { // a field that hands over what it has when it is left
		m.key("Tab")
		fresh = m.settled()
	}
	if len(fresh) == 0 {
		return
	}
	data, err := json.Marshal(fresh)
	if err != nil {
		m.t.Fatal(err)
	}
	if !strings.Contains(string(data), words) {
		m.t.Errorf("“%s” was typed and taken, and is not in what was acknowledged: %s", whole, data)
	}
	m.phrases++
}
