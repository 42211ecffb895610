package framework

import "slices"

// AddFactor puts a factor at place at (0 is the first; any other number that is out of range is the last).
// A factor or question without an id gets one.
func AddFactor(f Framework, at int, x Factor) (Framework, error) {
	return edit(f, func(f *Framework) error {
		if x.ID == "" {
			x.ID = freeID(orElse(slug(x.Label), "factor"), func(id string) bool { return f.findFactor(id) >= 0 })
		}
		x.Prompts = slices.Clone(x.Prompts)
		fillIDs(x.Prompts, "question", func(p *Prompt) (*string, string) { return &p.ID, p.Text })
		for i := range x.Prompts {
			x.Prompts[i].ID = f.freePromptID(x.Prompts[i].ID)
		}
		f.Factors = slices.Insert(f.Factors, place(at, len(f.Factors)), x)
		return nil
	})
}

// SetFactor changes the label, description and provenance note of the factor with x's id; its questions stay.
func SetFactor(f Framework, x Factor) (Framework, error) {
	return editFactor(f, x.ID, func(f *Framework, i int) error {
		old := &f.Factors[i]
		old.Label, old.Description, old.Provenance = x.Label, x.Description, x.Provenance
		return nil
	})
}

// MoveFactor puts a factor at another place among the factors.
func MoveFactor(f Framework, id string, to int) (Framework, error) {
	return editFactor(f, id, func(f *Framework, i int) error {
		x := f.Factors[i]
		f.Factors = slices.Delete(f.Factors, i, i+1)
		f.Factors = slices.Insert(f.Factors, place(to, len(f.Factors)), x)
		return nil
	})
}

// RemoveFactor takes a factor and its questions out. The last questions of a framework stay.
func RemoveFactor(f Framework, id string) (Framework, error) {
	return editFactor(f, id, func(f *Framework, i int) error {
		n := len(f.Factors[i].Prompts)
		if n > 0 && f.countPrompts() == n {
			return refuse("last_factor", "“{{.Label}}” holds the only questions of this framework. Add another factor with a question first.", args{"Label": short(f.Factors[i].Label)})
		}
		f.Factors = slices.Delete(f.Factors, i, i+1)
		return nil
	})
}

// AddPrompt puts a question at place at of a factor. A question without an id gets one from its wording.
func AddPrompt(f Framework, factor string, at int, p Prompt) (Framework, error) {
	return editFactor(f, factor, func(f *Framework, i int) error {
		if p.ID == "" {
			p.ID = f.freePromptID(orElse(slug(p.Text), "question"))
		}
		x := &f.Factors[i]
		x.Prompts = slices.Insert(x.Prompts, place(at, len(x.Prompts)), p)
		return nil
	})
}

// SetPrompt puts p in place of the question with its id.
func SetPrompt(f Framework, p Prompt) (Framework, error) {
	return editPrompt(f, p.ID, func(f *Framework, i, j int) error {
		f.Factors[i].Prompts[j] = p
		return nil
	})
}

// MovePrompt puts a question at place to of a factor, its own or another.
func MovePrompt(f Framework, id, factor string, to int) (Framework, error) {
	return editPrompt(f, id, func(f *Framework, i, j int) error {
		k := f.findFactor(factor)
		if k < 0 {
			return noFactor()
		}
		p := f.Factors[i].Prompts[j]
		f.Factors[i].Prompts = slices.Delete(f.Factors[i].Prompts, j, j+1)
		x := &f.Factors[k]
		x.Prompts = slices.Insert(x.Prompts, place(to, len(x.Prompts)), p)
		return nil
	})
}

// RemovePrompt takes a question out. The last question of a framework stays.
func RemovePrompt(f Framework, id string) (Framework, error) {
	return editPrompt(f, id, func(f *Framework, i, j int) error {
		if f.countPrompts() == 1 {
			return refuse("last_prompt", "This is the only question of the framework. Change its wording, or add another question first.", nil)
		}
		f.Factors[i].Prompts = slices.Delete(f.Factors[i].Prompts, j, j+1)
		return nil
	})
}

func editFactor(f Framework, id string, change func(f *Framework, i int) error) (Framework, error) {
	return edit(f, func(f *Framework) error {
		i := f.findFactor(id)
		if i < 0 {
			return noFactor()
		}
		return change(f, i)
	})
}

func editPrompt(f Framework, id string, change func(f *Framework, i, j int) error) (Framework, error) {
	return edit(f, func(f *Framework) error {
		i, j, ok := f.findPrompt(id)
		if !ok {
			return refuse("no_prompt", "That question is no longer in the framework. Choose another one.", nil)
		}
		return change(f, i, j)
	})
}

func noFactor() error {
	return refuse("no_factor", "That factor is no longer in the framework. Choose another one.", nil)
}

func (f Framework) freePromptID(base string) string {
	return freeID(base, func(id string) bool { _, _, ok := f.findPrompt(id); return ok })
}

// place is where to insert: at, when the list has such a place, or behind its end.
func place(at, n int) int {
	if at < 0 || at > n {
		return n
	}
	return at
}
