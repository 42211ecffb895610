package widget

import "fyne.io/fyne/v2"

// Each calls f for everything that can be seen under root, in the order of the keyboard.
func Each(root fyne.CanvasObject, f func(fyne.CanvasObject)) {
	if root == nil || !root.Visible() {
		return
	}
	f(root)
	for _, child := range childrenOf(root) {
		Each(child, f)
	}
}

// Within is what stands in o, as far as it can be known.
func Within(o fyne.CanvasObject) []fyne.CanvasObject { return childrenOf(o) }
