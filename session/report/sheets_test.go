package report_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"folkmoot/assets/fonts"
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/report"
	"folkmoot/session/report/layout"
	"folkmoot/session/report/sheets"
)

// laidSheets sets sheets of a session.
func laidSheets(t testing.TB, s *session.State, sp *say.Speaker, c sheets.Choice, kinds ...sheets.Kind) sheets.Made {
	t.Helper()
	f, err := layout.LoadFonts(layout.Files{Regular: fonts.Regular, Bold: fonts.Bold, Symbols: fonts.Symbols})
	if err != nil {
		t.Fatal(err)
	}
	m, err := sheets.Set(sheets.Job{State: s, Speaker: sp, Fonts: f, Created: time.Unix(0, 0), Choice: c}, kinds...)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// wordsOf is all that sheets say, page after page.
func wordsOf(m sheets.Made) string {
	var s strings.Builder
	for _, p := range m.Result.Pages {
		s.WriteString(onPage(p) + "\n")
	}
	return strings.ReplaceAll(s.String(), "\u00A0", " ")
}

func TestEachSheetSaysWhatItIsFor(t *testing.T) {
	p := seated(t)
	p.do(session.ChooseTechnique{Stage: p.prompt("help"), Technique: session.SilentWriting},
		session.SetInformation{Information: session.Information{Controller: "Council A, County Hall", Retention: "Notes for one year."}})
	for _, c := range []struct {
		kind  sheets.Kind
		pages int
		want  []string
	}{
		{sheets.Agenda, 2, []string{
			"14:00–14:05 5 minutes Welcome", "14:12–14:18", "60 minutes planned of 60", "Question 3 Key question · ideas by silent writing", "Question 4 Key question · ideas as they come",
			"Thinking of your own work", "Who did what to make it possible?", "as worded adapted skipped", "Remarks", "Ground rules", "You may pass on any question.", "What to bring", "Paper ballots",
		}},
		{sheets.Prompts, 8, []string{"And what gets in the way of new ideas here?"}},
		{sheets.Slips, 35, []string{"3. Thinking of your own work", "One idea on a slip, and no name."}},
		{sheets.Consent, 14, []string{
			"Consent to take part", "P1 ", "P14 ", "My own words may be quoted", "Yes No", "Without a yes here you cannot take part.", "A line without a tick counts as no.",
			"You need give no reason", "A vote cannot be taken back once it is cast", "This sheet is kept by: Council A", "Initials or a mark", "Please do not write your name",
		}},
		{sheets.SignIn, 1, []string{"Code Role band Arrived Left Initials, if wished", "P14", "frontline", "please do not write names on this list"}},
		{sheets.Information, 2, []string{
			"Who is responsible? Council A, County Hall", "How long is it kept? Notes for one year.", "Why do we ask?", "What are your rights?", "How can you complain?",
			"not linked to names", "may break that confidence", "A vote cannot be taken back once it is cast",
		}},
	} {
		t.Run(string(c.kind), func(t *testing.T) {
			m := laidSheets(t, p.state(), nil, sheets.Choice{Start: "14:00"}, c.kind)
			if got := m.Pages[c.kind]; got != c.pages || len(m.Result.Pages) != got {
				t.Errorf("%d pages, want %d", got, c.pages)
			}
			text := strings.Join(strings.Fields(wordsOf(m)), " ")
			for _, want := range c.want {
				if !strings.Contains(text, strings.TrimSpace(want)) {
					t.Errorf("it does not say %q", want)
				}
			}
			if low := strings.ToLower(text); strings.Contains(low, "anonymous") {
				t.Error("it promises more than can be held")
			}
			if len(m.Missing) > 0 || m.Title == "" || m.Language != "en-GB" || len(m.Outline) == 0 {
				t.Errorf("the file has the title %q, the language %q, %d bookmarks, and lacks %v", m.Title, m.Language, len(m.Outline), m.Missing)
			}
			if h := under(m.Result, layout.HeadingRole(1)); len(h) == 0 {
				t.Error("it has no heading")
			}
		})
	}
}

func TestWithoutABeginningTheAgendaHasMinutesAlone(t *testing.T) {
	text := wordsOf(laidSheets(t, seated(t).state(), nil, sheets.Choice{}, sheets.Agenda))
	if strings.Contains(text, "–14:") || !strings.Contains(text, "5 minutes") {
		t.Errorf("it says %q", text)
	}
}

// Nothing that was said, decided or noted stands on a sheet.
func TestSheetsHoldNothingThatWasSaid(t *testing.T) {
	p := running(t)
	const planted = "Heliotrope"
	p.do(session.AddIdea(planted+" idea", p.prompt("help"), p.seat(1)))
	p.note(session.EvidenceBody{Kind: session.Verbatim, Text: planted + " quote", Stage: p.prompt("help"), Seat: p.seat(1)})
	p.do(session.WriteNotes{Stage: p.prompt("help"), Text: planted + " notes"}, session.ParkItem{Text: planted + " parked"})
	p.theme(planted+" theme", 1)
	p.open(planted+" question", []poll.Option{{Text: planted + " option"}, {Text: "Other"}}, poll.SuggestFor(poll.Approval, 2))
	if text := wordsOf(laidSheets(t, p.state(), nil, sheets.Choice{}, sheets.Kinds()...)); strings.Contains(text, planted) {
		i := strings.Index(text, planted)
		t.Errorf("a sheet says %q", text[i:min(len(text), i+40)])
	}
}

func TestTheSecondLanguageStandsUnderTheFirst(t *testing.T) {
	p := seated(t)
	d := p.state().Details
	d.Second = "cy"
	id := p.state().Stage(p.prompt("help")).Prompt
	p.do(session.Describe{Title: p.state().Title, Details: d}, session.Translate{What: session.OfPrompt, ID: id, Text: "Gan feddwl am eich gwaith eich hun, beth sy’n helpu?"})
	for _, k := range []sheets.Kind{sheets.Prompts, sheets.Agenda, sheets.Slips} {
		m := laidSheets(t, p.state(), nil, sheets.Choice{}, k)
		marked := slices.ContainsFunc(m.Nodes, func(n layout.Node) bool { return n.Lang == "cy" })
		if text := wordsOf(m); !strings.Contains(text, "Gan feddwl am eich") || !marked {
			t.Errorf("%s: marked %v", k, marked)
		}
	}
}

func TestConsentSheetsWithoutACode(t *testing.T) {
	for _, c := range []struct {
		seats, blank, want int
	}{{0, 0, 1}, {0, 5, 5}, {14, 2, 16}} {
		p := draft(t)
		if c.seats > 0 {
			p = seated(t)
		}
		if got := laidSheets(t, p.state(), nil, sheets.Choice{Blank: c.blank}, sheets.Consent).Pages[sheets.Consent]; got != c.want {
			t.Errorf("%d seats and %d without a code: %d pages, want %d", c.seats, c.blank, got, c.want)
		}
	}
}

func TestWhoPrintsIsToldWhatIsMissingOrTooLong(t *testing.T) {
	p := seated(t)
	long := strings.Repeat("What would have to be different for this to work here? ", 8)
	f := p.state().Framework
	f.Factors = slices.Clone(f.Factors)
	f.Factors[0].Prompts = slices.Clone(f.Factors[0].Prompts)
	f.Factors[0].Prompts[0].Text = strings.TrimSpace(long)
	q := newPlay(t)
	q.do(session.NewSession{Title: "A group", Framework: f, Details: session.Details{Kind: session.FocusGroup, Minutes: 60}},
		session.SetInformation{Information: session.Information{Rights: long + "时"}})
	set, err := report.Sheets(q.state(), sheets.Choice{}, report.Options{}, sheets.Information, sheets.Prompts)
	if err != nil {
		t.Fatal(err)
	}
	notes := strings.Join(set.Notes(nil), "\n")
	for _, want := range []string{"has gaps to fill in by hand: Purposes, Who is responsible", "Question 1 is too long to be read from 3 metres.", "The fonts lack characters of these sheets: 时"} {
		if !strings.Contains(notes, want) {
			t.Errorf("it does not say %q in %q", want, notes)
		}
	}
	if set, err = report.Sheets(q.state(), sheets.Choice{}, report.Options{}, sheets.SignIn); err != nil || len(set.Notes(nil)) > 0 {
		t.Errorf("for the sign-in sheet it says %q, %v", set.Notes(nil), err)
	}
}

func TestTheSameSheetsAreTheSameBytes(t *testing.T) {
	p := seated(t)
	var files [2][]byte
	for i := range files {
		set, err := report.Sheets(p.state(), sheets.Choice{Start: "9.30"}, report.Options{}, sheets.Kinds()...)
		if err != nil {
			t.Fatal(err)
		}
		files[i] = set.PDF
	}
	if !bytes.Equal(files[0], files[1]) || !bytes.HasPrefix(files[0], []byte("%PDF")) {
		t.Error("the same sheets are other bytes")
	}
}

func TestWhatCannotBePrintedIsSaid(t *testing.T) {
	bare := newPlay(t)
	f := employeeFramework(t)
	f.Consent = nil
	bare.do(session.NewSession{Title: "Bare", Framework: f, Details: session.Details{Kind: session.FocusGroup, Minutes: 60}},
		session.PlanStages{Plan: []session.StagePlan{{Kind: session.StageWelcome, Minutes: 5}}})
	full := seated(t)
	for _, c := range []struct {
		name string
		s    *session.State
		c    sheets.Choice
		kind []sheets.Kind
		want string
	}{
		{"no session", session.NewState(), sheets.Choice{}, []sheets.Kind{sheets.SignIn}, "sheets.session"},
		{"no kind", full.state(), sheets.Choice{}, nil, "sheets.none"},
		{"an unknown kind", full.state(), sheets.Choice{}, []sheets.Kind{"posters"}, "sheets.kind"},
		{"no prompts", bare.state(), sheets.Choice{}, []sheets.Kind{sheets.Prompts}, "sheets.prompts"},
		{"no ideas asked for", bare.state(), sheets.Choice{}, []sheets.Kind{sheets.Slips}, "sheets.slips"},
		{"no consent", bare.state(), sheets.Choice{}, []sheets.Kind{sheets.Consent}, "sheets.consent"},
		{"no such time", full.state(), sheets.Choice{Start: "25:00"}, []sheets.Kind{sheets.Agenda}, "sheets.clock"},
		{"slips that do not fit", full.state(), sheets.Choice{PerPage: 7}, []sheets.Kind{sheets.Slips}, "sheets.perpage"},
		{"a forest of slips", full.state(), sheets.Choice{Each: 21}, []sheets.Kind{sheets.Slips}, "sheets.each"},
		{"fewer than none", full.state(), sheets.Choice{Blank: -1}, []sheets.Kind{sheets.Consent}, "sheets.blank"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := report.Sheets(c.s, c.c, report.Options{}, c.kind...)
			var refused *session.Refusal
			if !errors.As(err, &refused) || refused.Key != "refusal."+c.want {
				t.Errorf("got %v", err)
			}
		})
	}
}

