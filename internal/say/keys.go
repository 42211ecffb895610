package say

import "strings"

// keyNames are the keys that keyboards name in words.
var keyNames = map[string]Text{
	"Ctrl":      {"key.ctrl", "Ctrl"},
	"Alt":       {"key.alt", "Alt"},
	"Shift":     {"key.shift", "Shift"},
	"Enter":     {"key.enter", "Enter"},
	"Esc":       {"key.esc", "Esc"},
	"Tab":       {"key.tab", "Tab"},
	"Space":     {"key.space", "Space"},
	"Backspace": {"key.backspace", "Backspace"},
	"Delete":    {"key.delete", "Delete"},
	"Home":      {"key.home", "Home"},
	"End":       {"key.end", "End"},
	"PageUp":    {"key.pageup", "PageUp"},
	"PageDown":  {"key.pagedown", "PageDown"},
	"Up":        {"key.up", "Up"},
	"Down":      {"key.down", "Down"},
	"Left":      {"key.left", "Left"},
	"Right":     {"key.right", "Right"},
}

// Keys names a key or a combination, such as "Ctrl+Shift+Up" or "Ctrl+1 … 9", as the keyboards of the language do. What
// has no name in words, such as a letter or F5, stays.
func (s *Speaker) Keys(combination string) string {
	if s == nil || len(s.messages) == 0 || combination == "" {
		return combination
	}
	words := strings.Split(combination, " ")
	for i, word := range words {
		if strings.Trim(word, "+") == "" {
			continue // the plus key itself
		}
		parts := strings.Split(word, "+")
		for j, part := range parts {
			if name, ok := keyNames[part]; ok {
				parts[j] = s.Text(name)
			}
		}
		words[i] = strings.Join(parts, "+")
	}
	return strings.Join(words, " ")
}
