// Package icons promises one family of line icons, drawn for Folkmoot on a grid
// of 24 with a stroke of 2, each coloured by its currentColor.
package icons

import (
	"embed"
	"io/fs"
	"strings"
)

//go:embed *.svg
var files embed.FS

// SVG gives the drawing of an icon by its name, or nil.
func SVG(name string) []byte {
	b, err := files.ReadFile(name + ".svg")
	if err != nil {
		return nil
	}
	return b
}

// Names lists every icon, sorted.
func Names() []string {
	entries, err := fs.ReadDir(files, ".")
	if err != nil {
		return nil
	}
	names := make([]string, 0, len(entries))
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), ".svg"))
	}
	return names
}
