package dataset

import (
	"bytes"
	"encoding/json"
	"reflect"

	"folkmoot/session/exchange"
)

// MaxBytes is the size of the largest file that is read.
const MaxBytes = 64 << 20

// JSON gives the records as one JSON document.
func (d Dataset) JSON() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	err := e.Encode(d)
	return b.Bytes(), err
}

type args = map[string]any

func fail(file, key, english string, a args) error {
	return &exchange.Error{File: file, Key: "dataset." + key, English: english, Args: a}
}

// ReadJSON reads what JSON wrote, now or in an earlier version; file is the file's name for messages. The error is an
// *exchange.Error.
func ReadJSON(file string, data []byte) (Dataset, error) {
	if len(data) > MaxBytes {
		return Dataset{}, fail(file, "large", "{{.File}}: The file is larger than {{.Most}} megabytes. Check that it is the right file.", args{"Most": MaxBytes >> 20})
	}
	var shape struct {
		Schema  string `json:"schema"`
		Version int    `json:"version"`
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if err := json.Unmarshal(data, &shape); err != nil || shape.Schema != Schema {
		return Dataset{}, fail(file, "other", "{{.File}}: This is not the data of a session as Folkmoot writes it. Choose a file that was saved as JSON data with “Save as”.", nil)
	}
	if shape.Version < 1 || shape.Version > Version {
		return Dataset{}, fail(file, "newer", "{{.File}}: The file was written by a newer version of Folkmoot (shape {{.Have}}; this one knows {{.Most}}). Open it with that version.", args{"Have": shape.Version, "Most": Version})
	}
	var d Dataset
	if err := json.Unmarshal(data, &d); err != nil {
		return Dataset{}, fail(file, "broken", "{{.File}}: The data cannot be read: {{.Why}}. Save them again from the session.", args{"Why": err.Error()})
	}
	whole(reflect.ValueOf(&d).Elem())
	return d, nil
}

// whole makes lists that a file leaves out into empty ones, so that no list is nil.
func whole(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for _, f := range v.Fields() {
			whole(f)
		}
	case reflect.Slice:
		if v.IsNil() {
			v.Set(reflect.MakeSlice(v.Type(), 0, 0))
		}
		for i := range v.Len() {
			whole(v.Index(i))
		}
	default:
	}
}
