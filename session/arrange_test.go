package session_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
)

// Taking suggestions is one action: one record, and one undo takes all of it back.
func TestTakingDraftsIsOneAction(t *testing.T) {
	h := start(t, 0)
	ids := said(h, "Buses on Sundays", "Later buses", "A warmer hall", "Heating in the hall", "More trees")
	h.do(session.MakeTheme{Title: "Trees and grass", Ideas: ids[4:]})
	theme := h.state().Themes[0].ID
	before := h.log.Len()
	h.do(session.TakeDrafts{Drafts: []session.ThemeDraft{
		{Title: "Buses that run", Ideas: ids[:2]},
		{Ideas: ids[2:3]},
		{Theme: theme, Ideas: ids[3:4]},
	}})
	if n := h.log.Len() - before; n != 1 {
		t.Fatalf("%d records for one action", n)
	}
	s := h.state()
	var got [][]session.ID
	tags := map[string]bool{}
	for _, x := range s.Themes {
		got = append(got, x.Ideas)
		tags[x.Tag] = true
	}
	want := [][]session.ID{{ids[4], ids[3]}, ids[:2], {ids[2]}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if len(tags) != 3 {
		t.Errorf("tags are not different: %v", tags)
	}
	h.do(session.Undo{})
	if s := h.state(); len(s.Themes) != 1 || len(s.Tray()) != 4 {
		t.Errorf("after undo there are %d themes and %d ideas in the tray", len(s.Themes), len(s.Tray()))
	}
}

// A suggestion that was made before an idea got its place must not take the idea out again.
func TestADraftNeverMovesWhatPeoplePlaced(t *testing.T) {
	h := start(t, 0)
	ids := said(h, "Buses on Sundays", "Later buses")
	h.do(session.MakeTheme{Title: "Ours", Ideas: ids[:1]})
	refused(t, h, session.TakeDrafts{Drafts: []session.ThemeDraft{{Ideas: ids}}})
	refused(t, h, session.TakeDrafts{Drafts: []session.ThemeDraft{{Ideas: ids[1:]}, {Ideas: ids[1:]}}})
}

func refused(t *testing.T, h *bench, c session.Command) {
	t.Helper()
	var r *session.Refusal
	if err := h.try(c); !errors.As(err, &r) || r.Key != "refusal.draft.stale" {
		t.Errorf("%v was not refused as stale: %v", c, err)
	}
}

func said(h *bench, texts ...string) []session.ID {
	h.t.Helper()
	for _, text := range texts {
		h.do(session.AddIdea(text, h.stage(session.StagePrompt), ""))
	}
	var ids []session.ID
	for _, x := range h.state().Ideas {
		ids = append(ids, x.ID)
	}
	return ids
}
