package desk

// OpenRedaction shows the places in printed texts that may tell who is meant. Without a session there are none.
func (d *Desk) OpenRedaction() {
	if d.State().Exists() {
		d.Go(Redaction)
	}
}

// LeaveRedaction leads back to the report, which shows what was decided.
func (d *Desk) LeaveRedaction() {
	if d.place == Redaction {
		d.Go(Report)
	}
}
