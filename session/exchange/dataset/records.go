package dataset

// Schema and Version name the shape of the records. Version grows when a field changes its meaning or goes; fields may
// be added.
const (
	Schema  = "folkmoot-dataset"
	Version = 1
)

// Dataset is a session as records. Stages, ideas, themes, polls and the rest are numbered from 1 as the report numbers
// them, and speak of one another by these numbers; 0 is none. Lists are never nil.
type Dataset struct {
	Schema   string    `json:"schema"`
	Version  int       `json:"version"`
	Edition  string    `json:"edition"` // whose rules were followed
	Session  Session   `json:"session"`
	Agenda   []Stage   `json:"agenda"`
	Prompts  []Prompt  `json:"prompts"`
	People   []Band    `json:"people"`
	Seats    []Seat    `json:"seats"`
	Ideas    []Idea    `json:"ideas"`
	Ratings  []Rating  `json:"ratings"`
	Themes   []Theme   `json:"themes"`
	Quotes   []Quote   `json:"quotes"`
	Polls    []Poll    `json:"polls"`
	Options  []Option  `json:"options"`
	Counts   []Count   `json:"counts"`
	Ballots  []Ballot  `json:"ballots"`
	Findings []Finding `json:"findings"`
	Actions  []Action  `json:"actions"`
	Parking  []Parked  `json:"parking"`
}

