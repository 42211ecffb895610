package stat

// PairScore is the chance in a hundred that an idea beats another drawn at random, estimated with one win and one loss
// added: 100 (w+1) / (w+l+2). Source: M. Salganik and K. Levy, Wiki Surveys, PLOS ONE 10 (2015), and All Our Ideas.
func PairScore(wins, losses int) float64 {
	return 100 * float64(wins+1) / float64(wins+losses+2)
}
