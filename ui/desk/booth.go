package desk

// BoothFor says for whom the booth is open: for the seats where it is empty, else for one table that votes with one
// ballot.
type BoothFor struct {
	Table string
	Heads int // people for whom the table votes
}

// OpenBooth gives the whole window to the voters, one seat at a time, or to one table.
func (d *Desk) OpenBooth(f BoothFor) {
	d.boothFor = f
	d.Go(Booth)
}

// BoothFor says for whom the booth is open.
func (d *Desk) BoothFor() BoothFor { return d.boothFor }
