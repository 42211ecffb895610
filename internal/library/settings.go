package library

import "path/filepath"

// Settings is how a person wants the app to look and speak.
type Settings struct {
	Look          string  `json:"look,omitempty"`       // system, light, dark, contrast or contrast-dark
	TextScale     float64 `json:"text_scale,omitempty"` // 1 to 2
	ReducedMotion bool    `json:"reduced_motion,omitempty"`
	Language      string  `json:"language,omitempty"`  // such as cy; empty for that of the computer
	Font          string  `json:"font,omitempty"`      // name of the file in the folder of fonts; empty for none
	TourLeft      bool    `json:"tour_left,omitempty"` // the tour was left once, and the sample opens without it
}

// Settings gives the settings as they are.
func (l *Library) Settings() Settings {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.settings
}

// SaveSettings keeps settings.
func (l *Library) SaveSettings(s Settings) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	s = s.tidy()
	return l.keepSettings(s)
}

func (l *Library) keepSettings(s Settings) error {
	if err := l.writeSmall(l.SettingsFile(), s); err != nil {
		return err
	}
	l.settings = s
	return nil
}

// SettingsFile is where the settings are kept.
func (l *Library) SettingsFile() string { return filepath.Join(l.config, settingsName) }

// tidy brings values that cannot be used, as from a file edited by hand, to ones that can.
func (s Settings) tidy() Settings {
	switch s.Look {
	case "system", "light", "dark", "contrast", "contrast-dark":
	default:
		s.Look = "light" // many desktops do not say what they wear, and a room reads paper best
	}
	if s.TextScale == 0 {
		s.TextScale = 1
	}
	s.TextScale = min(max(s.TextScale, 1), 2)
	if s.Font != "" && s.Font != filepath.Base(s.Font) {
		s.Font = "" // a font is named, and never looked for elsewhere
	}
	return s
}
