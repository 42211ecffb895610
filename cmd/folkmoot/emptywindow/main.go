// Command emptywindow shows an empty window of the toolkit: what `make bench` measures the app's memory against.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
)

func main() {
	w := app.NewWithID("org.folkmoot.Empty").NewWindow("Empty window")
	w.Resize(fyne.NewSize(1280, 720))
	w.ShowAndRun()
}
