package widget

import (
	"fmt"

	"fyne.io/fyne/v2"
)

// What a screen reader says of the widgets that are worked. Fyne has bridges to
// screen readers on Windows and macOS only, and four roles; so the state is in
// the label, in figures that need no translation.
var (
	_ fyne.Accessible = (*Button)(nil)
	_ fyne.Accessible = (*Check)(nil)
	_ fyne.Accessible = (*Choice)(nil)
	_ fyne.Accessible = (*Stepper)(nil)
	_ fyne.Accessible = (*Dots)(nil)
	_ fyne.Accessible = (*Pick)(nil)
	_ fyne.Accessible = (*Levels)(nil)
	_ fyne.Accessible = (*Amount)(nil)
	_ fyne.Accessible = (*Pair)(nil)
	_ fyne.Accessible = (*Boxes)(nil)
	_ fyne.Accessible = (*Rail)(nil)
	_ fyne.Accessible = (*IdeaCard)(nil)
	_ fyne.Accessible = (*Text)(nil)
)

// AccessibilityRole is part of fyne.Accessible: nearly all of our widgets are
// pressed.
func (b *base) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is what a screen reader says.
func (c *Check) AccessibilityLabel() string {
	if c.Checked {
		return "✓ " + c.Text
	}
	return c.Text
}

// AccessibilityLabel is what a screen reader says.
func (c *Choice) AccessibilityLabel() string {
	if c.Selected < 0 || c.Selected >= len(c.Options) {
		return ""
	}
	return fmt.Sprintf("%s (%d/%d)", c.Options[c.Selected], c.Selected+1, len(c.Options))
}

// AccessibilityLabel is what a screen reader says.
func (s *Stepper) AccessibilityLabel() string {
	if s.Unit == "" {
		return fmt.Sprint(s.Value)
	}
	return fmt.Sprint(s.Value, " ", s.Unit)
}

// AccessibilityLabel is what a screen reader says.
func (d *Dots) AccessibilityLabel() string { return fmt.Sprintf("%s: %d/%d", d.Text, d.Given, d.Cap) }

// AccessibilityLabel is what a screen reader says.
func (r *Rail) AccessibilityLabel() string {
	if r.at >= len(r.Items) {
		return ""
	}
	item := r.Items[r.at]
	return fmt.Sprintf("%s (%d/%d) %s", item.Label, r.at+1, len(r.Items), item.Note)
}

// AccessibilityLabel is what a screen reader says.
func (c *IdeaCard) AccessibilityLabel() string { return c.number.Text + " " + c.words.Text }

// AccessibilityLabel is what a screen reader says.
func (p *Pick) AccessibilityLabel() string {
	switch {
	case p.Place == 0:
		return p.Text
	case p.Ranked:
		return fmt.Sprintf("%d %s", p.Place, p.Text)
	}
	return "✓ " + p.Text
}

// AccessibilityLabel is what a screen reader says.
func (a *Amount) AccessibilityLabel() string { return a.Text + ": " + a.Value }
