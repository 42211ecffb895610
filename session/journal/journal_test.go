package journal_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/journal"
	"folkmoot/session/journal/faultdisk"
)

func TestWhatIsAppendedIsRead(t *testing.T) {
	d := faultdisk.New(512)
	mustCreate(t, d, moot, 9)
	j, o := mustOpen(t, d, moot)
	if o.ReadOnly || o.Torn != nil || len(o.Damage) > 0 || o.Header != header() {
		t.Fatalf("opening a sound file gives %+v", o)
	}
	wantRecords(t, "after the first opening", o.Records, actions(1, 9))
	got, err := j.Append(action(10))
	if err != nil {
		t.Fatal(err)
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	_, o = mustOpen(t, d, moot)
	wantRecords(t, "after the second opening", o.Records, append(actions(1, 9), got))
}

func TestAnActionCostsOneWriteAndOneSync(t *testing.T) {
	d := faultdisk.New(512)
	j, err := journal.Create(d, moot, header())
	if err != nil {
		t.Fatal(err)
	}
	var ops []string
	d.Hook = func(c faultdisk.Call) faultdisk.Fault {
		ops = append(ops, c.Op)
		return faultdisk.None
	}
	if _, err := j.Append(action(1)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"intact", "write", "sync"}, ops); diff != "" {
		t.Error(diff)
	}
}

func TestTheRecordGivenBackIsTheOneThatWillBeRead(t *testing.T) {
	d := faultdisk.New(512)
	j, err := journal.Create(d, moot, header())
	if err != nil {
		t.Fatal(err)
	}
	given := journal.Record{
		N: 77, ID: "a", At: time.Now().In(time.FixedZone("east", 3600)), By: "bad\xffutf", Kind: "k",
		Data: json.RawMessage(" { \"a\" : [ 1 ,\n2 ] } "),
	}
	got, err := j.Append(given)
	if err != nil {
		t.Fatal(err)
	}
	if got.N != 1 || string(got.Data) != `{"a":[1,2]}` {
		t.Errorf("got n %d and data %s", got.N, got.Data)
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	_, o := mustOpen(t, d, moot)
	got.By = "bad\ufffdutf"
	wantRecords(t, "read", o.Records, []journal.Record{got})
}

func TestActionsThatCannotBeWritten(t *testing.T) {
	ok := action(1)
	for name, change := range map[string]func(*journal.Record){
		"no id":            func(r *journal.Record) { r.ID = "" },
		"no kind":          func(r *journal.Record) { r.Kind = "" },
		"a long id":        func(r *journal.Record) { r.ID = strings.Repeat("x", journal.MaxName+1) },
		"a long device":    func(r *journal.Record) { r.By = strings.Repeat("x", journal.MaxName+1) },
		"a negative clock": func(r *journal.Record) { r.Lam = -1 },
		"the year 10000":   func(r *journal.Record) { r.At = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC) },
		"half an object":   func(r *journal.Record) { r.Data = json.RawMessage(`{"a":`) },
		"too deep":         func(r *journal.Record) { r.Data = json.RawMessage(strings.Repeat("[", 65) + strings.Repeat("]", 65)) },
		"not UTF-8":        func(r *journal.Record) { r.Data = json.RawMessage("\"\xff\"") },
		"a long line":      func(r *journal.Record) { r.Data = json.RawMessage(`"` + strings.Repeat("x", journal.MaxLine) + `"`) },
	} {
		t.Run(name, func(t *testing.T) {
			d := faultdisk.New(512)
			j, err := journal.Create(d, moot, header())
			if err != nil {
				t.Fatal(err)
			}
			before := d.Bytes(moot)
			r := ok
			change(&r)
			_, err = j.Append(r)
			wantKind(t, err, journal.ErrRecord)
			if string(d.Bytes(moot)) != string(before) {
				t.Error("something was written")
			}
			got, err := j.Append(ok)
			if err != nil || got.N != 1 {
				t.Errorf("the next action gets the number %d and the error %v", got.N, err)
			}
		})
	}
}

func TestCreateRefuses(t *testing.T) {
	d := faultdisk.New(512)
	d.Put(moot, []byte("notes"))
	_, err := journal.Create(d, moot, header())
	wantKind(t, err, journal.ErrExists)
	if string(d.Bytes(moot)) != "notes" {
		t.Error("the file that stood there was changed")
	}
	h := header()
	h.Session = "not a uuid"
	_, err = journal.Create(d, "/other.moot", h)
	wantKind(t, err, journal.ErrRecord)
	if names := d.Names(); len(names) != 1 {
		t.Errorf("files are left: %v", names)
	}
}

