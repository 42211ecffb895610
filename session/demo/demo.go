// Package demo plays the sample session: the demonstration, the test fixture and the pictures of the manual.
//
// The same version of the app always makes the same bytes: the clock is the script's, and ids and seeds are counted.
package demo

import (
	"crypto/sha256"
	"fmt"

	"folkmoot/assets/frameworks"
	"folkmoot/assets/sample"
	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/journal/disk"
	"folkmoot/session/keeper"
	"folkmoot/session/poll"
	"folkmoot/session/replay"
)

// Name is the file name of the sample's script in messages.
const Name = "sample.script"

// Play plays the sample into a new file.
func Play(fs disk.FS, path, app string) (*keeper.Kept, error) {
	return Script(fs, Name, sample.Script, path, app, Builtin)
}

// Practice plays the sample in memory.
func Practice(app string) (*keeper.Kept, error) {
	return Script(nil, Name, sample.Script, "", app, Builtin)
}

// Script plays a script into a new file, or in memory where path is empty.
func Script(fs disk.FS, name string, script []byte, path, app string, find replay.Find) (*keeper.Kept, error) {
	s, err := replay.Parse(name, script)
	if err != nil {
		return nil, err
	}
	clock := &replay.Clock{}
	// The ids come from the script itself: another script has other ids, the same one always the same.
	sum := sha256.Sum256(script)
	n := uint64(0)
	t := &table{path: path, keeper: keeper.Keeper{
		FS: fs, App: app, Device: "script", Now: clock.Now,
		NewID: func() string {
			n++
			return fmt.Sprintf("%x-%x-7%03x-8000-%012x", sum[:4], sum[4:6], uint16(sum[6])<<4&0xfff|uint16(sum[7])>>4, n)
		},
		Seed: func() uint64 {
			n++
			return n
		},
	}}
	if err := s.Play(t, clock, find); err != nil {
		if t.kept != nil {
			_ = t.kept.Close() // what was played so far stays in the file, whole
		}
		return nil, err
	}
	return t.kept, nil
}

// Builtin finds a framework that comes with the app.
func Builtin(id string) (framework.Framework, bool) {
	name := id + ".toml"
	data, err := frameworks.FS.ReadFile(name)
	if err != nil {
		return framework.Framework{}, false
	}
	f, err := framework.Decode(name, data)
	return f, err == nil && f.ID == id
}

type table struct {
	keeper keeper.Keeper
	path   string
	kept   *keeper.Kept
}

func (t *table) Create(c session.NewSession) (err error) {
	if t.path == "" {
		t.kept, err = t.keeper.Practice(c)
	} else {
		t.kept, err = t.keeper.Create(t.path, c)
	}
	return err
}

func (t *table) Do(c session.Command) error {
	if err := t.kept.Do(c); err != nil {
		return err
	}
	return t.kept.Trouble()
}

func (t *table) Cast(id, seat session.ID, b poll.Ballot) error { return t.kept.Cast(id, seat, b) }

func (t *table) CastPaper(id session.ID, sheet int, b poll.Ballot) error {
	return t.kept.CastPapers(id, []keeper.PaperBallot{{Number: sheet, Ballot: b}})
}

func (t *table) CastTable(id session.ID, name string, b poll.Ballot) error {
	return t.kept.CastTable(id, name, b)
}

func (t *table) SetHands(id session.ID, h poll.HandCount) error { return t.kept.SetHands(id, h) }

func (t *table) State() *session.State { return t.kept.State() }
