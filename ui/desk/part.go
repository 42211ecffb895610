package desk

// Part is something that is shown in the place of a stage's own screen for a while.
type Part string

// The parts.
const (
	WholeStage Part = ""        // the screen of the stage itself
	Line       Part = "line"    // of the grouping stage: the line from small-scale improvement to radical change
	Debrief    Part = "debrief" // what the facilitators note for themselves; of whatever stage the group is at
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

// OpenDebrief shows the debrief, also from another place. Before the group has begun there is none to write.
func (d *Desk) OpenDebrief() {
	if d.State().Current == "" {
		d.Tell(Plain, d.Say.T("debrief.early", "The debrief is written when the group has talked."))
		return
	}
	d.part = Debrief
	d.place, d.boothFor = AtStage, BoothFor{}
	d.message = Message{}
	d.Changed()
}
