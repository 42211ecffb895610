package jsondoc

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"strconv"
	"time"

	"folkmoot/session/report/document"
)

// Write gives the document as JSON, indented, with its fields always in the same order.
func Write(d document.Document) ([]byte, error) {
	w := writer{language: d.Language}
	w.out.WriteByte('{')
	w.member(true, "format")
	w.text(Format)
	w.member(false, "version")
	w.out.WriteString(strconv.Itoa(Version))
	if err := w.fields(reflect.ValueOf(d), false); err != nil {
		return nil, fmt.Errorf("the report cannot be written as JSON: %w", err)
	}
	w.out.WriteByte('}')
	var out bytes.Buffer
	if err := json.Indent(&out, w.out.Bytes(), "", " "); err != nil {
		return nil, fmt.Errorf("the report cannot be written as JSON: %w", err)
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

type writer struct {
	out      bytes.Buffer
	language string
}

func (w *writer) member(first bool, name string) {
	if !first {
		w.out.WriteByte(',')
	}
	w.text(name)
	w.out.WriteByte(':')
}

// text writes a string. What is not UTF-8 becomes the replacement character.
func (w *writer) text(s string) {
	var quoted bytes.Buffer
	e := json.NewEncoder(&quoted)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a string always can be
	w.out.Write(bytes.TrimSuffix(quoted.Bytes(), []byte("\n")))
}

// fields writes what a struct holds, without what has no value.
func (w *writer) fields(v reflect.Value, first bool) error {
	for i := range v.NumField() {
		f := v.Field(i)
		if f.IsZero() {
			continue
		}
		w.member(first, fieldName(v.Type().Field(i).Name))
		first = false
		if err := w.value(f); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) value(v reflect.Value) error {
	if at, ok := reflect.TypeAssert[time.Time](v); ok {
		w.text(at.Format(time.RFC3339Nano))
		return nil
	}
	switch v.Kind() {
	case reflect.String:
		w.text(v.String())
	case reflect.Bool:
		w.out.WriteString(strconv.FormatBool(v.Bool()))
	case reflect.Int:
		return w.whole(v)
	case reflect.Float64:
		if f := v.Float(); math.IsNaN(f) || math.IsInf(f, 0) {
			w.out.WriteString("null")
		} else {
			w.out.WriteString(strconv.FormatFloat(f, 'g', -1, 64))
		}
	case reflect.Slice, reflect.Array:
		return w.each(v)
	case reflect.Interface:
		return w.one(v)
	case reflect.Struct:
		return w.object(v)
	default:
		return fmt.Errorf("it holds a %s", v.Type())
	}
	return nil
}

func (w *writer) whole(v reflect.Value) error {
	choice, ok := names[v.Type()]
	if !ok {
		w.out.WriteString(strconv.FormatInt(v.Int(), 10))
		return nil
	}
	if n := int(v.Int()); n >= 0 && n < len(choice) {
		w.text(choice[n])
		return nil
	}
	return fmt.Errorf("there is no %s %d", fieldName(v.Type().Name()), v.Int())
}

func (w *writer) each(v reflect.Value) error {
	if v.Kind() == reflect.Slice && v.IsNil() { // one of several lists; as a field it would have been left out
		w.out.WriteString("null")
		return nil
	}
	w.out.WriteByte('[')
	for i := range v.Len() {
		if i > 0 {
			w.out.WriteByte(',')
		}
		if err := w.value(v.Index(i)); err != nil {
			return err
		}
	}
	w.out.WriteByte(']')
	return nil
}

// one writes what stands where one of several kinds may.
func (w *writer) one(v reflect.Value) error {
	if v.IsNil() {
		w.out.WriteString("null")
		return nil
	}
	v = v.Elem()
	kind, ok := kindOf(v.Type())
	if !ok {
		return fmt.Errorf("it holds a %s", v.Type())
	}
	w.out.WriteByte('{')
	w.member(true, "kind")
	w.text(kind)
	err := w.fields(v, false)
	w.out.WriteByte('}')
	return err
}

// object writes a struct. A cell that is a number says so, beside its text.
func (w *writer) object(v reflect.Value) error {
	w.out.WriteByte('{')
	first := true
	if c, ok := reflect.TypeAssert[document.Cell](v); ok {
		if f, ok := c.Number(w.language); ok {
			w.member(true, "number")
			w.out.WriteString(strconv.FormatFloat(f.Value, 'f', -1, 64))
			first = false
		}
	}
	err := w.fields(v, first)
	w.out.WriteByte('}')
	return err
}
