package main

import (
	"bytes"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/assets/sample"
	"folkmoot/cmd/folkmoot/pictures"
	"folkmoot/internal/say"
	"folkmoot/session/demo"
	"folkmoot/session/framework"
	"folkmoot/session/journal"
	"folkmoot/session/journal/disk"
	"folkmoot/session/replay"
	"folkmoot/ui/look"
)

// looks are the names of --look.
var looks = map[string]look.Mode{"light": look.ModeLight, "dark": look.ModeDark, "contrast": look.ModeContrast, "contrast-dark": look.ModeContrastDark}

type screenshotCmd struct {
	File     string   `arg:"" optional:"" name:"file" help:"${pictured}"`
	Out      string   `placeholder:"FOLDER" xor:"out" required:"" help:"${out_folder}"`
	Readme   string   `placeholder:"FOLDER" xor:"out" required:"" help:"${readme_pictures}"`
	Size     string   `default:"1366x768" placeholder:"1366x768" help:"${picture_size}"`
	Look     string   `default:"light" enum:"light,dark,contrast,contrast-dark" help:"${picture_look}"`
	Text     int      `default:"100" placeholder:"100" help:"${picture_text}"`
	Language string   `placeholder:"cy" help:"${picture_language}"`
	Only     []string `placeholder:"NAME" help:"${picture_only}"`
	Sheet    bool     `help:"${picture_sheet}"`
}

// Run draws the pictures.
func (c screenshotCmd) Run(p *program) error {
	if c.Readme != "" {
		all, err := pictures.Readme(version)
		if err != nil {
			return err
		}
		return p.savePictures(c.Readme, all)
	}
	spec, done, err := c.spec(p)
	if err != nil {
		return err
	}
	defer done()
	all, err := pictures.Draw(spec)
	if err != nil {
		return err
	}
	if err := c.missing(all); err != nil {
		return err
	}
	if err := p.savePictures(c.Out, all); err != nil {
		return err
	}
	if err := p.saveManifest(c.Out, all); err != nil {
		return err
	}
	if !c.Sheet {
		return nil
	}
	sheet, err := pictures.Sheet(all)
	if err != nil {
		return err
	}
	return p.savePictures(c.Out, []pictures.Picture{{Name: "sheet", Image: sheet}})
}

// missing says which wanted pictures there are not.
func (c screenshotCmd) missing(all []pictures.Picture) error {
	for _, name := range c.Only {
		if !slices.ContainsFunc(all, func(p pictures.Picture) bool { return p.Name == name }) {
			return refusal("nopicture", "There is no picture “{{.Name}}” of this session. Without --only all are drawn, and manifest.txt lists them.", map[string]any{"Name": name})
		}
	}
	return nil
}

// spec reads what is asked for. done lets go of what was made for it.
func (c screenshotCmd) spec(p *program) (s pictures.Spec, done func(), err error) {
	done = func() {}
	var width, height int
	if n, e := fmt.Sscanf(c.Size, "%dx%d", &width, &height); n != 2 || e != nil || width < 640 || height < 400 || width > 7680 || height > 4320 {
		return s, done, &misuse{err: refusal("size", "“{{.Size}}” is not a size. Write it as 1366x768, from 640x400 to 7680x4320.", map[string]any{"Size": c.Size})}
	}
	if c.Text < 100 || c.Text > 200 {
		return s, done, &misuse{err: refusal("text", "Text can be from 100 to 200 per cent of its size; {{.N}} is not.", map[string]any{"N": c.Text})}
	}
	s = pictures.Spec{
		Size: fyne.NewSize(float32(width), float32(height)), Look: look.Options{Mode: looks[c.Look], Scale: float32(c.Text) / 100, Namer: p.say}, Speaker: p.say, Version: version,
	}
	if c.Language != "" {
		if s.Speaker, err = say.New(c.Language); err != nil {
			return s, done, err
		}
		s.Look.Namer = s.Speaker
	}
	if len(c.Only) > 0 {
		s.Wanted = func(name string) bool { return slices.Contains(c.Only, name) }
	}
	if isSession(c.File) {
		return c.ofSession(p, s)
	}
	return c.ofScript(p, s)
}

// ofScript plays a script: the sample where none is named.
func (c screenshotCmd) ofScript(p *program, s pictures.Spec) (pictures.Spec, func(), error) {
	done := func() {}
	name, script := demo.Name, sample.Script
	s.Find = demo.Builtin
	if c.File != "" {
		var err error
		if script, err = p.readFile(c.File, replay.MaxScript); err != nil {
			return s, done, err
		}
		lib, err := p.library()
		if err != nil {
			return s, done, err
		}
		name = filepath.Base(c.File)
		s.Find = func(id string) (framework.Framework, bool) { return find(lib.Catalogue(), id) }
	}
	var err error
	if s.Script, err = replay.Parse(name, script); err != nil {
		return s, done, err
	}
	s.Now, err = s.Script.Begin()
	return s, done, err
}

// ofSession goes through a copy of a session, so that the file stays as it is.
func (c screenshotCmd) ofSession(p *program, s pictures.Spec) (pictures.Spec, func(), error) {
	done := func() {}
	kept, err := p.keeper.Read(c.File)
	if err != nil {
		return s, done, err
	}
	s.Now = kept.State().LastAt
	_ = kept.Close() // it was only read
	data, err := p.readFile(c.File, 1<<30)
	if err != nil {
		return s, done, err
	}
	folder, err := os.MkdirTemp("", "folkmoot-")
	if err != nil {
		return s, done, err
	}
	done = func() { _ = os.RemoveAll(folder) } // the system clears its own folder where this fails
	s.FS, s.Path = disk.OS(), filepath.Join(folder, filepath.Base(c.File))
	return s, done, disk.Replace(s.FS, s.Path, data)
}

// savePictures writes each picture as NAME.png. A picture of the same name is written over: that is what they are drawn for.
func (p *program) savePictures(folder string, all []pictures.Picture) error {
	if err := p.keeper.FS.MkdirAll(folder, 0o755); err != nil {
		return &journal.Problem{Kind: journal.ErrUnwritable, Path: folder, Err: err}
	}
	for _, x := range all {
		data, err := pictures.PNG(x.Image)
		if err != nil {
			return err
		}
		path := filepath.Join(folder, x.Name+".png")
		if err := p.write(path, data, true); err != nil {
			return err
		}
		p.print(path)
	}
	return nil
}

// saveManifest lists the pictures in the order of the session.
func (p *program) saveManifest(folder string, all []pictures.Picture) error {
	var out bytes.Buffer
	for _, x := range all {
		shows := "desk"
		if strings.HasPrefix(x.Name, "room-") {
			shows = "room"
		}
		fmt.Fprintf(&out, "%s.png\t%s\t%s\n", x.Name, shows, size(x.Image))
	}
	return p.write(filepath.Join(folder, "manifest.txt"), out.Bytes(), true)
}

func size(m image.Image) string { return fmt.Sprintf("%dx%d", m.Bounds().Dx(), m.Bounds().Dy()) }
