package report_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/report/draw"
	"folkmoot/session/report/layout"
	"folkmoot/session/report/sheets"
)

// area is where something stands on a page.
type area struct {
	x, y, w, h float64
	what       string
}

func (a area) meets(b area) bool {
	const slack = 1.5 // letters that touch do not hide each other
	return a.x+slack < b.x+b.w && b.x+slack < a.x+a.w && a.y+slack < b.y+b.h && b.y+slack < a.y+a.h
}

func (a area) holds(b area) bool {
	return a.x <= b.x && a.y <= b.y && b.x+b.w <= a.x+a.w && b.y+b.h <= a.y+a.h
}

// faults lists what runs over the edge of a page, and what covers something else.
func faults(r layout.Result) []string {
	var out []string
	for n, p := range r.Pages {
		var texts, boxes []area
		for _, it := range p.Items {
			if it.Text != nil && strings.TrimSpace(it.Text.String()) != "" {
				// From the top of small letters to the line, where two of them can meet.
				a := area{it.Text.X, it.Text.Y - 0.55*it.Text.Size, it.Text.Width(), 0.55 * it.Text.Size, it.Text.String()}
				texts = append(texts, a)
			}
			if b, ok := it.Shape.(draw.Rect); ok {
				boxes = append(boxes, area{b.X, b.Y, b.W, b.H, "a box"})
			}
		}
		for i, a := range texts {
			trailing := 0.0
			if strings.HasSuffix(a.what, " ") {
				trailing = 8 // the space behind a line
			}
			if a.x < 10 || a.y < 10 || a.x+a.w-trailing > p.W-10 || a.y+a.h > p.H-10 {
				out = append(out, fmt.Sprintf("page %d: %q stands at %.0f,%.0f, %.0f wide", n+1, a.what, a.x, a.y, a.w))
			}
			for _, b := range texts[:i] {
				if a.meets(b) {
					out = append(out, fmt.Sprintf("page %d: %q covers %q", n+1, a.what, b.what))
				}
			}
			for _, b := range boxes {
				if a.meets(b) && !b.holds(a) {
					out = append(out, fmt.Sprintf("page %d: a box cuts %q", n+1, a.what))
				}
			}
		}
	}
	return out
}

// Whatever words a session has, of any length and in any letters of the fonts, no sheet loses or hides one of them.
func TestAnyWordsFitOnSheets(t *testing.T) {
	base := employeeFramework(t)
	alphabet := []rune("abcdefghilmnoprstuwyłżśćŵŷâéßüαβγδεжшщюя-")
	rapid.Check(t, func(rt *rapid.T) {
		word := rapid.StringOfN(rapid.SampledFrom(alphabet), 1, 40, -1)
		text := func(label string, words int) string {
			return strings.TrimLeft(strings.Join(rapid.SliceOfN(word, 1, words).Draw(rt, label), " "), "-")
		}
		safe := func(s string, most int) string {
			r := []rune("x" + s)
			return strings.TrimSpace(string(r[:min(len(r), most)]))
		}
		f := base
		f.Factors = []framework.Factor{{ID: "one", Label: "One"}}
		for i := range rapid.IntRange(1, 5).Draw(rt, "prompts") {
			pr := framework.Prompt{ID: fmt.Sprintf("p%d", i), Text: safe(text("prompt", 40), 480), Type: framework.Key, Minutes: 3, Answer: framework.AnswerIdeas}
			for range rapid.IntRange(0, 4).Draw(rt, "probes") {
				pr.Probes = append(pr.Probes, safe(text("probe", 15), 200)+fmt.Sprint(len(pr.Probes)))
			}
			f.Factors[0].Prompts = append(f.Factors[0].Prompts, pr)
		}
		f.Consent = nil
		for i := range rapid.IntRange(1, 8).Draw(rt, "items") {
			f.Consent = append(f.Consent, framework.ConsentItem{ID: fmt.Sprintf("c%d", i), Text: safe(text("consent", 30), 300), Needed: i%2 == 0})
		}
		f.GroundRules = nil
		for i := range rapid.IntRange(0, 6).Draw(rt, "rules") {
			f.GroundRules = append(f.GroundRules, safe(text("rule", 20), 190)+fmt.Sprint(i))
		}
		p := newPlay(t)
		p.do(session.NewSession{Title: safe(text("title", 20), 190), Framework: f, Details: session.Details{
			Kind: session.FocusGroup, Minutes: 60, Place: safe(text("place", 12), 120), Cohort: safe(text("cohort", 12), 120), Date: "2026-11-12",
		}})
		p.do(session.AddSeats{Seats: []session.NewSeat{{Band: safe(text("band", 4), 60)}, {Band: "frontline"}}})
		var info session.Information
		for _, x := range sheets.Fields() {
			if rapid.Bool().Draw(rt, "filled") {
				*x.Of(&info) = safe(text("information", 60), 900)
			}
		}
		if info != (session.Information{}) {
			p.do(session.SetInformation{Information: info})
		}
		choice := sheets.Choice{Start: rapid.SampledFrom([]string{"", "14:00"}).Draw(rt, "start"), PerPage: rapid.SampledFrom(sheets.PerPage()).Draw(rt, "slips"), Each: 1}
		m := laidSheets(t, p.state(), nil, choice, sheets.Kinds()...)
		if got := faults(m.Result); len(got) > 0 {
			rt.Fatal(strings.Join(got[:min(len(got), 5)], "\n"))
		}
		flat := func(s string) string { return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00A0", " ")), "") }
		all := flat(wordsOf(m))
		for _, x := range f.Factors[0].Prompts {
			if strings.Count(all, flat(x.Text)) < 2 { // on the agenda and on its own sheet
				rt.Fatalf("a prompt is lost: %q", x.Text)
			}
		}
		for _, x := range f.Consent {
			if strings.Count(all, flat(x.Text)) < 2 { // on the sheet of each seat
				rt.Fatalf("a consent item is lost: %q", x.Text)
			}
		}
		for _, x := range sheets.Fields() {
			if !strings.Contains(all, flat(*x.Of(&info))) {
				rt.Fatalf("the information lacks %q", *x.Of(&info))
			}
		}
	})
}
