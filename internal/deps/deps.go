// Package deps pins modules until the code that uses them stands.
package deps

import (
	_ "fyne.io/fyne/v2"
	_ "fyne.io/fyne/v2/app"
	_ "fyne.io/fyne/v2/test"
	_ "fyne.io/fyne/v2/widget"
	_ "fyne.io/fyne/v2/dialog"
	_ "github.com/BurntSushi/toml"
	_ "github.com/alecthomas/kong"
	_ "github.com/google/go-cmp/cmp"
	_ "github.com/google/uuid"
	_ "github.com/jung-kurt/gofpdf"
	_ "github.com/nicksnyder/go-i18n/v2/i18n"
	_ "github.com/pdfcpu/pdfcpu/pkg/api"
	_ "github.com/rivo/uniseg"
	_ "github.com/rogpeppe/go-internal/lockedfile"
	_ "github.com/rogpeppe/go-internal/testscript"
	_ "go.uber.org/goleak"
	_ "golang.org/x/image/font/opentype"
	_ "golang.org/x/image/font/sfnt"
	_ "golang.org/x/image/vector"
	_ "golang.org/x/sys/unix"
	_ "golang.org/x/text/encoding/charmap"
	_ "golang.org/x/text/unicode/norm"
	_ "golang.org/x/text/language"
	_ "pgregory.net/rapid"
)
