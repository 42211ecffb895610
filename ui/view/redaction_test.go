package view_test

import (
	"strings"
	"testing"

	"folkmoot/session"
	"folkmoot/session/demo"
	"folkmoot/session/report"
	"folkmoot/ui/view"
)

// A name that came out of the report does not come back in the name of its file.
func TestTheFileIsNotNamedAfterWhatWasReplaced(t *testing.T) {
	kept, err := demo.Script(nil, "a.script", []byte("session: A day with Mrs Quillfeather\nframework: employee-group\nlanguage: en\n"), "", "test", demo.Builtin)
	if err != nil {
		t.Fatal(err)
	}
	if n := view.ReportFile(kept.State().PrintedTitle(), "", report.Full, ".pdf", nil); !strings.Contains(n, "Quillfeather") {
		t.Fatalf("before anything is replaced the file is called %q", n)
	}
	if err := kept.Do(session.DecideSpots(kept.State().RedactionSpots(nil), session.Replaced, "")); err != nil {
		t.Fatal(err)
	}
	for _, n := range []string{view.ReportFile(kept.State().PrintedTitle(), "", report.Full, ".pdf", nil), view.RedactionLogName(kept.State(), nil)} {
		if strings.Contains(n, "Quillfeather") || !strings.Contains(n, "A day with [name 1]") {
			t.Errorf("the file is called %q", n)
		}
	}
}

// What a screen remembers must not be what was true of other names or other words.
func TestRememberedPlacesFollowTheSession(t *testing.T) {
	kept, err := demo.Script(nil, "a.script", []byte("session: A group\nframework: employee-group\nlanguage: en\nseats 1\ngo prompt help\nidea at the mill they try things\n"), "", "test", demo.Builtin)
	if err != nil {
		t.Fatal(err)
	}
	var m view.Spots
	if n := len(m.Of(kept.State())); n != 0 {
		t.Fatalf("%d places", n)
	}
	d := kept.State().Details
	d.Place = "The Mill"
	for _, c := range []session.Command{session.Describe{Title: "A group", Details: d}, session.AddIdea("Ask Gwenllian", "", "")} {
		if err := kept.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	for _, x := range m.Of(kept.State()) {
		got = append(got, x.Words)
	}
	if strings.Join(got, ", ") != "the mill, Gwenllian" {
		t.Fatalf("found are %q", got)
	}
	if v := view.RedactionCount(m.Of(kept.State()), nil); v.Open != 2 || v.Warning != "2 places that may tell who is meant have not been looked at." {
		t.Errorf("%+v", v)
	}
}
