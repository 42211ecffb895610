package booth

import (
	"time"

	"fyne.io/fyne/v2"

	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// thanks is the curtain after a ballot is on the disk.
type thanks struct {
	s       *Screen
	since   time.Time
	turnout *widget.Text
	hand    *widget.Text
	next    *widget.Button
	whole   fyne.CanvasObject
}

func newThanks(s *Screen, v view.BoothView) *thanks {
	s.scale.drop()
	t := s.d.Say.T
	x := &thanks{s: s, since: s.d.Now()}
	x.hand = s.scale.text("", question, true).Middle()
	x.turnout = s.scale.text("", lead, false).Middle().In(look.Soft)
	x.next = widget.NewButton("", x.goOn).As(widget.Primary).ForBooth()
	wiped := t("booth.wiped", "Your ballot is in the box. It has been wiped from the screen and cannot be found or changed.")
	if v.Table { // it can be told from others by what it holds
		wiped = t("booth.wiped.table", "Your ballot is in the box. It has been wiped from the screen and cannot be changed.")
	}
	note := s.scale.text(wiped, body, false).Middle().In(look.Soft)
	x.whole = newGround(widget.Pad(look.XL, widget.Stack(look.XL, widget.Spacer(), x.hand, x.turnout, widget.Narrow(720, true, note), widget.Centre(x.next), widget.Spacer())), x.goOn)
	x.refresh(v)
	return x
}

func (x *thanks) content() fyne.CanvasObject { return x.whole }

func (x *thanks) refresh(v view.BoothView) {
	t := x.s.d.Say.T
	x.turnout.SetText(v.Turnout)
	x.hand.SetText(t("booth.thanks", "Thank you. Please hand over."))
	x.next.SetText(t("booth.next", "Next person"))
	if v.Done {
		x.hand.SetText(t("booth.thanks.last", "Thank you. Please hand the laptop back."))
		x.next.SetText(t("booth.finish", "Go on"))
	}
}

func (x *thanks) focus() { x.s.canvas.Focus(x.next) }

func (x *thanks) wipe() {}

// key goes on with any key, so that nobody needs to know which.
func (x *thanks) key(fyne.KeyName) { x.goOn() }

// goOn waits a moment, so that the key or the press that cast the ballot does not also take the thanks away.
func (x *thanks) goOn() {
	switch {
	case x.s.d.Now().Sub(x.since) < 600*time.Millisecond:
	case x.s.d.BoothFor().Table != "": // one ballot, and the booth is done
		x.s.leave()
	default:
		x.s.curtain()
	}
}
