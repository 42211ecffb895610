package screens_test

import (
	"bytes"
	"compress/zlib"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"folkmoot/assets/frameworks"
	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/keeper"
	"folkmoot/session/report"
	"folkmoot/ui/view"
)

// planted is a session in which words stand that must not go out, each marked by a word of its own, and one quote that may.
func planted(t *testing.T) (s *session.State, enter func(session.ID), may string, secret []string) {
	t.Helper()
	data, err := frameworks.FS.ReadFile("employee-group.toml")
	if err != nil {
		t.Fatal(err)
	}
	f, err := framework.Decode("employee-group.toml", data)
	if err != nil {
		t.Fatal(err)
	}
	ids, now := 0, time.Date(2026, 11, 12, 14, 0, 0, 0, time.UTC)
	k := keeper.Keeper{Now: func() time.Time { return now }, Seed: func() uint64 { return 42 }, Device: "bench", NewID: func() string { ids++; return fmt.Sprintf("id%05d", ids) }}
	kept, err := k.Practice(session.NewSession{Title: "A group", Framework: f, Details: session.Details{Minutes: 60}})
	if err != nil {
		t.Fatal(err)
	}
	do := func(c session.Command) {
		t.Helper()
		apply, err := kept.Prepare(c)
		if err != nil {
			t.Fatalf("%T: %v", c, err)
		}
		apply()
	}
	do(session.AddSeats{Seats: make([]session.NewSeat, 4)})
	s = kept.State()
	yes, no, open := s.Seats[0].ID, s.Seats[1].ID, s.Seats[2].ID
	do(session.SetConsent{Seats: []session.ID{yes, s.Seats[3].ID}, Item: session.QuoteConsent, Given: true})
	do(session.SetConsent{Seats: []session.ID{no}, Item: session.QuoteConsent})
	var at session.ID
	for _, x := range s.Agenda {
		if p, _, ok := s.PromptOf(x.ID); ok && p.ID == "help" {
			at = x.ID
		}
	}
	do(session.EnterStage{Stage: at})
	do(session.AddIdea("Time that is ours", at, no)) // an idea of a seat that is not quoted stays on the list
	do(session.MakeTheme{Title: "Time", Ideas: []session.ID{s.Ideas[0].ID}})
	theme := s.Themes[0].ID
	may = "Zqmayquoted"
	do(session.NoteEvidence{EvidenceBody: session.EvidenceBody{Kind: session.Verbatim, Text: may, Seat: yes, Stage: at}})
	chosen := []session.ID{s.Evidence[0].ID}
	for i, b := range []session.EvidenceBody{
		{Kind: session.Verbatim, Seat: no},
		{Kind: session.Verbatim, Seat: open},
		{Kind: session.Verbatim}, // may be anybody's
		{Kind: session.Verbatim, Seat: yes, Hold: true},
		{Kind: session.Verbatim, Seat: yes, Complete: true},
		{Kind: session.Paraphrase, Seat: yes, Hold: true},
		{Kind: session.Paraphrase, Seat: yes, Complete: true},
		{Kind: session.Comment, Hold: true},
		{Kind: session.Observation, Complete: true},
		{Kind: session.Decision, Hold: true},
	} {
		for j, of := range []session.ID{"", theme, ""} { // under the question, under a theme, under a finding
			mark := fmt.Sprintf("Zq%dx%dsecret", i, j)
			b.Text, b.Theme, b.Stage = "He said "+mark+" and left", of, at
			do(session.NoteEvidence{EvidenceBody: b})
			secret = append(secret, mark)
			if j == 2 {
				chosen = append(chosen, s.Evidence[len(s.Evidence)-1].ID)
			}
		}
	}
	do(session.WriteNotes{Stage: at, Text: "P2 told us Zqnotesecret at length"})
	do(session.MarkPassage{Stage: at, From: 0, To: 33, Kind: session.Verbatim, Seat: no})
	do(session.WriteDebrief{Debrief: session.Debrief{Top: "Zqdebriefsecret", Changes: "Zqdebriefsecret"}})
	secret = append(secret, "Zqnotesecret", "Zqdebriefsecret")
	do(session.WriteFinding{FindingBody: session.FindingBody{Statement: "Protect time", Theme: theme, Quotes: chosen}})
	return s, func(stage session.ID) { do(session.EnterStage{Stage: stage}) }, may, secret
}

// What goes out: the report in every form, and each page of the room's window.
func TestWithoutConsentNothingGoesOut(t *testing.T) {
	s, enter, may, secret := planted(t)
	out := map[string]string{}
	doc := report.Build(s, report.Options{})
	data, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	out["the document"], out["the text of the document"] = string(data), doc.Text()
	pages, err := report.Pages(s, report.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var laid strings.Builder
	for _, p := range pages.Pages {
		for _, it := range p.Items {
			if it.Text != nil {
				for _, g := range it.Text.Glyphs {
					laid.WriteRune(g.Rune)
				}
				laid.WriteString(" " + it.Text.Actual + " ")
			}
		}
	}
	out["the pages as they are laid out"] = laid.String()
	pdf, _, err := report.PDF(s, report.Options{})
	if err != nil {
		t.Fatal(err)
	}
	out["the PDF"] = inflated(pdf)
	for name, text := range out {
		if !strings.Contains(text, may) && !strings.Contains(text, wide(may)) {
			t.Errorf("%s does not have what may be quoted: nothing is looked for there", name)
		}
	}
	for _, x := range s.Agenda {
		enter(x.ID)
		room, err := json.Marshal(view.Room(s, view.RoomState{}, nil))
		if err != nil {
			t.Fatal(err)
		}
		out["the room at "+string(x.Kind)+" "+x.Prompt] = string(room)
	}
	for name, text := range out {
		for _, mark := range secret {
			if strings.Contains(text, mark) || strings.Contains(text, wide(mark)) {
				t.Errorf("%s gives away %q", name, mark)
			}
		}
	}
}

// inflated is a PDF with its streams unpacked.
func inflated(pdf []byte) string {
	var b strings.Builder
	b.Write(pdf)
	for rest := pdf; ; {
		_, after, ok := bytes.Cut(rest, []byte("stream\n"))
		if !ok {
			return b.String()
		}
		if z, err := zlib.NewReader(bytes.NewReader(after)); err == nil {
			text, _ := io.ReadAll(z) // what comes before a fault is text too
			b.Write(text)
			b.Write(drawn(text))
		}
		rest = after
	}
}

// drawn is the text of a page, one piece after another: a word is drawn in several, each letter as four digits.
func drawn(page []byte) (out []byte) {
	for _, m := range piece.FindAllSubmatch(page, -1) {
		for i := 0; i+4 <= len(m[1]); i += 4 {
			if n, err := strconv.ParseUint(string(m[1][i:i+4]), 16, 32); err == nil {
				out = utf8.AppendRune(out, rune(n))
			}
		}
	}
	return out
}

var piece = regexp.MustCompile(`<([0-9A-F]+)>`)

// wide is a text as PDF writes it in its bookmarks and titles.
func wide(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		b.WriteByte(byte(u >> 8))
		b.WriteByte(byte(u))
	}
	return b.String()
}
