package look

import "image/color"

// Palette is one complete set of colours.
type Palette struct {
	Dark bool

	Paper, Sheet            color.NRGBA // the window; cards and fields
	Ink, Soft               color.NRGBA // text; secondary text
	Rule, Edge              color.NRGBA // decorative lines; borders that show what can be used
	Accent, OnAccent        color.NRGBA // the primary action and the focus; what is written on it
	AccentTint              color.NRGBA // behind what is selected
	Warn, WarnTint          color.NRGBA // late
	Stop, OnStop, StopTint  color.NRGBA // damaged, irreversible
	Hover, Pressed, Disable color.NRGBA // under the pointer; under the finger; not to be used now
	Veil                    color.NRGBA // over the window behind a modal

	// Data are for charts and themes, always with a label beside and Ink around. In this order those that stand next to one
	// another differ most, also for people who see few colours; the report draws in the same order.
	Data [8]color.NRGBA
}

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

// Light is the palette of a lit room: paper, and ink on it.
func Light() Palette {
	return Palette{
		Paper: rgb(0xFAF8F4), Sheet: rgb(0xFFFFFF),
		Ink: rgb(0x1C1E21), Soft: rgb(0x5A5F66),
		Rule: rgb(0xDDD8CE), Edge: rgb(0x858076),
		Accent: rgb(0x0B5C6B), OnAccent: rgb(0xFFFFFF), AccentTint: rgb(0xE3F0F2),
		Warn: rgb(0x8F5400), WarnTint: rgb(0xFBF0DC),
		Stop: rgb(0xA3261E), OnStop: rgb(0xFFFFFF), StopTint: rgb(0xFAE6E4),
		Hover: rgb(0xF1EDE5), Pressed: rgb(0xE7E2D7), Disable: rgb(0x8A8680),
		Veil: color.NRGBA{R: 0x1C, G: 0x1E, B: 0x21, A: 0x66},
		Data: [8]color.NRGBA{
			rgb(0x0072B2), rgb(0xE69F00), rgb(0x009E73), rgb(0xF0E442),
			rgb(0xCC79A7), rgb(0xD55E00), rgb(0x56B4E9), rgb(0x000000),
		},
	}
}

// Dark is the palette of a darkened room.
func Dark() Palette {
	return Palette{
		Dark:  true,
		Paper: rgb(0x16181C), Sheet: rgb(0x1F2228),
		Ink: rgb(0xECEAE6), Soft: rgb(0xA9AEB6),
		Rule: rgb(0x343942), Edge: rgb(0x737984),
		Accent: rgb(0x5EC1D2), OnAccent: rgb(0x06222A), AccentTint: rgb(0x1C3840),
		Warn: rgb(0xF0B35A), WarnTint: rgb(0x372B18),
		Stop: rgb(0xF28B82), OnStop: rgb(0x2B0906), StopTint: rgb(0x3B2221),
		Hover: rgb(0x292D34), Pressed: rgb(0x32373F), Disable: rgb(0x767B84),
		Veil: color.NRGBA{A: 0x99},
		Data: [8]color.NRGBA{
			rgb(0x4FA3DB), rgb(0xF2B54A), rgb(0x3CC79E), rgb(0xF5EC7A),
			rgb(0xDE9CC0), rgb(0xF0894A), rgb(0x8CCBF0), rgb(0xECEAE6),
		},
	}
}

// Contrast is the high contrast palette on white: no greys, strong lines.
func Contrast() Palette {
	return Palette{
		Paper: rgb(0xFFFFFF), Sheet: rgb(0xFFFFFF),
		Ink: rgb(0x000000), Soft: rgb(0x1F1F1F),
		Rule: rgb(0x000000), Edge: rgb(0x000000),
		Accent: rgb(0x003C8F), OnAccent: rgb(0xFFFFFF), AccentTint: rgb(0xDCE9FF),
		Warn: rgb(0x6B3A00), WarnTint: rgb(0xFFF3D6),
		Stop: rgb(0x8A0008), OnStop: rgb(0xFFFFFF), StopTint: rgb(0xFFE3E3),
		Hover: rgb(0xE6E6E6), Pressed: rgb(0xD0D0D0), Disable: rgb(0x595959),
		Veil: color.NRGBA{A: 0x99},
		Data: Light().Data,
	}
}

// ContrastDark is the high contrast palette on black.
func ContrastDark() Palette {
	return Palette{
		Dark:  true,
		Paper: rgb(0x000000), Sheet: rgb(0x000000),
		Ink: rgb(0xFFFFFF), Soft: rgb(0xE6E6E6),
		Rule: rgb(0xFFFFFF), Edge: rgb(0xFFFFFF),
		Accent: rgb(0xFFD80A), OnAccent: rgb(0x000000), AccentTint: rgb(0x3A3000),
		Warn: rgb(0xFFB84D), WarnTint: rgb(0x332100),
		Stop: rgb(0xFFA29A), OnStop: rgb(0x000000), StopTint: rgb(0x3D0B08),
		Hover: rgb(0x2B2B2B), Pressed: rgb(0x404040), Disable: rgb(0xA6A6A6),
		Veil: color.NRGBA{A: 0xB3},
		Data: Dark().Data,
	}
}

// DataColor gives the colour of series i; after the eighth they begin again.
func (p Palette) DataColor(i int) color.NRGBA {
	if i < 0 {
		i = -i
	}
	return p.Data[i%len(p.Data)]
}
