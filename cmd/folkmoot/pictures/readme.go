package pictures

import (
	"fyne.io/fyne/v2"

	"folkmoot/assets/sample"
	"folkmoot/session/demo"
	"folkmoot/session/replay"
)

// readme are the pictures of the manual, under the names that the tour gives them.
var readme = map[string]string{
	"prompt-key": "run", "group": "group", "suggestions": "suggestions", "line": "line", "vote-open": "ways", "booth": "booth",
	"vote-result": "vote", "room-reveal": "reveal", "room-recount": "recount", "room-group": "room", "findings": "findings", "report": "report",
}

// Readme draws the pictures of the manual, in English and in the light look.
func Readme(version string) ([]Picture, error) {
	s, err := replay.Parse(demo.Name, sample.Script)
	if err != nil {
		return nil, err
	}
	begin, err := s.Begin()
	if err != nil {
		return nil, err
	}
	all, err := Draw(Spec{
		Now: begin, Script: s, Find: demo.Builtin, Size: fyne.NewSize(1280, 720), Room: fyne.NewSize(960, 540), Version: version,
		Wanted: func(name string) bool { return readme[name] != "" },
	})
	for i := range all {
		all[i].Name = readme[all[i].Name]
	}
	return all, err
}
