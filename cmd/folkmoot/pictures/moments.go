package pictures

import (
	"strconv"
	"time"

	"folkmoot/cmd/folkmoot/headless"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/home"
)

// before takes what a person sees before there is a session, and leaves an app for it.
func (t *tour) before(o headless.Options) error {
	t.a = headless.New(o)
	t.take("home-empty")
	if err := t.a.Close(); err != nil {
		return err
	}
	o.Library = headless.NewShelf(shelf(o.Now))
	t.a = headless.New(o)
	t.take("home")
	say := t.spec.Speaker.T
	if err := t.a.Press(say("home.new", "New session")); err != nil {
		return err
	}
	t.take("home-new")
	t.a.Go(desk.Frameworks)
	t.take("frameworks")
	if err := t.a.Press(say("frameworks.new", "New framework")); err != nil {
		return err
	}
	t.take("frameworks-edit")
	t.a.Go(desk.Home)
	return nil
}

// shelf is what a list of sessions may look like.
func shelf(now time.Time) []home.Entry {
	day := func(n int) (string, time.Time) {
		at := now.AddDate(0, 0, -n)
		return at.Format(time.DateOnly), at
	}
	today, then := day(0)
	last, lastAt := day(8)
	year, yearAt := day(373)
	_, torn := day(3)
	return []home.Entry{
		{Path: "a.moot", Title: "Employee group, Council A", Date: today, Place: "Library, room 2", Group: "Frontline and support employees", Organisation: "Council A, county, South East", Phase: "running", Modified: then},
		{Path: "b.moot", Title: "Chief executives' group", Date: last, Group: "Chief executives", Phase: "draft", Modified: lastAt},
		{Path: "c.moot", Title: "Interview 7", Date: year, Place: "By telephone", Group: "Middle managers", Phase: "sealed", Modified: yearAt},
		{Path: "torn.moot", Trouble: "torn.moot, line 14: the line is damaged. Open it to see what is missing, and save what is left as a new file.", Modified: torn},
	}
}

// beforeStep takes what is about to change.
func (t *tour) beforeStep(c session.Command) error {
	switch c.(type) {
	case session.EnterStage:
		if t.a.Desk.State().Current == "" {
			return t.setup()
		}
		return t.leaving()
	case session.SealSession:
		return t.leaving()
	case session.MakeTheme, session.TakeDrafts:
		if t.at() == session.StageGrouping {
			t.take("group-begin")
		}
	case session.DraftPoll:
		if t.at() == session.StagePoll {
			t.take("vote-form")
		}
	}
	return nil
}

// afterStep takes what has just come.
func (t *tour) afterStep(c session.Command) error {
	switch x := c.(type) {
	case session.OpenPoll:
		t.voted = 0
	case session.ClosePoll:
		if t.at() == session.StagePoll && !t.taken["room-reveal"] {
			t.take("vote-result")
			t.result(x.Poll)
		}
	}
	return nil
}

// afterBallot opens the booth when some have voted.
func (t *tour) afterBallot() error {
	const some = 4
	if t.voted++; t.voted != some || t.at() != session.StagePoll || t.taken["booth-code"] {
		return nil
	}
	t.take("vote-open")
	t.room("room-vote")
	t.a.OpenBooth()
	t.take("booth-code")
	t.taken["booth-code"] = true
	return t.with("booth", []string{"Return", "Space", "Down", "Down", "Space", "Down", "Space"}, "Ctrl+Shift+B")
}

// result shows the count to the room, and counts again before it.
func (t *tour) result(id session.ID) {
	r := t.a.Desk.Room()
	r.Reveal = id
	t.a.SetRoom(r)
	t.room("room-reveal")
	r.Show = desk.Show{Recount: true, At: 4}
	t.a.SetRoom(r)
	t.room("room-recount")
	t.taken["room-reveal"] = true
	r.Reveal, r.Show = "", desk.Show{}
	t.a.SetRoom(r)
}

func (t *tour) setup() error {
	t.room("room-before")
	for i, name := range []string{"about", "framework", "seats", "consent", "agenda"} {
		if err := t.with("setup-"+name, []string{"Alt+" + strconv.Itoa(i+1)}); err != nil {
			return err
		}
	}
	return nil
}

func (t *tour) at() session.StageKind {
	if st := t.a.Desk.State().Stage(t.a.Desk.State().Current); st != nil {
		return st.Kind
	}
	return ""
}

// leaving takes a stage as it is when the group goes on.
func (t *tour) leaving() error {
	s := t.a.Desk.State()
	switch kind := t.at(); kind {
	case session.StageFindings:
		t.both(string(kind))
		r := t.a.Desk.Room()
		r.SoFar = true
		t.a.SetRoom(r)
		t.room("room-so-far")
		r.SoFar = false
		t.a.SetRoom(r)
	case session.StageWelcome, session.StageActions, session.StageClose:
		t.both(string(kind))
	case session.StagePrompt:
		name := string(kind)
		if p, _, ok := s.PromptOf(s.Current); ok && p.Type != "" {
			name += "-" + string(p.Type)
		}
		t.both(name)
	case session.StageGrouping:
		return t.grouping()
	case session.StagePoll:
	}
	return nil
}

func (t *tour) both(name string) {
	t.take(name)
	t.room("room-" + name)
}

func (t *tour) grouping() error {
	t.both("group")
	if err := t.with("palette", []string{"Ctrl+K"}, "Escape"); err != nil {
		return err
	}
	if err := t.with("keys", []string{"F1"}, "Escape"); err != nil {
		return err
	}
	t.a.Type("c")
	t.both("line")
	if err := t.a.Key("Escape"); err != nil {
		return err
	}
	return t.suggestions()
}

// suggestions lets the last two themes be suggested again, and takes all of it back.
func (t *tour) suggestions() error {
	if len(t.a.Desk.State().Themes) < 3 || t.a.Desk.State().Sealed != nil {
		return nil
	}
	undo := 0
	for range 2 {
		themes := t.a.Desk.State().Themes
		if err := t.a.Do(session.DissolveTheme{Theme: themes[len(themes)-1].ID}); err != nil {
			return err
		}
		undo++
	}
	if err := t.a.Do(session.SayGroupSorted{}); err == nil { // refused where the group has said so already
		undo++
	}
	t.a.Type("g")
	t.take("suggestions")
	if err := t.a.Key("Escape"); err != nil {
		return err
	}
	for range undo {
		if err := t.a.Do(session.Undo{}); err != nil {
			return err
		}
	}
	return nil
}

// end takes the report, and the last stage where the script did not seal the session.
func (t *tour) end() error {
	if t.a.Desk.State().Phase() == session.Running {
		if err := t.leaving(); err != nil {
			return err
		}
	}
	t.a.Go(desk.Report)
	t.take("report")
	return nil
}
