package stat_test

import (
	"math/rand/v2"
	"testing"

	"folkmoot/session/poll/stat"
)

func BenchmarkStat(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	values := func(m, n int) [][]float64 {
		out := make([][]float64, m)
		for j := range out {
			out[j] = make([]float64, n)
			for i := range out[j] {
				out[j][i] = float64(r.IntN(4))
			}
		}
		return out
	}
	b.Run("KendallW/20x40", func(b *testing.B) {
		v := values(20, 40)
		for b.Loop() {
			stat.KendallW(v, 1)
		}
	})
	b.Run("KendallW/60x7 shuffled", func(b *testing.B) {
		v := values(60, 7)
		for b.Loop() {
			stat.KendallW(v, 1)
		}
	})
	b.Run("Resample/20x40", func(b *testing.B) {
		ballots := make([][]int, 20)
		for i := range ballots {
			ballots[i] = make([]int, 40)
			for range 10 {
				ballots[i][r.IntN(40)]++
			}
		}
		for b.Loop() {
			stat.Resample(20, 40, 5, 1000, 1, adding(ballots))
		}
	})
	b.Run("BradleyTerry/300", func(b *testing.B) {
		wins := make([][]int, 300)
		for i := range wins {
			wins[i] = make([]int, 300)
			for j := range wins[i] {
				if i != j && r.IntN(10) == 0 {
					wins[i][j] = r.IntN(4)
				}
			}
		}
		for b.Loop() {
			stat.BradleyTerry(wins)
		}
	})
}
