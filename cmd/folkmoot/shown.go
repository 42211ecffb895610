package main

import (
	"time"

	"folkmoot/session"
	"folkmoot/session/poll"
)

// shownFormat is the version of what show prints. It grows when a field changes its meaning or goes; fields may be added.
const shownFormat = 1

// shownSession is what show prints: the session as it stands, undone actions not among it. Things have the ids that they
// have in the file; times are RFC 3339 in UTC; what was not said is left out.
type shownSession struct {
	Format       int                   `json:"format"`
	Title        string                `json:"title"`
	Phase        session.Phase         `json:"phase"` // draft, running, sealed
	Kind         string                `json:"kind"`
	Cohort       string                `json:"cohort,omitempty"`
	Organisation session.Organisation  `json:"organisation,omitzero"`
	Place        string                `json:"place,omitempty"`
	Date         string                `json:"date,omitempty"` // 2006-01-02
	Minutes      int                   `json:"minutes"`
	Aims         string                `json:"aims,omitempty"`
	Focus        string                `json:"focus,omitempty"`
	Facilitator  string                `json:"facilitator,omitempty"`
	Language     string                `json:"language,omitempty"`
	Second       string                `json:"second,omitempty"`       // a second language
	Translations map[string]string     `json:"translations,omitempty"` // into it: "prompt ID", "theme ID", "title " ...
	Invited      int                   `json:"invited,omitempty"`
	Heads        []session.HeadCount   `json:"heads,omitempty"`   // people counted in the room
	Comings      []session.Coming      `json:"comings,omitempty"` // arrivals and departures after the start
	GroundRules  []string              `json:"ground_rules,omitempty"`
	RulesAgreed  bool                  `json:"ground_rules_agreed,omitempty"`
	Information  session.Information   `json:"information,omitzero"` // for participants
	Debrief      *session.Debrief      `json:"debrief,omitempty"`    // the facilitators' own
	Created      time.Time             `json:"created"`
	Records      int                   `json:"records"`           // lines of the file, undone ones among them
	Unknown      []int                 `json:"unknown,omitempty"` // numbers of actions that a newer version wrote
	Framework    shownFramework        `json:"framework"`
	Agenda       []shownStage          `json:"agenda"`
	Seats        []shownSeat           `json:"seats"`
	Declined     int                   `json:"declined,omitempty"` // people who were invited and did not take part
	Ideas        []shownIdea           `json:"ideas"`              // withdrawn ones are left out; merged ones follow those that they are shown as
	Themes       []shownTheme          `json:"themes"`
	KeptApart    []session.Apart       `json:"kept_apart,omitempty"` // ideas that look alike and are different
	Help         shownHelp             `json:"help"`                 // with grouping
	ParkingLot   []shownParked         `json:"parking_lot"`
	Evidence     []shownNote           `json:"evidence"`
	Polls        []shownPoll           `json:"polls"`
	Findings     []shownFinding        `json:"findings"` // by rank
	Confirmed    *session.Confirmation `json:"confirmed,omitempty"`
	Actions      []shownAction         `json:"actions"` // what was agreed to be done
	Sealed       *shownSeal            `json:"sealed,omitempty"`
}

