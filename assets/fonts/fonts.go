// Package fonts holds the typefaces that the window and the report share, as bytes inside the binary.
//
// Noto Sans (SIL Open Font License 1.1) carries Latin with its extensions, Greek and Cyrillic. It has no arrows, ticks
// or boxes: those come from Symbols, a subset of DejaVu Sans that scripts/symbols-font makes again. Every face has
// TrueType outlines, because the report's writer reads no others.
package fonts

import _ "embed"

// The faces. They are shared: nobody may write into them.
var (
	// Regular is Noto Sans Regular.
	//go:embed NotoSans-Regular.ttf
	Regular []byte
	// Bold is Noto Sans Bold.
	//go:embed NotoSans-Bold.ttf
	Bold []byte
	// Italic is Noto Sans Italic.
	//go:embed NotoSans-Italic.ttf
	Italic []byte
	// BoldItalic is Noto Sans Bold Italic.
	//go:embed NotoSans-BoldItalic.ttf
	BoldItalic []byte
	// Symbols has the arrows, ticks, boxes, stars and mathematical signs that Noto Sans lacks, plus ASCII.
	//go:embed FolkmootSymbols.ttf
	Symbols []byte
)