func TestFilesThatCannotBeOpened(t *testing.T) {
	sound := string(file(t, 3))
	newer := strings.Replace(sound, `"version":1`, `"version":7`, 1)
	newer = newer[:strings.Index(newer, `,"crc"`)]
	newer += `,"crc":"` + journal.Checksum(sessionID, []byte(newer)) + "\"}\nwhatever\n"
	for name, c := range map[string]struct {
		data string
		kind error
	}{
		"empty":            {"", journal.ErrEmpty},
		"zeros":            {strings.Repeat("\x00", 5000), journal.ErrBlank},
		"text":             {"Minutes of the meeting\nPresent: twelve\n", journal.ErrNotMoot},
		"other JSON":       {`{"a":1}` + "\n", journal.ErrNotMoot},
		"junk":             {strings.Repeat("\xfe\x00{\"n\":1,\"crc\":\"12345678\"}\n", 400_000), journal.ErrNotMoot},
		"one long line":    {strings.Repeat("[", 10<<20), journal.ErrNotMoot},
		"a newer version":  {newer, journal.ErrNewerVersion},
		"half a header":    {sound[:60], journal.ErrHeader},
		"a header alone":   {strings.Replace(sound[:strings.Index(sound, "\n")+1], "0.1.0", "0.1.1", 1), journal.ErrHeader},
		"a foreign header": {"{\"format\":\"x\",\"session\":\"\"" + `,"crc":"` + journal.Checksum("", []byte(`{"format":"x","session":""`)) + "\"}\n", journal.ErrNotMoot},
	} {
		t.Run(name, func(t *testing.T) {
			d := faultdisk.New(512)
			d.Put(moot, []byte(c.data))
			_, _, err := journal.Open(d, moot, journal.Options{})
			wantKind(t, err, c.kind)
			v := journal.Check(d, moot)
			if v.State != journal.Unreadable || v.ExitCode() != 2 || v.Problem == "" {
				t.Errorf("the check says %+v", v)
			}
			if names := d.Names(); len(names) != 1 || string(d.Bytes(moot)) != c.data {
				t.Errorf("something was written: %v", names)
			}
		})
	}
	t.Run("missing", func(t *testing.T) {
		_, _, err := journal.Open(faultdisk.New(512), moot, journal.Options{})
		wantKind(t, err, journal.ErrMissing)
	})
	t.Run("a folder", func(t *testing.T) {
		d := faultdisk.New(512)
		if err := d.MkdirAll(moot, 0o700); err != nil {
			t.Fatal(err)
		}
		_, _, err := journal.Open(d, moot, journal.Options{})
		wantKind(t, err, journal.ErrNotMoot)
	})
	t.Run("too large", func(t *testing.T) {
		d := faultdisk.New(512)
		d.Put(moot, make([]byte, journal.MaxFile+1))
		_, _, err := journal.Open(d, moot, journal.Options{})
		wantKind(t, err, journal.ErrTooLarge)
	})
}

