package framework

import (
	"strings"
	"testing"
)

func catalogue(t *testing.T) Catalogue {
	t.Helper()
	builtin := sample()
	builtin.ID, builtin.BasedOn = "builtin", nil
	c, err := NewCatalogue(builtin)
	if err != nil {
		t.Fatal(err)
	}
	if c, err = c.Add(sample()); err != nil {
		t.Fatal(err)
	}
	return c
}

func TestLockedVersionRefusesEdits(t *testing.T) {
	before := catalogue(t)
	c, err := before.Lock(sample().Ref())
	if err != nil {
		t.Fatal(err)
	}
	edited, err := SetName(sample(), "Another name")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Replace(edited); !Refused(err, "locked") || !strings.Contains(err.Error(), "Version 2 of “A sample” has been used in a session") || !strings.Contains(err.Error(), "Make a copy") {
		t.Errorf("got %v", err)
	}
	if e, _ := c.Find(sample().Ref()); e.Name != "A sample" || !Refused(e.Editable(), "locked") {
		t.Errorf("the locked version is %q", e.Name)
	}
	if e, _ := before.Find(sample().Ref()); e.Locked {
		t.Error("the catalogue before the lock was changed")
	}
	c, e, err := c.Copy(sample().Ref(), "")
	if err != nil || e.Version != 3 || e.Editable() != nil {
		t.Fatalf("copy: %+v %v", e.Ref(), err)
	}
	edited = e.Framework
	edited.Name = "Another name"
	if c, err = c.Replace(edited); err != nil {
		t.Fatal(err)
	}
	if e, _ := c.Newest("sample"); e.Name != "Another name" || e.Version != 3 {
		t.Errorf("newest is %+v", e.Ref())
	}
}

func TestBuiltinRefusesEditsAndCanBeCopied(t *testing.T) {
	c := catalogue(t)
	b, ok := c.Newest("builtin")
	if !ok || !b.Builtin {
		t.Fatal("not there")
	}
	if _, err := c.Replace(b.Framework); !Refused(err, "builtin") {
		t.Errorf("got %v", err)
	}
	if _, _, err := c.Copy(b.Ref(), ""); !Refused(err, "copy_name") {
		t.Errorf("got %v", err)
	}
	c, first, err := c.Copy(b.Ref(), "Our own")
	if err != nil || first.ID != "our-own" || first.Version != 1 || *first.BasedOn != b.Ref() || first.Builtin || first.Editable() != nil {
		t.Fatalf("%+v %v", first, err)
	}
	_, second, err := c.Copy(b.Ref(), "Our own")
	if err != nil || second.ID != "our-own-2" {
		t.Fatalf("%+v %v", second.Ref(), err)
	}
}

func TestAdd(t *testing.T) {
	c := catalogue(t)
	if same, err := c.Add(sample()); err != nil || len(same.List()) != len(c.List()) {
		t.Errorf("the same again: %v", err)
	}
	other := sample()
	other.Name = "Something else"
	if _, err := c.Add(other); !Refused(err, "exists") {
		t.Errorf("other content: %v", err)
	}
	other.ID, other.Factors = "bad", nil
	if _, err := c.Add(other); !Refused(err, "unusable") || !strings.Contains(err.Error(), "Add a question") {
		t.Errorf("with a problem: %v", err)
	}
}

func TestNotThere(t *testing.T) {
	c := catalogue(t)
	nope := Ref{ID: "nope", Version: 1}
	if _, ok := c.Find(nope); ok {
		t.Error("found")
	}
	f := sample()
	f.Version = 9
	_, replaced := c.Replace(f)
	_, locked := c.Lock(nope)
	_, _, copied := c.Copy(nope, "x")
	_, removed := c.Remove(nope)
	for _, err := range []error{replaced, locked, copied, removed} {
		if !Refused(err, "not_there") {
			t.Errorf("got %v", err)
		}
	}
}

func TestRemove(t *testing.T) {
	c := catalogue(t)
	f := sample()
	f.Version = 3
	c, err := c.Add(f)
	if err != nil {
		t.Fatal(err)
	}
	if c, err = c.Lock(f.Ref()); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Remove(f.Ref()); !Refused(err, "remove_locked") {
		t.Errorf("a version that was used: %v", err)
	}
	if _, err := c.Remove(Ref{"builtin", 2}); !Refused(err, "remove_builtin") {
		t.Errorf("one that comes with the app: %v", err)
	}
	less, err := c.Remove(Ref{"sample", 2})
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := less.Find(Ref{"sample", 2}); ok {
		t.Error("it is still there")
	}
	if _, ok := c.Find(Ref{"sample", 2}); !ok {
		t.Error("the catalogue before changed too")
	}
}

func TestListOrderAndIsolation(t *testing.T) {
	c := catalogue(t)
	for _, x := range []struct {
		id, name string
		version  int
	}{{"z", "alpha", 1}, {"sample", "A sample", 1}, {"sample", "A sample", 3}} {
		f := sample()
		f.ID, f.Name, f.Version, f.BasedOn = x.id, x.name, x.version, nil
		var err error
		if c, err = c.Add(f); err != nil {
			t.Fatal(err)
		}
	}
	var got []Ref
	for _, e := range c.List() {
		got = append(got, e.Ref())
		e.Factors[0].Prompts[0].Text = "spoilt"
	}
	want := []Ref{{"builtin", 2}, {"sample", 3}, {"sample", 2}, {"sample", 1}, {"z", 1}}
	if len(got) != len(want) {
		t.Fatalf("got %v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("got %v, want %v", got, want)
		}
	}
	if e, _ := c.Find(Ref{"z", 1}); e.Factors[0].Prompts[0].Text == "spoilt" {
		t.Error("a caller reached into the catalogue")
	}
}

func TestLabelsAreComplete(t *testing.T) {
	seen := map[string]bool{}
	check := func(key, english string) {
		if key == "" || english == "" || seen[key] || strings.Contains(key, "unknown") {
			t.Errorf("label %q %q", key, english)
		}
		seen[key] = true
	}
	for _, x := range PromptTypes() {
		check(x.Label())
		check(x.Hint())
	}
	for _, x := range Answers() {
		check(x.Label())
	}
	if PromptType("main").Valid() || Answer("").Valid() {
		t.Error("what is not in the list is valid")
	}
}
