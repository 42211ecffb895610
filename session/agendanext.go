package session

import "slices"

// PassedOver reports whether the group goes past a stage: its prompt is marked as skipped.
func (x *Stage) PassedOver() bool { return x.Kind == StagePrompt && x.Asked == AskedSkipped }

// Neighbour is the stage after (1) or before (-1) another one, those that are passed over left out; nil at the ends. From
// before the first, which is no stage at all, the one after is the first.
func (s *State) Neighbour(stage ID, by int) *Stage {
	i := slices.IndexFunc(s.Agenda, func(x *Stage) bool { return x.ID == stage })
	for i += by; i >= 0 && i < len(s.Agenda); i += by {
		if x := s.Agenda[i]; !x.PassedOver() {
			return x
		}
	}
	return nil
}

// Answered reports whether anything was taken down at a stage: its prompt was asked then.
func (s *State) Answered(stage ID) bool {
	return len(s.IdeasOf(stage)) > 0 || slices.ContainsFunc(s.Evidence, func(x *Evidence) bool { return x.Stage == stage })
}
