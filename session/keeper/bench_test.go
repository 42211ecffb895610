package keeper_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"folkmoot/internal/system"
	"folkmoot/session"
	"folkmoot/session/keeper"
	"folkmoot/session/poll"
)

func BenchmarkCastTheHundredthBallot(b *testing.B) {
	k := system.Keeper("bench")
	var kept *keeper.Kept
	n := 0
	begin := func() {
		var err error
		kept, err = k.Create(filepath.Join(b.TempDir(), fmt.Sprint(n, ".moot")), opening())
		must(b, err)
		must(b, kept.Do(session.AddSeats{Seats: make([]session.NewSeat, session.MaxSeats)}))
		var options []poll.Option
		for i := range 40 {
			options = append(options, poll.Option{Text: fmt.Sprint("option ", i+1)})
		}
		must(b, kept.Do(session.DraftPoll{PollBody: session.PollBody{Question: "Which?", Options: options, Rules: poll.Rules{Method: poll.Ranking}}}))
		must(b, kept.Do(session.OpenPoll{Poll: thePoll(kept).ID}))
		for n = range 100 {
			must(b, castAll(kept, n))
		}
	}
	begin()
	for b.Loop() {
		if n++; n == session.MaxSeats {
			b.StopTimer()
			begin()
			b.StartTimer()
			n++
		}
		must(b, castAll(kept, n))
	}
}

// castAll casts a ballot that ranks every option.
func castAll(k *keeper.Kept, seat int) error {
	full := poll.Ballot{Marks: map[string]int{}}
	for i, o := range thePoll(k).Order(seat) {
		full.Marks[o.ID] = i + 1
	}
	return k.Cast(thePoll(k).ID, k.State().Seats[seat].ID, full)
}
