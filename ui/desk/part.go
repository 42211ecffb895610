package desk

// Part is something that is shown in the place of a stage's own screen for a while.
type Part string

// The parts. Both are of the grouping stage.
const (
	WholeStage Part = ""     // the screen of the stage itself
	Line       Part = "line" // the line from small-scale improvement to radical change
)

// Part is what is shown in the place of the stage's screen.
func (d *Desk) Part() Part { return d.part }

// ShowPart shows a part in the place of the stage's screen, or the screen again.
func (d *Desk) ShowPart(p Part) {
	if d.part != p {
		d.part = p
		d.message = Message{}
		d.Changed()
	}
}
