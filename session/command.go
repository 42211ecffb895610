package session

// Command is what a person asks for. A command is decided, never applied.
type Command interface {
	decide(s *State, env Env) (Event, error)
}

// Decide says what a command means in a state: one event, or a [Refusal]. It changes nothing.
func Decide(s *State, c Command, env Env) (Event, error) {
	if !s.Exists() {
		if _, ok := c.(NewSession); !ok {
			return nil, refuse("session.none", "There is no session yet. Start a new one first.")
		}
	}
	if s.Sealed != nil {
		switch c.(type) {
		case Reopen, EnterStage, WriteDebrief, Redact:
		case Undo, Redo: // of what was decided about printed texts since; the seal stops what came before
			if s.Undo == nil && s.Redo == nil {
				return nil, errSealed()
			}
		default:
			return nil, errSealed()
		}
	}
	return c.decide(s, env)
}

func errSealed() error {
	return refuse("session.sealed", "This session is sealed. Reopen it to change anything; the seal on what stands stays in the file.")
}
