package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"folkmoot/session"
	"folkmoot/session/journal"
	"folkmoot/session/journal/box"
	"folkmoot/session/journal/disk"
	"folkmoot/session/keeper"
)

// inTheMaking is added to the name of a session that is being made, so that a name leads to a whole session or to none.
const inTheMaking = ".making"

// free gives an error if a file exists and may not be written over.
func (p *program) free(path string, force bool) error {
	info, err := p.keeper.FS.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return &journal.Problem{Kind: journal.ErrUnwritable, Path: path, Err: err}
	case info.IsDir():
		return refusal("folder", "{{.Path}} is a folder. Give the name of a file in it.", map[string]any{"Path": path})
	case !force:
		return &journal.Problem{Kind: journal.ErrExists, Path: path}
	}
	return nil
}

// write puts a file under a name whole or not at all.
func (p *program) write(path string, data []byte, force bool) error {
	if err := p.free(path, force); err != nil {
		return err
	}
	if err := disk.Replace(p.keeper.FS, path, data); err != nil {
		return &journal.Problem{Kind: journal.ErrUnwritable, Path: path, Err: err}
	}
	return nil
}

// writeSession makes a session under another name and gives it its own when it is whole. build returns it open, or
// leaves nothing open with its error.
func (p *program) writeSession(path string, force bool, build func(temp string) (*keeper.Kept, error)) error {
	if !isSession(path) {
		return &misuse{err: refusal("ending", "The name of a session ends in .moot; “{{.Path}}” does not.", map[string]any{"Path": path})}
	}
	if err := p.free(path, force); err != nil {
		return err
	}
	if err := p.unlocked(path); err != nil {
		return err
	}
	temp := path + inTheMaking
	p.discard(temp)
	kept, err := build(temp)
	if err == nil {
		if open := kept.State().OpenPoll(); open != nil {
			err = refusal("openpoll", "At the end the poll “{{.Question}}” is still open. Close it or call it off, so that its ballots are counted.", map[string]any{"Question": open.Question})
		}
		if e := kept.Close(); err == nil {
			err = e
		}
	}
	if err != nil {
		p.discard(temp)
		return named(err, temp, path)
	}
	err = p.keeper.FS.Rename(temp, path)
	if err == nil {
		err = p.keeper.FS.SyncDir(filepath.Dir(path))
	}
	if err != nil {
		p.discard(temp)
		return &journal.Problem{Kind: journal.ErrUnwritable, Path: path, Err: err}
	}
	return nil
}

// unlocked gives an error if another window works on the file.
func (p *program) unlocked(path string) error {
	f, err := p.keeper.FS.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return nil // it is not there, or replacing it will say why not
	}
	err = f.TryLock()
	_ = f.Close() // nothing was written through it
	if errors.Is(err, disk.ErrLocked) {
		return refusal("inuse", "{{.File}} is open in another window, so it is not written over. Close the other window first.", map[string]any{"File": filepath.Base(path)})
	}
	return nil
}

// discard takes away what a session in the making left.
func (p *program) discard(temp string) {
	if polls, err := box.List(p.keeper.FS, temp); err == nil {
		for _, id := range polls {
			_ = p.keeper.FS.Remove(box.Path(temp, id))
		}
	}
	_ = p.keeper.FS.Remove(temp)
}

// named says of a session in the making what a person can use: its own name, and the disk as the reason where the disk
// failed in the middle of a script.
func named(err error, temp, path string) error {
	var problem *journal.Problem
	if !errors.As(err, &problem) || problem.Path != temp {
		return err
	}
	out := *problem
	out.Path = path
	if errors.Is(problem, journal.ErrStopped) {
		out.Kind = journal.ErrUnwritable // nothing of it stays
	}
	return &out
}

// do carries out a command and gives an error where it did not reach the disk.
func do(k *keeper.Kept, c session.Command) error {
	if err := k.Do(c); err != nil && !errors.Is(err, session.ErrNothing) {
		return err
	}
	return k.Trouble()
}
