package run

import "folkmoot/ui/desk"

// Hand passes on what the screen between the lines of the stage would keep.
func (f *framed) Hand() func(desk.Screen) {
	x, ok := f.Screen.(desk.Lasting)
	if !ok {
		return nil
	}
	resume := x.Hand()
	return func(next desk.Screen) {
		if n, ok := next.(*framed); ok && resume != nil {
			resume(n.Screen)
		}
	}
}
