package session_test

import (
	"errors"
	"testing"

	"folkmoot/session"
)

func TestASeatGetsAnotherCodeAndKeepsWhatItSaid(t *testing.T) {
	b := start(t, 3)
	seat := b.state().Seats[1].ID
	b.do(session.AddIdea("one", "", seat))
	b.do(session.RecodeSeat{Seat: seat, Code: " M  2 "})
	s := b.state()
	if x := s.SeatByCode("M 2"); x == nil || x.ID != seat || s.Ideas[0].Seat != seat {
		t.Fatalf("the seat is %+v, the idea's is %s", x, s.Ideas[0].Seat)
	}
	if s.SeatByCode("P2") != nil {
		t.Error("the old code is still there")
	}
	if got := s.Undo.Label.String(); got != "give a seat the code M 2" {
		t.Errorf("Undo says %q", got)
	}
	b.do(session.Undo{})
	if b.state().SeatByCode("P2") == nil {
		t.Error("Undo does not bring the old code back")
	}
}

func TestAFreedCodeCanBeGivenAgain(t *testing.T) {
	b := start(t, 2)
	b.do(session.RecodeSeat{Seat: b.state().Seats[0].ID, Code: "M1"})
	b.do(session.RecodeSeat{Seat: b.state().Seats[1].ID, Code: "P1"})
	if b.state().Seats[1].Code != "P1" {
		t.Errorf("the second seat is %s", b.state().Seats[1].Code)
	}
}

func TestACodeThatCannotBeIsRefused(t *testing.T) {
	for _, c := range []struct {
		name, code, want string
	}{
		{"taken", "P3", "There is already a seat with the code P3. Give this one another code."},
		{"empty", " \t ", "A seat needs a code, so that people can find theirs. Type one, or leave it at P1."},
		{"too long", "Middle manager", "A code has at most 12 characters. Shorten “Middle manager”."},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := start(t, 3)
			err := b.try(session.RecodeSeat{Seat: b.state().Seats[0].ID, Code: c.code})
			if err == nil || err.Error() != c.want {
				t.Fatalf("got  %v\nwant %s", err, c.want)
			}
			if b.state().Seats[0].Code != "P1" {
				t.Errorf("the code is %s", b.state().Seats[0].Code)
			}
		})
	}
	b := start(t, 1)
	if err := b.try(session.RecodeSeat{Seat: b.state().Seats[0].ID, Code: "P1"}); !errors.Is(err, session.ErrNothing) {
		t.Errorf("the same code again: %v", err)
	}
	if err := b.try(session.RecodeSeat{Seat: "no-such-seat", Code: "X"}); !session.Refused(err, "seats.none") {
		t.Errorf("no such seat: %v", err)
	}
}
