package report_test

import (
	"fmt"
	"runtime"
	"testing"
	"time"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/report"
)

// The limits of a report, which the benchmarks hold: a person who has pressed a button is waiting.
const (
	fullBytes, fullTime     = 3 << 19, 400 * time.Millisecond // of 200 ideas and 6 polls: a megabyte and a half
	fullMemory              = 120 << 20
	importTime, importIdeas = 3 * time.Second, 2000
)

// idea makes a text of the length that people type.
func idea(i int) string {
	return fmt.Sprintf("Idea %d: %s", i+1, said["help"][i%len(said["help"])])
}

// large is a session of so many ideas in ten themes, and so many polls.
func large(t testing.TB, ideas, polls int) *session.State {
	p := seated(t)
	p.quotable()
	stages := []session.ID{p.prompt("help"), p.prompt("hinder"), p.prompt("senior-managers"), p.prompt("cross-council")}
	for done := 0; done < ideas; {
		var some []session.NewIdea
		for range min(500, ideas-done) {
			some = append(some, session.NewIdea{Text: idea(done), Stage: stages[done%len(stages)], Seat: p.seat(1 + done%12)})
			done++
		}
		p.do(session.AddIdeas{Ideas: some})
	}
	for k := range 10 {
		var numbers []int
		for i := k; i < ideas; i += 10 {
			numbers = append(numbers, i+1)
		}
		p.theme(fmt.Sprint("What belongs together, part ", k+1), numbers...)
	}
	for i := range polls {
		x := p.open(fmt.Sprintf("Question %d: which of these matter most?", i+1), p.state().ThemeOptions(), poll.Rules{Method: poll.Dots, Dots: 5, Cap: 2})
		var ballots []map[int]int
		for b := range 12 {
			ballots = append(ballots, map[int]int{(b + i) % 10: 2, (b*3 + 1 + i) % 10: 1, (b*7 + 2 + i) % 10: 1})
		}
		for len(ballots) < p.state().Present() {
			ballots = append(ballots, nil)
		}
		p.close(x, ballots...)
	}
	for i := range 3 {
		p.do(session.WriteFinding{FindingBody: session.FindingBody{Who: "Senior managers", Statement: fmt.Sprint("Do what was asked for, number ", i+1), Behaviours: []string{"Ask before deciding"}}})
	}
	p.do(session.SealSession{})
	return p.state()
}

// pressed makes the PDF and tells how large it is and how much memory was asked for in all, which is more than was in use
// at any time.
func pressed(t testing.TB, s *session.State) (bytes, pages int, memory uint64) {
	t.Helper()
	runtime.GC()
	var before, now runtime.MemStats
	runtime.ReadMemStats(&before)
	data, r, err := report.PDF(s, report.Options{AppVersion: "0.1.0"})
	if err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&now)
	return len(data), r.Pages, now.TotalAlloc - before.TotalAlloc
}

func TestFullReportIsSmall(t *testing.T) {
	bytes, pages, _ := pressed(t, large(t, 200, 6))
	if bytes > fullBytes {
		t.Errorf("%d pages take %d bytes; %d is the most", pages, bytes, fullBytes)
	}
	if pages < 15 {
		t.Errorf("200 ideas and 6 polls on %d pages", pages)
	}
}

func BenchmarkFullReport200(b *testing.B) {
	s := large(b, 200, 6)
	b.ReportAllocs()
	var bytes, pages int
	var memory uint64
	fastest := fastest(b, func() { bytes, pages, memory = pressed(b, s) })
	if fastest > fullTime {
		b.Errorf("%v at best; %v is the most", fastest, fullTime)
	}
	if bytes > fullBytes {
		b.Errorf("%d bytes; %d is the most", bytes, fullBytes)
	}
	if memory > fullMemory {
		b.Errorf("%d bytes of memory in all; %d is the most", memory, fullMemory)
	}
	b.ReportMetric(float64(bytes), "pdf-bytes")
	b.ReportMetric(float64(pages), "pages")
}

func BenchmarkImport2000(b *testing.B) {
	s := large(b, importIdeas, 0)
	b.ReportAllocs()
	var bytes, pages int
	if fastest := fastest(b, func() { bytes, pages, _ = pressed(b, s) }); fastest > importTime {
		b.Errorf("%v at best; %v is the most", fastest, importTime)
	}
	b.ReportMetric(float64(bytes), "pdf-bytes")
	b.ReportMetric(float64(pages), "pages")
}

// fastest is the best time of a benchmark's rounds: what others do on the machine at the time is not the report's fault.
func fastest(b *testing.B, do func()) time.Duration {
	best := time.Hour
	for b.Loop() {
		at := time.Now()
		do()
		best = min(best, time.Since(at))
	}
	b.ReportMetric(float64(best.Milliseconds()), "ms-at-best")
	return best
}
