package elections_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"folkmoot/session/exchange"
	"folkmoot/session/exchange/elections"
	"folkmoot/session/poll/rule"
)

// open reports whether a sentence has a place that was not filled in. Bytes that have such signs of their own, also with the
// zeros of UTF-16 between them, are quoted as they are.
func open(err error, data []byte) bool {
	return strings.Contains(err.Error(), "{{") && !bytes.Contains(bytes.ReplaceAll(data, []byte{0}, nil), []byte("{{"))
}

// sound checks what holds of every election, and of every error, whatever the bytes were.
func sound(t *testing.T, e elections.Election, data []byte, err error) {
	t.Helper()
	if err != nil {
		var known *exchange.Error
		if !errors.As(err, &known) || open(err, data) || (known.Line == 0) != (known.Column == 0) {
			t.Fatalf("%#v", err)
		}
		return
	}
	m := len(e.Options)
	if err := (rule.Rankings{Options: m, Ballots: e.Orders}).Validate(); err != nil {
		t.Fatal(err)
	}
	if err := (rule.Approvals{Options: m, Ballots: e.Approvals}).Validate(); err != nil {
		t.Fatal(err)
	}
	people := 0
	for _, b := range e.Orders {
		people += b.Weight
	}
	for _, b := range e.Sorted {
		people += b.Weight
		if len(b.In) > len(e.Categories) {
			t.Fatal("more categories than there are")
		}
	}
	for _, b := range e.Approvals {
		people += b.Weight
	}
	for _, b := range e.Points {
		people += b.Weight
		if len(b.Options) != len(b.Given) {
			t.Fatal("options without points")
		}
	}
	if e.Format == elections.PrefLib || e.Format == elections.Pabulib {
		if people != e.Ballots || e.Blank > e.Ballots || e.Ballots == 0 {
			t.Fatalf("%d ballots of %d people, %d blank", e.Ballots, people, e.Blank)
		}
	}
	for _, n := range e.Notes {
		if open(&n, data) {
			t.Fatal(n.Error())
		}
	}
}

func fuzz(f *testing.F, name string, seeds ...string) {
	for _, seed := range seeds {
		f.Add(file(f, seed).Data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		e, err := elections.Read(elections.File{Name: name, Data: data})
		sound(t, e, data, err)
	})
}

func FuzzOrders(f *testing.F) {
	fuzz(f, "a.toi", "preflib/workshop.toi", "preflib/tennessee.soc", "preflib/workshop-old.toi")
}

func FuzzCategories(f *testing.F) { fuzz(f, "a.cat", "preflib/workshop.cat") }

func FuzzPabulib(f *testing.F) {
	fuzz(f, "a.pb", "pabulib/street.pb", "pabulib/street.ordinal.pb", "pabulib/street.cumulative.pb", "pabulib/street.scoring.pb")
}

func FuzzTables(f *testing.F) {
	for _, seed := range []string{
		"timestamp,datetime,comment-id,voter-id,vote\n1,x,2,3,1\n", "comment-id,agrees,disagrees,moderated,comment-body\n1,2,3,-1,x\n",
		"participant,group-id,n-votes,1,2\n1,0,2,1,-1\n2,,1,0,\n", "topic,x\n", "Winner ID,Loser ID,Valid\n1,2,TRUE\n", "Idea ID,Wins,Losses,Score\n1,2,3,50\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		e, err := elections.Read(elections.File{Name: "a.csv", Data: data})
		sound(t, e, data, err)
	})
}
