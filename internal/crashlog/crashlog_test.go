package crashlog_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"folkmoot/internal/crashlog"
	"folkmoot/internal/system"
	"folkmoot/session"
	"folkmoot/session/demo"
)

const child = "FOLKMOOT_TEST_CRASH_IN"

func TestMain(m *testing.M) {
	if dir := os.Getenv(child); dir != "" {
		crash(dir)
	}
	os.Exit(m.Run())
}

// crash works on a session as the app does and panics in the middle of a handler.
func crash(dir string) {
	if _, _, err := crashlog.Begin(dir); err != nil {
		panic(err)
	}
	f, _ := demo.Builtin("open-discussion")
	kept, err := system.Keeper("test").Create(filepath.Join(dir, "a.moot"), session.NewSession{Title: "A group", Framework: f})
	if err != nil {
		panic(err)
	}
	for _, text := range []string{"one", "two", "three"} {
		if err := kept.Do(session.AddIdea(text, "", "")); err != nil {
			panic(err)
		}
	}
	go func() { panic("a handler went wrong") }()
	<-time.After(time.Minute)
}

// Promise 14: a crash of the window keeps the session and says so at the next start.
func TestACrashKeepsTheSessionAndIsTold(t *testing.T) {
	dir := t.TempDir()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), child+"="+dir)
	if out, err := cmd.CombinedOutput(); err == nil {
		t.Fatalf("the child did not crash: %s", out)
	}
	l, crashed, err := crashlog.Begin(dir)
	if err != nil || !crashed {
		t.Fatalf("crashed %v, %v", crashed, err)
	}
	words, err := os.ReadFile(filepath.Join(dir, "last-crash.txt"))
	if err != nil || !strings.Contains(string(words), "a handler went wrong") {
		t.Fatalf("%q, %v", words, err)
	}
	kept, err := system.Keeper("test").Open(filepath.Join(dir, "a.moot"))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(kept.State().Ideas); n != 3 || kept.ReadOnly() != "" {
		t.Fatalf("%d ideas, read-only %q", n, kept.ReadOnly())
	}
	if err := l.End(); err != nil {
		t.Fatal(err)
	}
	again, crashed, err := crashlog.Begin(dir)
	if err != nil || crashed {
		t.Fatalf("a clean end is taken for a crash: %v, %v", crashed, err)
	}
	_ = again.End()
}