type (
	shownFramework struct {
		ID      string `json:"id"`
		Version int    `json:"version"`
		Name    string `json:"name"`
	}
	shownStage struct {
		ID      session.ID        `json:"id"`
		Kind    session.StageKind `json:"kind"`
		Prompt  string            `json:"prompt,omitempty"` // id of the framework's prompt
		Text    string            `json:"text,omitempty"`   // its wording
		Name    string            `json:"name,omitempty"`
		Minutes int               `json:"minutes"`
		Spent   float64           `json:"spent_seconds"` // up to the last action
		Visited bool              `json:"visited"`
		Current bool              `json:"current,omitempty"`
		Asked   session.Asked     `json:"asked,omitempty"`
		Adapted string            `json:"adapted,omitempty"`

		Technique session.Technique `json:"technique,omitempty"` // how ideas are gathered
		Hidden    bool              `json:"hidden,omitempty"`    // the room does not see them yet
		Turn      session.ID        `json:"turn,omitempty"`      // of a round robin
		Round     int               `json:"round,omitempty"`
		Step      int               `json:"step,omitempty"` // of 1-2-4-All
		Notes     string            `json:"notes,omitempty"`
	}
	shownSeat struct {
		ID      session.ID      `json:"id"`
		Code    string          `json:"code"`
		Band    string          `json:"band,omitempty"`
		Present bool            `json:"present"`
		Consent map[string]bool `json:"consent,omitempty"`
	}
	shownIdea struct {
		ID          session.ID     `json:"id"`
		Number      int            `json:"number"`
		Text        string         `json:"text"`            // as shown
		First       string         `json:"first,omitempty"` // as first said, where that is another wording
		Translation string         `json:"translation,omitempty"`
		Redaction   string         `json:"redaction,omitempty"`
		Stage       session.ID     `json:"stage,omitempty"`
		Seat        session.ID     `json:"seat,omitempty"`
		Group       string         `json:"group,omitempty"` // the subgroup that said it
		Theme       session.ID     `json:"theme,omitempty"` // none: in the tray
		Source      string         `json:"source,omitempty"`
		Merged      []session.ID   `json:"merged,omitempty"`      // ideas that say the same and are shown as this one
		MergedInto  session.ID     `json:"merged_into,omitempty"` // the idea that this one is shown as
		SaidBy      int            `json:"said_by,omitempty"`     // people who said it, the merged ones included; of an idea that is shown
		At          time.Time      `json:"at"`
		Ratings     map[string]int `json:"ratings,omitempty"`
	}
	shownTheme struct {
		ID      session.ID   `json:"id"`
		Tag     string       `json:"tag"`
		Title   string       `json:"title,omitempty"`
		Parent  session.ID   `json:"parent,omitempty"` // the theme that it is a sub-theme of
		Ideas   []session.ID `json:"ideas"`
		Factors []string     `json:"factors,omitempty"`
	}
	shownHelp struct {
		session.Help
		State  session.HelpState `json:"state"` // on, off, waits
		Sorted bool              `json:"sorted,omitempty"`
	}
	shownParked struct {
		ID          session.ID          `json:"id"`
		Text        string              `json:"text"`
		Stage       session.ID          `json:"stage,omitempty"`
		Disposition session.Disposition `json:"disposition,omitempty"`
		Owner       string              `json:"owner,omitempty"`
		Note        string              `json:"note,omitempty"`
	}
	shownNote struct {
		ID session.ID `json:"id"`
		session.EvidenceBody
		Passage *session.Passage `json:"passage,omitempty"` // its place in the notes of its stage
		At      time.Time        `json:"at"`
	}
	shownPoll struct {
		ID       session.ID         `json:"id"`
		Question string             `json:"question"`
		Phase    session.PollPhase  `json:"phase"`            // draft, open, closed, called off
		Source   session.PollSource `json:"source,omitempty"` // themes, ideas, typed
		Rules    poll.Rules         `json:"rules"`
		Same     bool               `json:"same_order,omitempty"` // every ballot lists the options as they stand here
		Decides  string             `json:"decided_by,omitempty"` // whom the result binds; none: it is indicative
		Quorum   int                `json:"quorum,omitempty"`
		GroupBy  session.PollGroup  `json:"group_by,omitempty"`    // role, table
		Floor    int                `json:"group_floor,omitempty"` // least people in a group that is shown, where ballots are tagged
		Of       session.ID         `json:"of,omitempty"`          // the closed poll that it follows
		Round    int                `json:"round,omitempty"`       // 2: a second round
		Revote   bool               `json:"revote,omitempty"`      // on what was tied
		Papers   int                `json:"papers,omitempty"`      // sheets that were printed
		Options  []poll.Option      `json:"options"`
		Voters   int                `json:"voters,omitempty"`  // the N of "n of N people", of a closed poll
		Ballots  int                `json:"ballots,omitempty"` // people whose ballots were handed in
		Blank    int                `json:"blank,omitempty"`
		Spoilt   int                `json:"spoilt,omitempty"`
		Ways     *session.Ways      `json:"ways,omitempty"`  // how many people voted in each way, of a closed poll
		Counts   map[string][]int   `json:"hands,omitempty"` // by option: hands against, abstaining and for, or for each level
		QuorumOK *bool              `json:"quorum_reached,omitempty"`
		Hash     string             `json:"hash,omitempty"` // of the sorted ballots
		Tally    []shownRow         `json:"tally,omitempty"`
		Why      string             `json:"why,omitempty"` // it was called off
	}
	shownRow struct {
		Option  string  `json:"option"` // its id
		Text    string  `json:"text"`
		Rank    int     `json:"rank"`
		Tied    bool    `json:"tied,omitempty"`
		Dots    int     `json:"dots"`   // units given: dots, money, votes, points, pairs won; people where the method only ticks
		People  int     `json:"people"` // in favour
		Against int     `json:"against,omitempty"`
		Score   float64 `json:"score,omitempty"` // that the place goes by first, where it is not the units
	}
	shownFinding struct {
		ID   session.ID `json:"id"`
		Rank int        `json:"rank"`
		session.FindingBody
	}
	shownAction struct {
		ID session.ID `json:"id"`
		session.ActionBody
	}
	shownSeal struct {
		At     time.Time `json:"at"`
		Count  int       `json:"count"`
		SHA256 string    `json:"sha256"`
	}
)
