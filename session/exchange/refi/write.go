package refi

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"strings"
	"time"
)

const (
	projectFile = "project.qde"
	sourceDir   = "Sources/"
	internal    = "internal://"
)

// Write gives the project as a .qdpx file. Characters that no XML file can hold are left out of names and descriptions.
func Write(p Project) ([]byte, error) {
	x := xmlProject{Name: clean(p.Name), Origin: clean(p.Origin), Created: p.Created, Description: clean(p.Description)}
	by := ""
	if p.User != nil {
		by = p.User.GUID
		x.By = by
		x.Users = &xmlUsers{[]xmlUser{{GUID: by, Name: clean(p.User.Name)}}}
	}
	if len(p.Codes) > 0 {
		x.CodeBook = &xmlProjectSet{xmlCodes{codesOut(p.Codes)}}
	}
	types := map[string]VariableType{}
	for _, v := range p.Variables {
		if x.Variables == nil {
			x.Variables = &xmlVariables{}
		}
		types[v.GUID] = v.Type
		x.Variables.Variable = append(x.Variables.Variable, xmlVariable{GUID: v.GUID, Name: clean(v.Name), Type: v.Type, Description: clean(v.Description)})
	}
	for _, c := range p.Cases {
		if x.Cases == nil {
			x.Cases = &xmlCases{}
		}
		x.Cases.Case = append(x.Cases.Case, caseOut(c, types))
	}
	files := []file{{name: projectFile}}
	for _, s := range p.Sources {
		if x.Sources == nil {
			x.Sources = &xmlSources{}
		}
		x.Sources.Text = append(x.Sources.Text, sourceOut(s, by))
		files = append(files, file{sourceDir + s.GUID + ".txt", []byte(s.Text)})
	}
	var err error
	if files[0].data, err = marshal(x); err != nil {
		return nil, err
	}
	return pack(files)
}

// WriteCodebook gives codes as a .qdc file.
func WriteCodebook(origin string, codes []Code) ([]byte, error) {
	return marshal(xmlCodebook{Origin: clean(origin), Codes: xmlCodes{codesOut(codes)}})
}

func codesOut(codes []Code) []xmlCode {
	var out []xmlCode
	for _, c := range codes {
		out = append(out, xmlCode{GUID: c.GUID, Name: clean(c.Name), Codable: c.Codable, Colour: c.Colour, Description: clean(c.Description), Codes: codesOut(c.Codes)})
	}
	return out
}

func caseOut(c Case, types map[string]VariableType) xmlCase {
	out := xmlCase{GUID: c.GUID, Name: clean(c.Name), Description: clean(c.Description)}
	for _, v := range c.Values {
		value, text := xmlValue{Variable: xmlRef{v.Variable}}, clean(v.Text)
		*value.slot(types[v.Variable]) = &text
		out.Values = append(out.Values, value)
	}
	for _, s := range c.Sources {
		out.Sources = append(out.Sources, xmlRef{s})
	}
	return out
}

func sourceOut(s Source, by string) xmlSource {
	out := xmlSource{GUID: s.GUID, Name: clean(s.Name), Path: internal + s.GUID + ".txt", By: by, Created: s.Created, Description: clean(s.Description)}
	for _, x := range s.Selections {
		one := xmlSelection{GUID: x.GUID, Name: clean(x.Name), Start: x.Start, End: x.End, By: by, Description: clean(x.Description)}
		for _, c := range x.Codings {
			one.Codings = append(one.Codings, xmlCoding{GUID: c.GUID, By: by, Code: xmlRef{c.Code}})
		}
		out.Selections = append(out.Selections, one)
	}
	return out
}

func marshal(v any) ([]byte, error) {
	data, err := xml.MarshalIndent(v, "", " ")
	if err != nil {
		return nil, err
	}
	return append([]byte(xml.Header), append(data, '\n')...), nil
}

// clean leaves out what no XML file can hold, and makes the line ends those that every reader gives back.
func clean(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n"), "\r", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r < ' ' && r != '\n' && r != '\t', r == '\uFFFE', r == '\uFFFF':
			return -1
		}
		return r
	}, s)
}

type file struct {
	name string
	data []byte
}

// pack puts files into a zip, with one time for all.
func pack(files []file) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		w, err := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(f.data); err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return b.Bytes(), err
}