func TestUnknownKindsAreKept(t *testing.T) {
	d := faultdisk.New(512)
	j, err := journal.Create(d, moot, header())
	if err != nil {
		t.Fatal(err)
	}
	r := action(1)
	r.Kind, r.Data = "from.the.future", json.RawMessage(`{"b":1.0e+2,"a":"\u0041"}`)
	if _, err := j.Append(r); err != nil {
		t.Fatal(err)
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	_, o := mustOpen(t, d, moot)
	wantRecords(t, "unknown kinds", o.Records, []journal.Record{r})
}

func TestReadOnly(t *testing.T) {
	open := func(t *testing.T, d *faultdisk.Disk, opt journal.Options, why error) {
		t.Helper()
		before := d.Bytes(moot)
		names := d.Names()
		j, o, err := journal.Open(d, moot, opt)
		if err != nil {
			t.Fatal(err)
		}
		if !o.ReadOnly {
			t.Fatal("the file was opened to be written")
		}
		if why != nil {
			wantKind(t, o.Why, why)
		} else if o.Why != nil {
			t.Fatalf("a reason was given: %v", o.Why)
		}
		wantRecords(t, "read only", o.Records, actions(1, 3))
		_, err = j.Append(action(4))
		if why == nil {
			why = journal.ErrReadOnly
		}
		wantKind(t, err, why)
		if diff := cmp.Diff(names, d.Names()); diff != "" || string(before) != string(d.Bytes(moot)) {
			t.Errorf("something was written: %s", diff)
		}
		if err := j.SaveCopy("/copy.moot"); err != nil {
			t.Fatal(err)
		}
		_, o = mustOpen(t, d, "/copy.moot")
		wantRecords(t, "the copy", o.Records, actions(1, 3))
	}
	t.Run("asked for", func(t *testing.T) {
		d := faultdisk.New(512)
		d.Put(moot, append(file(t, 3), "unfinished"...))
		open(t, d, journal.Options{ReadOnly: true}, nil)
	})
	t.Run("open elsewhere", func(t *testing.T) {
		d := faultdisk.New(512)
		d.Put(moot, file(t, 3))
		mustOpen(t, d, moot)
		open(t, d, journal.Options{}, journal.ErrLocked)
	})
	for name, c := range map[string]struct {
		op  string
		why error
	}{
		"a file that cannot be written":   {"open", journal.ErrReadOnlyDir},
		"a folder that cannot be written": {"access", journal.ErrReadOnlyDir},
		"a place without locks":           {"lock", journal.ErrNoLocks},
	} {
		t.Run(name, func(t *testing.T) {
			d := faultdisk.New(512)
			d.Put(moot, append(file(t, 3), "unfinished"...))
			d.Hook = func(call faultdisk.Call) faultdisk.Fault {
				if call.Op == c.op && call.Path != "/copy.moot"+".new" && call.Path != "/copy.moot" {
					return faultdisk.Before
				}
				return faultdisk.None
			}
			open(t, d, journal.Options{}, c.why)
		})
	}
}

func TestAFileChangedByAnotherProgram(t *testing.T) {
	for name, change := range map[string]func(d *faultdisk.Disk){
		"replaced": func(d *faultdisk.Disk) { d.Put(moot, d.Bytes(moot)) },
		"removed": func(d *faultdisk.Disk) {
			if err := d.Remove(moot); err != nil {
				panic(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := faultdisk.New(512)
			d.Put(moot, file(t, 3))
			j, _ := mustOpen(t, d, moot)
			change(d)
			left := d.Bytes(moot)
			_, err := j.Append(action(4))
			wantKind(t, err, journal.ErrStopped)
			if string(d.Bytes(moot)) != string(left) {
				t.Error("the other program's file was written to")
			}
			if err := j.SaveCopy("/copy.moot"); err != nil {
				t.Fatal(err)
			}
			_, o := mustOpen(t, d, "/copy.moot")
			wantRecords(t, "the copy", o.Records, actions(1, 4))
		})
	}
}

func TestAClosedJournal(t *testing.T) {
	d := faultdisk.New(512)
	d.Put(moot, file(t, 3))
	j, _ := mustOpen(t, d, moot)
	for range 2 {
		if err := j.Close(); err != nil {
			t.Fatal(err)
		}
	}
	_, err := j.Append(action(4))
	wantKind(t, err, journal.ErrClosed)
	if j2, o := mustOpen(t, d, moot); o.ReadOnly || j2.Unsaved() != 0 {
		t.Errorf("the lock was not let go: %v", o.Why)
	}
}

func TestSaveCopyRefusesWhatStandsThere(t *testing.T) {
	d := faultdisk.New(512)
	d.Put(moot, file(t, 3))
	d.Put("/copy.moot", []byte("notes"))
	j, _ := mustOpen(t, d, moot)
	wantKind(t, j.SaveCopy("/copy.moot"), journal.ErrExists)
	if string(d.Bytes("/copy.moot")) != "notes" {
		t.Error("the file that stood there was changed")
	}
}

func TestEveryKindHasASentence(t *testing.T) {
	for _, kind := range []error{
		journal.ErrMissing, journal.ErrExists, journal.ErrNotMoot, journal.ErrEmpty, journal.ErrBlank, journal.ErrHeader,
		journal.ErrNewerVersion, journal.ErrTooLarge, journal.ErrUnreadable, journal.ErrUnwritable, journal.ErrLocked,
		journal.ErrNoLocks, journal.ErrDamaged, journal.ErrReadOnly, journal.ErrReadOnlyDir, journal.ErrStopped,
		journal.ErrClosed, journal.ErrRecord, journal.ErrNothing,
	} {
		wantSentence(t, &journal.Problem{Kind: kind, Path: "/a/b.moot", Line: 3, Err: errors.New("cause")})
	}
}
