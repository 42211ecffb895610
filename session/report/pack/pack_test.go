package pack_test

import (
	"archive/zip"
	"bytes"
	"io"
	"testing"
	"time"

	"folkmoot/session/report/pack"
)

func TestTheSamePartsGiveTheSameBytes(t *testing.T) {
	at := time.Date(2026, 11, 12, 16, 30, 1, 0, time.UTC)
	parts := []pack.Part{{Name: "b.txt", Data: []byte("words words words")}, {Name: "a.png", Data: []byte{1, 2, 3}, Stored: true}}
	one, err := pack.Zip(at, parts)
	if err != nil {
		t.Fatal(err)
	}
	two, err := pack.Zip(at.In(time.FixedZone("elsewhere", 7200)), parts)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(one, two) {
		t.Error("the zone of the time changes the bytes")
	}
	r, err := zip.NewReader(bytes.NewReader(one), int64(len(one)))
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(in)
		if err != nil || f.Name != parts[i].Name || !bytes.Equal(data, parts[i].Data) {
			t.Errorf("%s holds %q, %v", f.Name, data, err)
		}
		if !f.Modified.Equal(at.Truncate(2 * time.Second)) {
			t.Errorf("%s is of %s", f.Name, f.Modified)
		}
	}
}

func TestTimesThatAZipCannotName(t *testing.T) {
	for _, at := range []time.Time{{}, time.Date(1979, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(3000, 1, 1, 0, 0, 0, 0, time.UTC)} {
		if got := pack.Stamp(at); got.Year() != 1980 {
			t.Errorf("%s became %s", at, got)
		}
	}
}
