package shell_test

import (
	"testing"

	"folkmoot/session"
	"folkmoot/ui/desk"
)

func TestPracticeIsMarkedOnEveryScreenAndLeftWithoutAQuestion(t *testing.T) {
	w := furnished(t)
	kept := 0
	w.hooks.Keep = func() { kept++ }
	w.restart()
	w.places(func(name string) {
		if w.Place() != desk.Home && w.Place() != desk.Frameworks && !w.reads("Practice, nothing is kept") {
			t.Errorf("%s does not say that this is practice", name)
		}
	})
	w.Order(session.SealSession{})
	w.Go(desk.Setup)
	w.Settle()
	w.press("Keep this session")
	if kept != 1 {
		t.Errorf("what is practised was kept %d times", kept)
	}
	w.press("Leave practice")
	if w.Place() != desk.Home || w.Kept() != nil {
		t.Errorf("after practice the window is at %s", w.Place())
	}
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("leaving practice asks something")
	}
	if w.Message().Text != "Practice is over. Nothing was kept." {
		t.Errorf("it says %q", w.Message().Text)
	}
}

func TestPracticeIsMarkedInTheBooth(t *testing.T) {
	w := furnished(t)
	w.hooks.Keep = func() {}
	w.restart()
	w.OpenBooth(desk.BoothFor{})
	w.Settle()
	if w.Place() == desk.Booth && !w.reads("Practice, nothing is kept") {
		t.Error("the booth does not say that this is practice")
	}
}

func TestTheBannerOfPracticeCanBePutAway(t *testing.T) {
	w := furnished(t)
	w.hooks.Keep = func() {}
	w.restart()
	w.Go(desk.Setup)
	w.Settle()
	w.press("Hide")
	if w.reads("This is practice.") || !w.reads("Practice, nothing is kept") {
		t.Error("the banner is still there, or its mark is gone")
	}
	w.Begin("Another")
	w.Go(desk.Setup)
	w.Settle()
	if !w.reads("This is practice.") {
		t.Error("the next practice session does not say what it is")
	}
}
