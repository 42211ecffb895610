package session

import (
	"fmt"
	"slices"
	"strings"

	"folkmoot/session/framework"
)

// importing turns an import into the event that says what it adds.
type importing struct {
	s      *State
	env    Env
	e      *Imported
	themes map[string]ID            // by their keys
	ideas  map[string]*ImportedIdea // by their keys
}

func (in *importing) takeThemes(c Import) error {
	if len(c.Themes) > MaxAtATime {
		return refuse("themes.many", "A session holds at most {{.Most}} themes. Merge some first.", args{"Most": MaxThemes})
	}
	var tags []string
	for _, top := range []bool{true, false} { // sub-themes after the themes that they stand under
		for _, n := range c.Themes {
			if (n.Under == "") != top {
				continue
			}
			t := ImportedTheme{Title: cleanLine(n.Title), Description: clean(n.Description)}
			if err := checkTitle(word("theme.title", "The theme's title"), t.Title); err != nil {
				return err
			}
			if err := checkNote(t.Description); err != nil {
				return err
			}
			if !top {
				var ok bool
				if t.Under, ok = in.themes[n.Under]; !ok {
					return refuse("import.under", "The theme “{{.Name}}” stands under one that is not brought in with it.", args{"Name": short(t.Title)})
				}
			}
			if n.Key == "" {
				n.Key = fmt.Sprint("theme ", len(in.themes))
			}
			if _, twice := in.themes[n.Key]; twice {
				return refuse("theme.twice", "There is already a theme with that id.")
			}
			if known, ok := in.known(t); ok {
				in.themes[n.Key] = known
				continue
			}
			if err := in.s.roomForThemes(len(in.e.Themes) + 1); err != nil {
				return err
			}
			if err := in.canHold(t.Under); err != nil {
				return err
			}
			t.ID, t.Tag = in.env.NewID(), in.s.nextTag(tags...)
			tags = append(tags, t.Tag)
			in.themes[n.Key] = t.ID
			in.e.Themes = append(in.e.Themes, t)
		}
	}
	return nil
}

// canHold says whether a theme of the session or of the import can have a sub-theme.
func (in *importing) canHold(id ID) error {
	if id == "" {
		return nil
	}
	if i := slices.IndexFunc(in.e.Themes, func(t ImportedTheme) bool { return t.ID == id }); i < 0 {
		return in.s.canHold(id)
	} else if t := in.e.Themes[i]; t.Under != "" {
		return refuse("nest.deep", "“{{.Name}}” is a sub-theme, and themes go one level deep. Choose the theme above it, or bring “{{.Name}}” to the top first.", args{"Name": short(t.Title)})
	}
	return nil
}

// known finds a theme of the same name at the same place: in the session, or further up in the import.
func (in *importing) known(t ImportedTheme) (ID, bool) {
	for _, x := range in.s.Themes {
		if x.Parent == t.Under && x.Title != "" && strings.EqualFold(x.Title, t.Title) {
			return x.ID, true
		}
	}
	for _, x := range in.e.Themes {
		if x.Under == t.Under && strings.EqualFold(x.Title, t.Title) {
			return x.ID, true
		}
	}
	return "", false
}

func (in *importing) takeIdeas(c Import) error {
	s := in.s
	if len(c.Ideas) > MaxAtATime {
		return refuse("ideas.batch", "{{.Have}} ideas at once are too many; {{.Most}} is the most. Bring them in in parts.", args{"Have": len(c.Ideas), "Most": MaxAtATime})
	}
	if n := len(s.Ideas) + len(c.Ideas); n > MaxIdeas {
		return refuse("ideas.many", "A session holds at most {{.Most}} ideas; this would make {{.Have}}.", args{"Most": MaxIdeas, "Have": n})
	}
	in.e.Ideas = make([]ImportedIdea, 0, len(c.Ideas))
	for _, n := range c.Ideas {
		x := ImportedIdea{Translation: clean(n.Translation)}
		x.Text, x.Stage = clean(n.Text), n.Stage
		if x.Text == "" {
			return refuse("idea.empty", "An idea needs some words. Type them and press Enter.")
		}
		for _, text := range []string{x.Text, x.Translation} {
			if err := checkIdea(text); err != nil {
				return err
			}
		}
		if x.Stage != "" && s.Stage(x.Stage) == nil {
			return refuse("stage.none", "That stage is not in the agenda.")
		}
		if n.Theme != "" {
			id, ok := in.themes[n.Theme]
			if !ok {
				return errNoTheme()
			}
			x.Theme = id
		}
		x.Source, x.Group = cleanLine(n.Source), cleanLine(n.Group)
		if x.Source == "" {
			x.Source = in.e.File
		}
		if tooLong(x.Group, MaxGroup) {
			return refuse("group.long", "The name of a subgroup has at most {{.Most}} characters. Shorten “{{.Text}}”.", args{"Most": MaxGroup, "Text": short(x.Group)})
		}
		if err := in.rated(&x, n.Ratings); err != nil {
			return err
		}
		x.ID = in.env.NewID()
		in.e.Ideas = append(in.e.Ideas, x)
		if n.Key == "" {
			continue
		}
		if in.ideas[n.Key] != nil {
			return refuse("import.twice", "Two ideas of {{.File}} have the same key “{{.Key}}”.", args{"File": in.e.File, "Key": short(n.Key)})
		}
		in.ideas[n.Key] = &in.e.Ideas[len(in.e.Ideas)-1]
	}
	return nil
}

// rated keeps answers to the scales of the framework.
func (in *importing) rated(x *ImportedIdea, ratings map[string]int) error {
	for scale, value := range ratings {
		i := slices.IndexFunc(in.s.Framework.Scales, func(sc framework.Scale) bool { return sc.ID == scale })
		if i < 0 {
			return refuse("scale.none", "The framework has no scale “{{.Scale}}”.", args{"Scale": scale})
		}
		if most := topStep(in.s.Framework.Scales[i]); value < 0 || value > most {
			return refuse("scale.range", "The answer is between 0 and {{.Most}}; this says {{.Have}}.", args{"Most": most, "Have": value})
		}
		if x.Ratings == nil {
			x.Ratings = map[string]int{}
		}
		x.Ratings[scale] = value
	}
	return nil
}

// topStep is the highest answer to a scale.
func topStep(sc framework.Scale) int {
	if sc.Kind == framework.ScaleYesNo {
		return 1
	}
	return sc.Steps - 1
}
