package desk

// Veil covers words on this screen that the room must not see yet, where the room sees this screen too; or uncovers them.
func (d *Desk) Veil(on bool) {
	if d.veiled != on {
		d.veiled = on
		d.Changed()
	}
}

// Veiled reports whether words are covered: then no place of the window repeats what was written down.
func (d *Desk) Veiled() bool { return d.veiled }