// In every language of the app the sheets of a usual session are within their pages, and nothing covers anything else.
// Where FOLKMOOT_PICTURES names a folder they are written into it, to be looked at.
func TestSheetsFitInEveryLanguage(t *testing.T) {
	p := seated(t)
	for _, lang := range say.Languages() {
		t.Run(lang, func(t *testing.T) {
			sp, err := say.New(lang)
			if err != nil {
				t.Fatal(err)
			}
			for _, k := range sheets.Kinds() {
				m := laidSheets(t, p.state(), sp, sheets.Choice{Start: "14:00"}, k)
				if d := cmp.Diff([]string(nil), faults(m.Result)); d != "" {
					t.Errorf("%s: %s", k, d)
				}
				if most := map[sheets.Kind]int{sheets.Agenda: 3, sheets.Information: 2, sheets.Consent: 14}[k]; most > 0 && m.Pages[k] > most {
					t.Errorf("%s takes %d pages", k, m.Pages[k])
				}
				if dir := os.Getenv("FOLKMOOT_PICTURES"); dir != "" {
					set, err := report.Sheets(p.state(), sheets.Choice{Start: "14:00"}, report.Options{Speaker: sp}, k)
					if err != nil {
						t.Fatal(err)
					}
					if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%s-%s.pdf", lang, k)), set.PDF, 0o644); err != nil {
						t.Fatal(err)
					}
				}
			}
		})
	}
}
