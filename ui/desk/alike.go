package desk

import (
	"hash/fnv"
	"strconv"

	"folkmoot/session/theme"
	"folkmoot/session/theme/help"
	"folkmoot/session/theme/lexicon"
)

// Lexicon gives what is known of words; either may be nil.
type Lexicon func() (*lexicon.Gloss, *lexicon.Concepts, error)

// Alike is which ideas of the session are alike, with the session as it was read for it.
type Alike struct {
	help.Source
	Space *theme.Space
}

// alike keeps the last comparison of the session's ideas, and who waits for the next.
type alike struct {
	key      string
	space    *theme.Space
	building bool
	waiting  []func(Alike)
}

// Alike compares the session's ideas off the event thread and calls use on it: at once where nothing changed since the
// last time, else when it is done. What people arranged is read when use is called, and so is which session is on the desk.
func (d *Desk) Alike(use func(Alike)) {
	src, key := d.source()
	if d.alike.space != nil && d.alike.key == key {
		use(Alike{src, d.alike.space})
		return
	}
	d.alike.waiting = append(d.alike.waiting, use)
	if !d.alike.building {
		d.compare(src, key)
	}
}

// Comparing reports whether ideas are being compared.
func (d *Desk) Comparing() bool { return d.alike.building }

// source reads the session, and gives what changes whenever its ideas would be compared otherwise.
func (d *Desk) source() (src help.Source, key string) {
	src = help.Of(d.State())
	return src, fingerprint(src)
}

func (d *Desk) compare(src help.Source, key string) {
	d.alike.building = true
	var space *theme.Space
	d.Work(func() error {
		if d.Lexicon != nil {
			var err error
			if src.Options.Gloss, src.Options.Concepts, err = d.Lexicon(); err != nil {
				return err
			}
		}
		space = theme.New(src.Items, src.Options)
		return nil
	}, func(err error) {
		d.alike.building = false
		switch {
		case err != nil:
			d.alike.waiting = nil
			d.Tell(Warn, d.Say.Say(err))
		default:
			d.alike.key, d.alike.space = key, space
			now, nowKey := d.source()
			if nowKey != key {
				d.compare(now, nowKey)
				return
			}
			waiting := d.alike.waiting
			d.alike.waiting = nil
			for _, use := range waiting {
				use(Alike{now, space})
			}
		}
	})
}

// fingerprint changes whenever ideas would be compared otherwise.
func fingerprint(src help.Source) string {
	h := fnv.New64a()
	put := func(t string) {
		_, _ = h.Write([]byte(t)) // a hash never fails
		_, _ = h.Write([]byte{0})
	}
	put(src.Options.Language)
	put(src.Model)
	put(strconv.FormatBool(src.Options.Technical))
	for _, t := range src.Options.Ignore {
		put(t)
	}
	put("")
	for _, x := range src.Items {
		put(x.ID)
		put(x.Text)
	}
	return strconv.FormatUint(h.Sum64(), 36)
}
