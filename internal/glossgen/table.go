package main

import (
	"math"

	"folkmoot/session/theme/lexicon"
)

// table turns directions into rows of whole numbers: vectors 127 long, rounded. A rare stem and one without direction are left out.
func table(m *matrix, found []float64, dims, documents int) []lexicon.GlossRow {
	var rows []lexicon.GlossRow
	have := len(found) / max(len(m.stems), 1) // a small WordNet has fewer
	for i, stem := range m.stems {
		if m.in[i] < minShipped {
			continue
		}
		from := found[i*have:][:have]
		length := 0.0
		for _, x := range from {
			length += float64(x * x)
		}
		if length = math.Sqrt(length); length < 1e-9 {
			continue
		}
		v := make([]int8, dims)
		for j, x := range from {
			v[j] = int8(math.RoundToEven(x / length * 127))
		}
		rarity := ln(float64(documents) / float64(m.in[i]))
		rows = append(rows, lexicon.GlossRow{Stem: stem, Weight: lexicon.WeightByte(rarity), Vector: v})
	}
	return rows
}
