package framework

// Framework is one version of a template: what a session asks, in which order, and where the questions come from.
// It is plain data, stored whole as JSON in a session's first events, so a session can be read without its template.
type Framework struct {
	ID       string `json:"id"`
	Version  int    `json:"version"`
	Name     string `json:"name"`
	Summary  string `json:"summary,omitempty"`
	Language string `json:"language,omitempty"` // BCP 47, such as "en-GB"
	// Second is a second language that questions and ground rules are also said in; a tag, or empty.
	Second string `json:"second,omitempty"`
	// Kind is one of Kinds: discussion group, focus group, interview, seminar.
	Kind string `json:"kind"`
	// Provenance is shown in the app and printed in the report.
	Provenance  string   `json:"provenance,omitempty"`
	Licence     string   `json:"licence,omitempty"`
	BasedOn     *Ref     `json:"based_on,omitempty"`
	Factors     []Factor `json:"factors,omitempty"`
	Glossary    []Term   `json:"glossary,omitempty"`
	Scales      []Scale  `json:"scales,omitempty"`
	GroundRules []string `json:"ground_rules,omitempty"`
	// GroundRulesSecond has each ground rule in the second language, in the same order, or is empty.
	GroundRulesSecond []string      `json:"ground_rules_second,omitempty"`
	Consent           []ConsentItem `json:"consent,omitempty"`
	// HelpAfterOwnSort says that suggestions for themes wait until the group has sorted its ideas itself.
	HelpAfterOwnSort bool `json:"help_after_own_sort,omitempty"`
}

// Ref names one version of a framework.
type Ref struct {
	ID      string `json:"id"`
	Version int    `json:"version"`
}

// Factor is a heading of the template with the prompts asked under it.
type Factor struct {
	ID          string   `json:"id"`
	Label       string   `json:"label"`
	Description string   `json:"description,omitempty"`
	Provenance  string   `json:"provenance,omitempty"`
	Prompts     []Prompt `json:"prompts,omitempty"`
}

// Prompt is one question in the exact wording in which it is read aloud.
type Prompt struct {
	ID      string     `json:"id"`
	Text    string     `json:"text"`
	Type    PromptType `json:"type"`
	Probes  []string   `json:"probes,omitempty"`
	Minutes int        `json:"minutes"`
	Answer  Answer     `json:"answer"`
	Second  string     `json:"second,omitempty"` // the wording in the second language
}

// PromptType is the place of a question in the flow of a group (after Krueger and Casey).
type PromptType string

// The five types, in the order in which a group meets them.
const (
	Opening      PromptType = "opening"
	Introductory PromptType = "introductory"
	Transition   PromptType = "transition"
	Key          PromptType = "key"
	Ending       PromptType = "ending"
)

// Answer is how what is said to a prompt is captured.
type Answer string

// The ways to capture: as ideas that can be grouped and voted on, as notes, or not at all.
const (
	AnswerIdeas Answer = "ideas"
	AnswerNotes Answer = "notes"
	AnswerNone  Answer = "none"
)

// Term is a word of the glossary.
type Term struct {
	ID      string `json:"id"`
	Word    string `json:"word"`
	Meaning string `json:"meaning"`
}

// Scale is a rating that an idea can carry.
type Scale struct {
	ID       string `json:"id"`
	Question string `json:"question"`
	Kind     string `json:"kind"` // ScaleYesNo or ScalePlace
	// Low and High name the two ends of a place scale; Steps is how many places it has.
	Low   string `json:"low,omitempty"`
	High  string `json:"high,omitempty"`
	Steps int    `json:"steps,omitempty"`
}

// The kinds of scale.
const (
	ScaleYesNo = "yesno"
	ScalePlace = "place"
)

// The ids of the scales that other parts of the app know by name.
const (
	ScaleNewHere   = "new_here"
	ScaleAddsValue = "adds_value"
	ScaleContinuum = "continuum"
)

// The kinds of meeting that a framework is for.
const (
	KindDiscussionGroup = "discussion group"
	KindFocusGroup      = "focus group"
	KindInterview       = "interview"
	KindSeminar         = "seminar"
)

// ConsentItem is one thing that each person agrees to on its own; not ticked means no.
type ConsentItem struct {
	ID   string `json:"id"`
	Text string `json:"text"`
	// Needed marks an item without which a person cannot take part.
	Needed bool `json:"needed"`
}
