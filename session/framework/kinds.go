package framework

import "slices"

// Kinds lists the kinds of meeting in the order in which a person is offered them.
func Kinds() []string {
	return []string{KindFocusGroup, KindDiscussionGroup, KindInterview, KindSeminar}
}

// PromptTypes lists the types in the order in which a group meets them.
func PromptTypes() []PromptType {
	return []PromptType{Opening, Introductory, Transition, Key, Ending}
}

// Answers lists the ways to capture what is said.
func Answers() []Answer { return []Answer{AnswerIdeas, AnswerNotes, AnswerNone} }

// Valid reports whether t is one of PromptTypes.
func (t PromptType) Valid() bool { return slices.Contains(PromptTypes(), t) }

// Valid reports whether a is one of Answers.
func (a Answer) Valid() bool { return slices.Contains(Answers(), a) }

// Label gives the key for translation and the English name of the type.
func (t PromptType) Label() (key, english string) {
	switch t {
	case Opening:
		return "prompt_type.opening", "Opening"
	case Introductory:
		return "prompt_type.introductory", "Introductory"
	case Transition:
		return "prompt_type.transition", "Transition"
	case Key:
		return "prompt_type.key", "Key question"
	case Ending:
		return "prompt_type.ending", "Ending"
	}
	return "prompt_type.unknown", "Not known"
}

// Hint gives the key for translation and a sentence on what a question of this type is for.
func (t PromptType) Hint() (key, english string) {
	switch t {
	case Opening:
		return "prompt_type.opening.hint", "Everyone answers in a few words, so that every voice has been heard once. It is not analysed."
	case Introductory:
		return "prompt_type.introductory.hint", "An easy, open question that brings people to the subject."
	case Transition:
		return "prompt_type.transition.hint", "Leads from people's own experience towards the key questions."
	case Key:
		return "prompt_type.key.hint", "What the meeting is for. Gets the most time and the most analysis."
	case Ending:
		return "prompt_type.ending.hint", "Weighs up, checks the summary, and asks what was missed."
	}
	return "prompt_type.unknown.hint", "This version of Folkmoot does not know the type."
}

// Label gives the key for translation and the English name of the way to capture.
func (a Answer) Label() (key, english string) {
	switch a {
	case AnswerIdeas:
		return "answer.ideas", "Ideas, one a line"
	case AnswerNotes:
		return "answer.notes", "Notes"
	case AnswerNone:
		return "answer.none", "Nothing is written down"
	}
	return "answer.unknown", "Not known"
}
