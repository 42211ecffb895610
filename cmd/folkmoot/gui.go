package main

import (
	"path/filepath"
	"runtime/debug"

	"folkmoot/assets/icons"
	"folkmoot/cmd/folkmoot/window"
	"folkmoot/internal/crashlog"
	"folkmoot/internal/library"
	"folkmoot/internal/say"
	"folkmoot/session/keeper"
)

// windowArgs are what the window is opened with.
type windowArgs struct {
	path    string // a session to open, or empty
	sample  bool   // open the sample session
	keeper  keeper.Keeper
	library *library.Library
	say     *say.Speaker
	system  string // the language of the computer
}

// openWindow shows the app and returns when its window is closed.
func openWindow(args windowArgs) error {
	debug.SetGCPercent(100)
	path := args.path
	if path != "" {
		if abs, err := filepath.Abs(path); err == nil {
			path = abs
		}
	}
	// Without a crash log the app runs all the same: every action is in its file anyway.
	log, crashed, _ := crashlog.Begin(filepath.Join(args.library.Folder(), ".state"))
	err := window.Open(window.Config{
		Keeper: args.keeper, Library: args.library, Speaker: args.say, System: args.system, Version: version, Path: path, Sample: args.sample, Crashed: crashed, Icon: icons.App,
	})
	if err != nil {
		return err
	}
	return log.End()
}
