package headless

import (
	"fmt"

	"folkmoot/assets/frameworks"
	"folkmoot/session/framework"
	"folkmoot/ui/home"
)

// Shelf is a library in memory: the frameworks that come with the app, and a list of sessions to show.
type Shelf struct {
	entries []home.Entry
	all     framework.Catalogue
	out     map[string]framework.Framework
}

// NewShelf makes a shelf with sessions to be listed.
func NewShelf(entries []home.Entry) *Shelf {
	s := &Shelf{entries: entries, out: map[string]framework.Framework{}}
	var all []framework.Framework
	for _, name := range frameworks.Order() {
		data, err := frameworks.FS.ReadFile(name)
		if err != nil {
			continue // a test of the assets says so
		}
		if f, err := framework.Decode(name, data); err == nil {
			all = append(all, f)
		}
	}
	if c, err := framework.NewCatalogue(all...); err == nil {
		s.all = c
	}
	return s
}

// Recent lists the sessions.
func (s *Shelf) Recent() []home.Entry { return s.entries }

// Catalogue lists the frameworks.
func (s *Shelf) Catalogue() framework.Catalogue { return s.all }

// Save keeps a framework in place of the one with its id and version.
func (s *Shelf) Save(f framework.Framework) (err error) {
	if _, ok := s.all.Find(f.Ref()); ok {
		s.all, err = s.all.Replace(f)
	} else {
		s.all, err = s.all.Add(f)
	}
	return err
}

// Remove takes a framework of a person's own out.
func (s *Shelf) Remove(id string, version int) error {
	var builtin, own []framework.Framework
	for _, e := range s.all.List() {
		switch {
		case e.ID == id && e.Version == version:
		case e.Builtin:
			builtin = append(builtin, e.Framework)
		default:
			own = append(own, e.Framework)
		}
	}
	c, err := framework.NewCatalogue(builtin...)
	for _, f := range own {
		if err == nil {
			c, err = c.Add(f)
		}
	}
	if err == nil {
		s.all = c
	}
	return err
}

// Export keeps a framework under a name.
func (s *Shelf) Export(f framework.Framework, path string) error {
	s.out[path] = f
	return nil
}

// Import gives what was exported under a name.
func (s *Shelf) Import(path string) (framework.Framework, error) {
	f, ok := s.out[path]
	if !ok {
		return f, fmt.Errorf("there is no framework %s", path)
	}
	return f, s.Save(f)
}
