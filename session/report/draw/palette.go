package draw

// The colours of a page: the light theme's tokens, so that the report looks like the room's screen.
const (
	Paper   = 0xFAF8F4
	Sheet   = 0xFFFFFF
	Ink     = 0x1C1E21
	InkSoft = 0x5A5F66
	Rule    = 0xDDD8CE
	Accent  = 0x0B5C6B
	Warn    = 0x9A5B00
	Stop    = 0xA3261E
)

// Series gives the colour and the pattern of the i-th series of a chart. The colours are those of Okabe and Ito, told
// apart with the common kinds of colour blindness and in the order in which neighbours differ most; the pattern tells them
// apart in grey.
func Series(i int) (Colour, Pattern) {
	hues := [...]uint32{0x0072B2, 0xE69F00, 0x009E73, 0xF0E442, 0xCC79A7, 0xD55E00, 0x56B4E9, 0x000000}
	pats := [...]Pattern{Solid, Rising, Dots, Falling, Upright, Level, Crossed, Solid}
	i = ((i % len(hues)) + len(hues)) % len(hues)
	return RGB(hues[i]), pats[i]
}
