package jsondoc

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"reflect"
	"slices"
	"time"

	"folkmoot/session/report/document"
)

// MostBytes is the largest file that is read.
const MostBytes = 64 << 20

// Read gives the document that Write was handed. Fields that it does not know are passed over; kinds of blocks that it does
// not know are an error, because a report without them would say less than it did.
func Read(data []byte) (document.Document, error) {
	var d document.Document
	if len(data) > MostBytes {
		return d, fmt.Errorf("the file has more than %d megabytes", MostBytes>>20)
	}
	var head struct {
		Format  string
		Version int
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return d, fmt.Errorf("the file is no JSON that can be read: %w", err)
	}
	switch {
	case head.Format != Format:
		return d, fmt.Errorf("the file is JSON, but no report: its format is %q", head.Format)
	case head.Version < 1 || head.Version > Version:
		return d, fmt.Errorf("the report is of version %d, which a newer program wrote", head.Version)
	}
	var r reader
	if err := r.value(data, reflect.ValueOf(&d).Elem()); err != nil {
		return document.Document{}, fmt.Errorf("the report cannot be read: %w", err)
	}
	return d, nil
}

// mostDeep is how deep blocks may stand in blocks: a report has them two deep, a file that was made to exhaust us more.
const mostDeep = 32

type reader struct{ deep int }

func (r *reader) value(data []byte, v reflect.Value) error {
	if at, ok := reflect.TypeAssert[*time.Time](v.Addr()); ok {
		return json.Unmarshal(data, at)
	}
	switch v.Kind() {
	case reflect.Struct:
		return r.fields(data, v)
	case reflect.Interface:
		return r.one(data, v)
	case reflect.Slice, reflect.Array:
		return r.each(data, v)
	case reflect.Int:
		if choice, ok := names[v.Type()]; ok {
			return choose(data, choice, v)
		}
	case reflect.Float64:
		if string(data) == "null" {
			v.SetFloat(math.NaN())
			return nil
		}
	default:
	}
	return json.Unmarshal(data, v.Addr().Interface())
}

func (r *reader) fields(data []byte, v reflect.Value) error {
	var members map[string]json.RawMessage
	if err := json.Unmarshal(data, &members); err != nil {
		return err
	}
	for i := range v.NumField() {
		name := fieldName(v.Type().Field(i).Name)
		if member, ok := members[name]; ok {
			if err := r.value(member, v.Field(i)); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	return nil
}

func (r *reader) each(data []byte, v reflect.Value) error {
	var items []json.RawMessage
	if err := json.Unmarshal(data, &items); err != nil {
		return err
	}
	if items == nil {
		return nil
	}
	if v.Kind() == reflect.Slice {
		v.Set(reflect.MakeSlice(v.Type(), len(items), len(items)))
	} else if len(items) != v.Len() {
		return fmt.Errorf("%d values stand where there are %d", len(items), v.Len())
	}
	for i, item := range items {
		if err := r.value(item, v.Index(i)); err != nil {
			return fmt.Errorf("%d: %w", i+1, err)
		}
	}
	return nil
}

func (r *reader) one(data []byte, v reflect.Value) error {
	if string(data) == "null" {
		return nil
	}
	var head struct{ Kind string }
	if err := json.Unmarshal(data, &head); err != nil {
		return err
	}
	t, ok := ofKind(head.Kind, v.Type())
	if !ok {
		return fmt.Errorf("there is no kind %q here", head.Kind)
	}
	if r.deep++; r.deep > mostDeep {
		return errors.New("blocks stand too deep in blocks")
	}
	defer func() { r.deep-- }()
	item := reflect.New(t).Elem()
	if err := r.fields(data, item); err != nil {
		return err
	}
	v.Set(item)
	return nil
}

func choose(data []byte, choice []string, v reflect.Value) error {
	var name string
	if err := json.Unmarshal(data, &name); err != nil {
		return err
	}
	i := slices.Index(choice, name)
	if i < 0 {
		return fmt.Errorf("%q is none of %q", name, choice)
	}
	v.SetInt(int64(i))
	return nil
}
