package theme_test

import (
	"fmt"
	"strings"
	"testing"

	"folkmoot/session/theme"
)

// many makes n different ideas out of real ones: the beginning of one and the end of another.
func many(tb testing.TB, n int) []theme.Item {
	civic, _ := labelled(tb, "civic.tsv")
	bank, _ := labelled(tb, "bank.tsv")
	known := append(civic, bank...)
	items := make([]theme.Item, n)
	for i := range items {
		text := known[i%len(known)].Text
		if round := i / len(known); round > 0 {
			a, b := strings.Fields(text), strings.Fields(known[(i*7+round*13)%len(known)].Text)
			text = strings.Join(append(append([]string{}, a[:(len(a)+1)/2]...), b[len(b)/2:]...), " ")
		}
		items[i] = theme.Item{ID: fmt.Sprintf("i%05d", i), Text: text}
	}
	return items
}

var sizes = []int{100, 400, 1000, 5000}

// From texts to drafts with their labels: what a person waits for once.
func BenchmarkWhole(b *testing.B) {
	o := options(b)
	for _, n := range sizes {
		items := many(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				theme.New(items, o).Suggest(theme.Board{}, theme.Usual, theme.UsualFineness)
			}
		})
	}
}

// One step of the slider: the ideas are compared already.
func BenchmarkSlider(b *testing.B) {
	o := options(b)
	for _, n := range sizes {
		space := theme.New(many(b, n), o)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			fine := 0.0
			for b.Loop() {
				fine += 0.01
				space.Suggest(theme.Board{}, theme.Usual, fine-float64(int(fine)))
			}
		})
	}
}

// The chips of one idea, with half of the ideas placed in 30 themes; and what has to be made anew after each move.
func BenchmarkChips(b *testing.B) {
	o := options(b)
	for _, n := range []int{400, 900} {
		space := theme.New(many(b, n), o)
		themes := make([][]int, 30)
		for i := range n / 2 {
			themes[i%30] = append(themes[i%30], i)
		}
		b.Run(fmt.Sprint("placer ", n), func(b *testing.B) {
			for b.Loop() {
				space.Placer(themes)
			}
		})
		placer := space.Placer(themes)
		b.Run(fmt.Sprint("idea ", n), func(b *testing.B) {
			for b.Loop() {
				placer.Chips(n - 1)
			}
		})
	}
}

// The ideas nearest to what is being typed.
func BenchmarkNearest(b *testing.B) {
	space := theme.New(many(b, 400), options(b))
	for b.Loop() {
		space.Nearest("The buses should run later on Sundays", 3)
	}
}

// Near-duplicates among all ideas.
func BenchmarkDuplicates(b *testing.B) {
	for _, n := range []int{400, 5000} {
		items := many(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				theme.Duplicates(items, "en", theme.LikelySame)
			}
		})
	}
}
