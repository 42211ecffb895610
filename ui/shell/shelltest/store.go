package shelltest

import (
	"errors"
	"sync"

	"folkmoot/session/framework"
)

// Store keeps frameworks in memory.
type Store struct {
	mu    sync.Mutex
	all   framework.Catalogue
	Files map[string]framework.Framework // what was exported, and can be imported
	Full  bool                           // saving fails
}

// NewStore keeps what comes with the app.
func NewStore(c framework.Catalogue) *Store {
	return &Store{all: c, Files: map[string]framework.Framework{}}
}

// Catalogue lists what is kept.
func (s *Store) Catalogue() framework.Catalogue {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.all
}

// Save keeps a framework, in place of the one with its id and version.
func (s *Store) Save(f framework.Framework) (err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.Full {
		return errors.New("no space left on device")
	}
	if _, ok := s.all.Find(f.Ref()); ok {
		s.all, err = s.all.Replace(f)
		return err
	}
	s.all, err = s.all.Add(f)
	return err
}

// Lock marks a version as used.
func (s *Store) Lock(r framework.Ref) (err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.all, err = s.all.Lock(r)
	return err
}

// Remove takes a framework of a person's own out.
func (s *Store) Remove(id string, version int) error {
	s.mu.Lock()
	defer s.mu.Unlock()
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

// Export keeps a framework under a path.
func (s *Store) Export(f framework.Framework, path string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.Files[path] = f
	return nil
}

// Import brings in what was exported under a path.
func (s *Store) Import(path string) (framework.Framework, error) {
	f, ok := s.Files[path]
	if !ok {
		return f, &framework.FileError{File: path, Key: "bench.none", English: "There is no such file."}
	}
	return f, s.Save(f)
}
