package frameworks_test

import (
	"image/png"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"folkmoot/ui/desk"
	"folkmoot/ui/frameworks"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/shelltest"
	"folkmoot/session/framework"
)

func TestZZPictures(t *testing.T) {
	for name, o := range map[string]look.Options{"light": {Mode: look.ModeLight}, "dark": {Mode: look.ModeDark}, "200": {Mode: look.ModeLight, Scale: 2}} {
		b := shelltest.New(t, o)
		b.Go(desk.Frameworks)
		p := &page{store: shelltest.NewStore(shelltest.Catalogue(t))}
		s := frameworks.New(b.Desk, p.store, frameworks.Hooks{})
		p.Window = b.Show(s)
		p.Win.Resize(fyne.NewSize(1366, 720))
		shot := func(part string) {
			p.Settle()
			f, _ := os.Create("/tmp/fw-" + name + "-" + part + ".png")
			png.Encode(f, p.Win.Canvas().Capture())
			f.Close()
		}
		p.Press("Make a copy")
		f := p.template()
		shot("about")
		for _, r := range []struct{ part, key string; n int }{{"glossary", "Glossary", len(f.Glossary)}, {"scales", "Ratings that an idea can carry", len(f.Scales)}, {"rules", "Ground rules", len(f.GroundRules)}, {"consent", "What people agree to", len(f.Consent)}} {
			p.choose(row(r.key, r.n))
			if r.part == "glossary" {
				p.write("Word", 0, "")
				p.leave()
			}
			shot(r.part)
			if r.part == "scales" {
				p.choose(row(r.key, r.n))
				p.Win.Canvas().Focus(p.under("Question", r.n))
				shot("scales-end")
			}
		}
		s.Close()
	}
	_ = framework.Framework{}
}

func row(k string, n int) string {
	if n == 0 {
		return k
	}
	return k + " · " + string(rune('0'+n))
}
