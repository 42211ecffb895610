package shell

import (
	"fyne.io/fyne/v2"

	"folkmoot/ui/desk"
)

// roomActions are what can be done with the room's page from everywhere.
func (s *Shell) roomActions() (out []action) {
	t := s.d.Say.T
	change := func(f func(r *desk.Room)) func() {
		return func() {
			r := s.d.Room()
			f(&r)
			s.d.SetRoom(r)
		}
	}
	if s.hooks.ToggleRoom != nil {
		out = append(out, action{"Ctrl+Shift+R", t("shell.do.present", "Show to the room, or stop"), s.hooks.ToggleRoom})
	}
	if s.hooks.RoomHere {
		out = append(out, action{"Ctrl+Shift+H", t("shell.do.room.here", "Show to the room in this window; Esc comes back"), change(func(r *desk.Room) { r.Here = true })})
	}
	if s.hooks.RoomWindow != nil {
		out = append(out, action{"Ctrl+Shift+W", t("shell.do.room.window", "Open or close a window for the room"), s.hooks.RoomWindow})
	}
	return append(out,
		action{"Ctrl+B", t("shell.do.blank.page", "Blank the room's page, or show it again"), change(func(r *desk.Room) { r.Blank = !r.Blank })},
		action{"Ctrl+Shift+S", t("shell.do.sofar", "Show the room what we have so far, or go back"), change(func(r *desk.Room) { r.SoFar, r.Blank = !r.SoFar || r.Blank, false })})
}

// roomKeys are the keys that work while the room's page has the keyboard, and the one that brings it there.
func (s *Shell) roomKeys() []fyne.CanvasObject {
	if s.d.Kept() == nil || s.hooks.ToggleRoom == nil {
		return nil
	}
	t := s.d.Say.T
	return []fyne.CanvasObject{
		s.keyLine("F5", t("shell.do.present", "Show to the room, or stop")),
		s.keyLine("Right · PageDown", t("shell.do.next", "Next stage")),
		s.keyLine("Left · PageUp", t("shell.do.previous", "Previous stage")),
		s.keyLine("B · .", t("shell.room.blank", "Blank, or not")),
		s.keyLine("S", t("shell.room.sofar", "What we have so far")),
		s.keyLine("D · F", t("shell.room.display", "Its own window: the next display; fill the display or not")),
		s.keyLine("Esc", t("shell.room.back", "Back to the desk")),
	}
}
