package view

import (
	"slices"

	"folkmoot/session"
)

// Draft finds a suggestion on the board, or nil.
func (v *GroupView) Draft(key string) *HelpDraft {
	for i := range v.Drafts {
		if v.Drafts[i].Key == key {
			return &v.Drafts[i]
		}
	}
	return nil
}

// DraftOf finds the suggestion in which an idea is, or nil.
func (v *GroupView) DraftOf(idea session.ID) *HelpDraft {
	for i := range v.Drafts {
		if slices.ContainsFunc(v.Drafts[i].Ideas, func(x GroupIdea) bool { return x.ID == idea }) {
			return &v.Drafts[i]
		}
	}
	return nil
}

// SameDrafts reports whether the board shows the same suggestions as another.
func (v *GroupView) SameDrafts(o *GroupView) bool {
	return slices.EqualFunc(v.Drafts, o.Drafts, func(a, b HelpDraft) bool {
		return a.Key == b.Key && a.Theme == b.Theme && a.Title == b.Title && a.Head == b.Head && a.Count == b.Count && a.Why == b.Why && slices.Equal(a.Ideas, b.Ideas)
	})
}

// hasDraft reports whether a place in a suggestion is on the board.
func (v *GroupView) hasDraft(p GroupPlace) bool {
	d := v.Draft(p.Draft)
	return d != nil && (p.Idea == "" || slices.Contains(d.IDs(), p.Idea))
}

// Around lists the cards among which a place is: those of a theme, of a suggestion or of the tray.
func (v *GroupView) Around(p GroupPlace) []GroupIdea {
	if p.Draft == "" {
		return v.Ideas(p.Theme)
	}
	if d := v.Draft(p.Draft); d != nil {
		return d.Ideas
	}
	return nil
}

// helpSettle gives the place of the keyboard that was in a suggestion: with its idea where that is in another now, else
// on the next idea of the same, else at the head of the next suggestion.
func helpSettle(old, now *GroupView, at GroupPlace) GroupPlace {
	if now.hasDraft(at) {
		return at
	}
	if d := now.DraftOf(at.Idea); d != nil {
		return GroupPlace{Draft: d.Key, Idea: at.Idea}
	}
	ideas := old.Around(at)
	i := max(0, slices.IndexFunc(ideas, func(x GroupIdea) bool { return x.ID == at.Idea }))
	for _, x := range slices.Concat(ideas[i:], ideas[:i]) { // the same suggestion, perhaps under another name
		switch d := now.DraftOf(x.ID); {
		case d == nil:
		case at.Idea == "":
			return GroupPlace{Draft: d.Key}
		default:
			return GroupPlace{Draft: d.Key, Idea: x.ID}
		}
	}
	if n := len(now.Drafts); n > 0 {
		i := slices.IndexFunc(old.Drafts, func(d HelpDraft) bool { return d.Key == at.Draft })
		return GroupPlace{Draft: now.Drafts[min(max(i, 0), n-1)].Key}
	}
	if p := now.Find(at.Idea); at.Idea != "" && !p.Nowhere() {
		return p
	}
	return now.First()
}

// BeginAt is the first place of the theme, suggestion or tray in which a place is.
func (v *GroupView) BeginAt(p GroupPlace) GroupPlace {
	if p.Draft != "" {
		return GroupPlace{Draft: p.Draft}
	}
	return v.Begin(p.Theme)
}

// EndAt is the last place of the theme, suggestion or tray in which a place is.
func (v *GroupView) EndAt(p GroupPlace) GroupPlace {
	if list := v.Around(p); p.Draft != "" && len(list) > 0 {
		return GroupPlace{Draft: p.Draft, Idea: list[len(list)-1].ID}
	}
	return v.End(p.Theme)
}

// BetweenAt lists the ideas from one to the place at hand: in a suggestion in its order.
func (v *GroupView) BetweenAt(at GroupPlace, from session.ID) []session.ID {
	if d := v.Draft(at.Draft); d != nil {
		ids := d.IDs()
		if i, j := slices.Index(ids, from), slices.Index(ids, at.Idea); i >= 0 && j >= 0 {
			return ids[min(i, j) : max(i, j)+1]
		}
		return nil
	}
	return v.Between(from, at.Idea)
}