type (
	// Session is what was held.
	Session struct {
		Title        string `json:"title"`
		Kind         string `json:"kind"`
		Group        string `json:"group,omitempty"`
		Organisation string `json:"organisation,omitempty"`
		Type         string `json:"organisation_type,omitempty"`
		Region       string `json:"organisation_region,omitempty"`
		Place        string `json:"place,omitempty"`
		Date         string `json:"date,omitempty"` // 2006-01-02, or 2006-01 where the day may not be known
		Minutes      int    `json:"minutes"`        // the slot
		Aims         string `json:"aims,omitempty"`
		Focus        string `json:"focus,omitempty"`
		Language     string `json:"language,omitempty"`
		Facilitator  string `json:"facilitator,omitempty"`
		Invited      int    `json:"invited,omitempty"`
		TookPart     int    `json:"took_part,omitempty"`
		Framework    string `json:"framework"`
		Edition      int    `json:"framework_version"`
		Phase        string `json:"phase"`
		Hash         string `json:"sha256,omitempty"` // of the sealed file
	}
	// Stage is one stage of the agenda.
	Stage struct {
		Stage   int    `json:"stage"`
		Kind    string `json:"kind"`
		Name    string `json:"name,omitempty"`
		Planned int    `json:"planned_minutes"`
		Spent   int    `json:"spent_seconds,omitempty"`
		Visited bool   `json:"visited"`
		Started string `json:"started,omitempty"` // RFC 3339 in UTC, to the minute
	}
	// Prompt is one question of the agenda.
	Prompt struct {
		Stage     int      `json:"stage"`
		Factor    string   `json:"factor,omitempty"`
		Type      string   `json:"type,omitempty"`
		Text      string   `json:"text"` // as it was asked
		Asked     string   `json:"asked,omitempty"`
		Probes    []string `json:"probes"`
		Technique string   `json:"technique,omitempty"`
		Ideas     int      `json:"ideas"`
	}
	// Band is how many people of a role, or of several that few people have, took part.
	Band struct {
		Bands  []string `json:"bands"` // none: no role was noted
		People int      `json:"people"`
	}
	// Seat is one person who took part.
	Seat struct {
		Seat     string `json:"seat"`
		Band     string `json:"band,omitempty"`
		TookPart bool   `json:"took_part"`
		Left     bool   `json:"left"` // before the end
	}
	// Idea is one contribution as it is shown, with those that were merged into it.
	Idea struct {
		Idea        int    `json:"idea"`
		Text        string `json:"text"`
		Redacted    bool   `json:"redacted"`
		First       string `json:"first_wording,omitempty"`
		Translation string `json:"translation,omitempty"`
		Stage       int    `json:"stage,omitempty"`
		Theme       int    `json:"theme,omitempty"`
		People      int    `json:"people,omitempty"` // who said it, where that may be told
		Merged      []int  `json:"merged"`           // the ideas that are shown as this one
		Innovation  bool   `json:"innovation"`
		Seat        string `json:"seat,omitempty"`
		Subgroup    string `json:"subgroup,omitempty"`
		Source      string `json:"source,omitempty"`
	}
	// Rating is the answer to one of the framework's questions about an idea.
	Rating struct {
		Idea   int    `json:"idea"`
		Scale  string `json:"scale"`
		Asks   string `json:"question"`
		Value  int    `json:"value"` // of a yes-no question 1 or 0; of a line the step from 0
		Steps  int    `json:"steps,omitempty"`
		LowIs  string `json:"low,omitempty"`
		HighIs string `json:"high,omitempty"`
	}
	// Theme is a group of ideas.
	Theme struct {
		Theme       int      `json:"theme"`
		Title       string   `json:"title"`
		Description string   `json:"description,omitempty"`
		Under       int      `json:"under,omitempty"` // the theme it is a sub-theme of
		Ideas       int      `json:"ideas"`           // in it, those of its sub-themes not among them
		Factors     []string `json:"factors"`
	}
	// Quote is something that was said or noted.
	Quote struct {
		Quote    int    `json:"quote"`
		Kind     string `json:"kind"`
		Text     string `json:"text"`
		Redacted bool   `json:"redacted"`
		By       string `json:"by,omitempty"`
		Stage    int    `json:"stage,omitempty"`
		Theme    int    `json:"theme,omitempty"`
		Held     string `json:"not_for_print,omitempty"` // held back, to be completed, or no consent
	}
	// Poll is a question that was voted on.
	Poll struct {
		Poll     int      `json:"poll"`
		Stage    int      `json:"stage,omitempty"`
		Question string   `json:"question"`
		State    string   `json:"state"` // closed, called off
		Method   string   `json:"method"`
		Dots     int      `json:"dots,omitempty"`
		Cap      int      `json:"cap,omitempty"`
		Choose   int      `json:"choose,omitempty"`
		Top      int      `json:"top,omitempty"`
		Amount   int      `json:"amount,omitempty"`
		Step     int      `json:"step,omitempty"`
		Unit     string   `json:"unit,omitempty"`
		Pairs    int      `json:"pairs,omitempty"`
		Floor    int      `json:"floor,omitempty"`
		Places   int      `json:"places,omitempty"`
		Criteria []string `json:"criteria"`
		Of       int      `json:"of,omitempty"` // the poll that it follows
		Round    int      `json:"round,omitempty"`
		Revote   bool     `json:"revote"`
		Binds    string   `json:"decided_by,omitempty"`
		Quorum   int      `json:"quorum,omitempty"`
		Few      bool     `json:"too_few"` // fewer people voted than numbers are given for
		Voters   int      `json:"voters,omitempty"`
		Voted    int      `json:"voted,omitempty"`
		Blank    int      `json:"blank,omitempty"`
		Spoilt   int      `json:"spoilt,omitempty"`
		ByHand   int      `json:"by_hand,omitempty"`
		Closed   string   `json:"closed,omitempty"` // RFC 3339 in UTC, to the minute
		Hash     string   `json:"sha256,omitempty"` // of the sorted ballots
	}
	// Option is what could be voted for, with its count.
	Option struct {
		Poll    int     `json:"poll"`
		Option  int     `json:"option"`
		Text    string  `json:"text"`
		Idea    int     `json:"idea,omitempty"`
		Theme   int     `json:"theme,omitempty"`
		Rank    int     `json:"rank,omitempty"`
		Tied    bool    `json:"tied"`
		Total   int     `json:"total,omitempty"`
		For     int     `json:"in_favour,omitempty"`
		Against int     `json:"against,omitempty"`
		Score   float64 `json:"score,omitempty"`
	}
	// Count is how many people gave an option one answer.
	Count struct {
		Poll      int    `json:"poll"`
		Option    int    `json:"option"`
		Criterion string `json:"criterion,omitempty"`
		Answer    int    `json:"answer"` // a value of the scale, a rank, or a number of dots
		People    int    `json:"people"`
	}
	// Ballot is one mark of a ballot, or a ballot without one. Ballots are numbered in their sorted order, which tells
	// nothing of the order of casting.
	Ballot struct {
		Poll      int    `json:"poll"`
		Ballot    int    `json:"ballot"`
		People    int    `json:"people"` // that it speaks for
		State     string `json:"state"`  // valid, blank, spoilt
		Option    int    `json:"option,omitempty"`
		Other     int    `json:"other,omitempty"` // of a pair: the option that was not preferred
		Even      bool   `json:"even"`            // of a pair: neither was preferred
		Criterion int    `json:"criterion,omitempty"`
		Answer    int    `json:"answer"` // as in Count; 1 for a tick and for a pair
	}
	// Finding is what the group concluded; its number is its rank.
	Finding struct {
		Finding    int      `json:"finding"`
		Statement  string   `json:"statement"`
		Who        string   `json:"who_should_act,omitempty"`
		Behaviours []string `json:"behaviours"`
		However    string   `json:"however,omitempty"`
		Theme      int      `json:"theme,omitempty"`
		Poll       int      `json:"poll,omitempty"`
		Option     int      `json:"option,omitempty"`
		Quotes     []int    `json:"quotes"`
	}
	// Action is what was agreed to be done.
	Action struct {
		Action    int    `json:"action"`
		What      string `json:"what"`
		Who       string `json:"who,omitempty"`
		ByWhen    string `json:"by_when,omitempty"`
		FirstStep string `json:"first_step,omitempty"`
		Finding   int    `json:"finding,omitempty"`
	}
	// Parked is what was kept for later.
	Parked struct {
		Item        int    `json:"item"`
		Text        string `json:"text"`
		Stage       int    `json:"stage,omitempty"`
		Disposition string `json:"disposition,omitempty"`
		Owner       string `json:"owner,omitempty"`
		Note        string `json:"note,omitempty"`
	}
)
