package vote

import (
	"strconv"
	"time"

	"folkmoot/ui/desk"
)

// asked lets the room see which option is asked for.
func (h *hands) asked() {
	h.draw()
	h.tell(h.h.Asked(), h.room().Count)
}

func (h *hands) room() desk.Room { return h.o.s.d.Room() }

func (h *hands) tell(option string, count int) {
	r := h.room()
	if r.Asked != option && h.stop != nil {
		h.end()
		count = 0
	}
	if r.Asked != option {
		count = 0
	}
	r.Asked, r.Count = option, count
	h.o.s.d.SetRoom(r)
}

// count begins the countdown.
func (h *hands) count() {
	if h.h == nil {
		return
	}
	h.end()
	h.o.s.canvas.Focus(h.boxes)
	if h.o.s.hooks.Every == nil {
		h.tell(h.h.Asked(), -1)
		h.draw()
		return
	}
	h.tell(h.h.Asked(), 3)
	h.stop = h.o.s.hooks.Every(time.Second, h.tick)
	h.draw()
}

func (h *hands) tick() {
	if h.stop == nil {
		return
	}
	n := h.room().Count - 1
	if n <= 0 {
		n = -1
		h.end()
	}
	h.tell(h.h.Asked(), n)
	h.draw()
}

func (h *hands) end() {
	if h.stop != nil {
		h.stop()
		h.stop = nil
	}
}

// counting says what the room is told.
func (h *hands) counting() {
	words := ""
	switch n := h.room().Count; {
	case n > 0:
		words = strconv.Itoa(n)
	case n < 0:
		words = h.o.s.d.Say.T("hands.showing", "Show")
	}
	h.say.SetText(words)
}

// leave takes what was asked away from the room.
func (h *hands) leave() {
	h.left = true
	h.end()
	if r := h.room(); r.Asked != "" || r.Count != 0 {
		r.Asked, r.Count = "", 0
		h.o.s.d.SetRoom(r)
	}
}

// back ends a countdown, and then leads out.
func (h *hands) back() bool {
	if h.room().Count != 0 {
		h.end()
		h.tell(h.h.Asked(), 0)
		h.draw()
		return false
	}
	return true
}
