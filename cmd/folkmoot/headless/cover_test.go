package headless_test

import (
	"testing"

	"folkmoot/cmd/folkmoot/headless"
	"folkmoot/session"
)

// The room's page over the desk keeps the keyboard while it leads from stage to stage, whatever screen is made below it, and
// Escape leads back at the end.
func TestTheRoomsPageKeepsTheKeyboard(t *testing.T) {
	a := headless.New(headless.Options{Version: "test"})
	large(t, a, 10)
	if err := a.Do(session.EnterStage{Stage: stages(a, session.StageWelcome)[0]}); err != nil {
		t.Fatal(err)
	}
	keys(t, a, "F5")
	if !a.Desk.Room().Here {
		t.Fatal("F5 does not show the room's page")
	}
	agenda := a.Desk.State().Agenda
	for _, st := range agenda[1:] {
		keys(t, a, "Right")
		if a.Desk.State().Current != st.ID {
			t.Fatalf("Right does not lead to the stage %s", st.Kind)
		}
	}
	keys(t, a, "Escape")
	if a.Desk.Room().Here {
		t.Error("Escape does not lead back to the desk")
	}
	if err := a.Close(); err != nil {
		t.Error(err)
	}
}
