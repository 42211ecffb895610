package framework

import (
	"cmp"
	"slices"
	"strings"
)

// Entry is one version of a framework in a catalogue.
type Entry struct {
	Framework
	Builtin bool // came with the app
	Locked  bool // a session used it
}

// Editable gives nil, or the refusal that says why this version cannot be edited.
func (e Entry) Editable() error {
	switch {
	case e.Locked:
		return refuse("locked", "Version {{.Version}} of “{{.Name}}” has been used in a session, so it stays as it is. Make a copy and edit that.",
			args{"Version": e.Version, "Name": short(e.Name)})
	case e.Builtin:
		return refuse("builtin", "“{{.Name}}” comes with Folkmoot and stays as it is. Make a copy and edit that.", args{"Name": short(e.Name)})
	}
	return nil
}

// Catalogue is the set of frameworks that a person can choose from. It is a value: every change gives a new one.
type Catalogue struct{ entries []Entry }

// NewCatalogue is a catalogue of the frameworks that come with the app, in the order in which they are offered.
func NewCatalogue(builtin ...Framework) (Catalogue, error) {
	var c Catalogue
	for _, f := range builtin {
		next, err := c.Add(f)
		if err != nil {
			return Catalogue{}, err
		}
		next.entries[len(next.entries)-1].Builtin = true
		c = next
	}
	return c, nil
}

// List gives all entries: first those that came with the app, then the others by name, newest version first.
func (c Catalogue) List() []Entry {
	out := c.copied()
	slices.SortStableFunc(out, func(a, b Entry) int {
		switch {
		case a.Builtin && b.Builtin:
			return 0
		case a.Builtin:
			return -1
		case b.Builtin:
			return 1
		}
		return cmp.Or(
			strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)),
			strings.Compare(a.ID, b.ID),
			cmp.Compare(b.Version, a.Version),
		)
	})
	return out
}

// Find gives one version.
func (c Catalogue) Find(r Ref) (Entry, bool) {
	if i := c.index(r); i >= 0 {
		return c.copied()[i], true
	}
	return Entry{}, false
}

// Newest gives the highest version of a framework.
func (c Catalogue) Newest(id string) (Entry, bool) {
	best := Entry{}
	for _, e := range c.copied() {
		if e.ID == id && e.Version > best.Version {
			best = e
		}
	}
	return best, best.Version > 0
}

// Add puts a framework in. One that is there already with the same content changes nothing; the same id and version
// with other content is refused.
func (c Catalogue) Add(f Framework) (Catalogue, error) {
	if ps := f.Validate(); len(ps) > 0 {
		return c, refuse("unusable", "The framework “{{.Name}}” cannot be added: {{.Why}}", args{"Name": short(f.Name), "Why": ps[0]})
	}
	if i := c.index(f.Ref()); i >= 0 {
		if c.entries[i].Equal(f) {
			return c, nil
		}
		return c, refuse("exists", "There is a version {{.Version}} of “{{.Name}}” already, with other content. Add this one as a copy.",
			args{"Version": f.Version, "Name": short(c.entries[i].Name)})
	}
	return Catalogue{entries: append(c.copied(), Entry{Framework: f.Clone()})}, nil
}

// Replace puts an edited framework in place of the one with its id and version.
func (c Catalogue) Replace(f Framework) (Catalogue, error) {
	i := c.index(f.Ref())
	if i < 0 {
		return c, notThere()
	}
	if err := c.entries[i].Editable(); err != nil {
		return c, err
	}
	if ps := f.Validate(); len(ps) > 0 {
		return c, refuse("unkept", "The framework “{{.Name}}” cannot be kept: {{.Why}}", args{"Name": short(f.Name), "Why": ps[0]})
	}
	out := Catalogue{entries: c.copied()}
	out.entries[i].Framework = f.Clone()
	return out, nil
}

// Lock marks a version as used by a session: it stays as it is from now on.
func (c Catalogue) Lock(r Ref) (Catalogue, error) {
	i := c.index(r)
	if i < 0 {
		return c, notThere()
	}
	out := Catalogue{entries: c.copied()}
	out.entries[i].Locked = true
	return out, nil
}

// Remove takes a version out of the catalogue.
func (c Catalogue) Remove(r Ref) (Catalogue, error) {
	i := c.index(r)
	if i < 0 {
		return c, notThere()
	}
	switch e := c.entries[i]; {
	case e.Builtin:
		return c, refuse("remove_builtin", "“{{.Name}}” comes with Folkmoot and cannot be removed.", args{"Name": short(e.Name)})
	case e.Locked:
		return c, refuse("remove_locked", "Version {{.Version}} of “{{.Name}}” has been used in a session, so it stays in the list.",
			args{"Version": e.Version, "Name": short(e.Name)})
	}
	return Catalogue{entries: slices.Delete(c.copied(), i, i+1)}, nil
}

// Copy adds an editable copy of a version under another name. Its id comes from the name. When the name is empty or the
// same, and the version did not come with the app, the copy is the next version of the same framework.
func (c Catalogue) Copy(r Ref, name string) (Catalogue, Entry, error) {
	i := c.index(r)
	if i < 0 {
		return c, Entry{}, notThere()
	}
	from := c.entries[i]
	name = cleanLine(name)
	var f Framework
	switch {
	case (name == "" || name == from.Name) && from.Builtin:
		return c, Entry{}, refuse("copy_name", "Give the copy of “{{.Name}}” a name of its own.", args{"Name": short(from.Name)})
	case name == "" || name == from.Name:
		newest, _ := c.Newest(from.ID)
		f = from.Fork("")
		f.Version = newest.Version + 1
	default:
		f = from.Fork(freeID(orElse(slug(name), "framework"), func(id string) bool {
			_, taken := c.Newest(id)
			return taken
		}))
		f.Name = name
	}
	out, err := c.Add(f)
	if err != nil {
		return c, Entry{}, err
	}
	e, _ := out.Find(f.Ref())
	return out, e, nil
}

func notThere() error {
	return refuse("not_there", "That framework is no longer in the list. Choose another one.", nil)
}

func (c Catalogue) index(r Ref) int {
	return slices.IndexFunc(c.entries, func(e Entry) bool { return e.Ref() == r })
}

// copied keeps callers from reaching into the catalogue.
func (c Catalogue) copied() []Entry {
	out := slices.Clone(c.entries)
	for i := range out {
		out[i].Framework = out[i].Clone()
	}
	return out
}
