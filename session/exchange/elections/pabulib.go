package elections

import (
	"slices"
	"strings"

	"folkmoot/session/exchange"
	"folkmoot/session/exchange/sheet"
)

// pabulib is a .pb file that is being read: the sections META, PROJECTS and VOTES, each a table with a head of its own.
type pabulib struct {
	*source
	e        Election
	meta     map[string]announcedText
	place    map[string]int // of projects by their ids
	projects []project
	finest   Unit // of points

	voters    map[string]bool
	twice     int // rows whose voter has one already
	twiceAt   int
	outside   int // ballots shorter or longer than the rules allow
	outsideAt int
	least     int
	most      int
	counted   []int64 // ballots that name each project
	given     []decimalSum
	raw       []rawPoints
}

// announcedText is a value of META with its place.
type announcedText struct {
	value        string
	line, column int
}

// section is a part of the file: its rows begin behind the line that names it.
type section struct {
	name string
	line int // of its name
	text string
}

func readPabulib(s *source) (Election, error) {
	p := &pabulib{source: s, meta: map[string]announcedText{}, place: map[string]int{}, voters: map[string]bool{}}
	p.e.Format = Pabulib
	parts, err := p.sections()
	if err != nil {
		return Election{}, err
	}
	for i, read := range []func(section) error{p.readMeta, p.readProjects, p.readVotes} {
		if err := read(parts[i]); err != nil {
			return Election{}, err
		}
	}
	return p.done()
}

// sections finds META, PROJECTS and VOTES, which have to come in this order.
func (p *pabulib) sections() ([3]section, error) {
	names := [3]string{"META", "PROJECTS", "VOTES"}
	var out [3]section
	next, begin, at := 0, 0, 0
	for n, line := range p.source.lines {
		word := strings.ToUpper(strings.Trim(strings.TrimSpace(line), "; "))
		if i := slices.Index(names[:], word); i >= 0 {
			if i != next {
				return out, p.fail(n, 1, "pb.order", "{{.File}}, line {{.Line}}, column {{.Column}}: {{.Word}} stands here, out of its place. The parts of a Pabulib file are META, PROJECTS and VOTES, in this order and each once.", args{"Word": word})
			}
			if next > 0 {
				out[next-1].text = p.text[begin:at]
			}
			out[next] = section{name: word, line: n}
			next, begin = next+1, min(at+len(line)+1, len(p.text))
		} else if next == 0 && word != "" {
			return out, p.fail(n, 1, "pb.begin", "{{.File}}, line {{.Line}}, column {{.Column}}: A Pabulib file begins with the line META; here stands “{{.Word}}”.", args{"Word": short(line)})
		}
		at += len(line) + 1
	}
	if next < 3 {
		return out, p.fail(0, 0, "pb.missing", "{{.File}}: The part {{.Part}} is missing. A Pabulib file has META, PROJECTS and VOTES; a piece of this one may be lost.", args{"Part": names[next]})
	}
	out[2].text = p.text[begin:]
	return out, nil
}

// table reads a section's head and gives its rows.
func (p *pabulib) table(s section, need ...string) (*exchange.Table, columns, error) {
	t := exchange.NewTable(p.name, s.text, ';').From(s.line + 1)
	row, err := t.Next()
	if err != nil {
		return nil, nil, err
	}
	if row == nil {
		return nil, nil, p.fail(s.line, 1, "pb.hollow", "{{.File}}, line {{.Line}}, column {{.Column}}: Nothing stands in the part {{.Part}}. Its first line has the names of its columns.", args{"Part": s.name})
	}
	h := sheet.NewHead(row)
	for _, name := range need {
		if !h.Has(name) {
			return nil, nil, p.fail(row[0].Line, 1, "pb.column", "{{.File}}, line {{.Line}}, column {{.Column}}: The part {{.Part}} has no column “{{.Name}}”. Add it; the columns are separated by semicolons.", args{"Part": s.name, "Name": name})
		}
	}
	return t, h, nil
}

func (p *pabulib) readMeta(s section) error {
	t := exchange.NewTable(p.name, s.text, ';').From(s.line + 1)
	for first := true; ; first = false {
		row, err := t.Next()
		if err != nil {
			return err
		}
		if row == nil {
			break
		}
		key := strings.ToLower(strings.TrimSpace(row[0].Text))
		if first && key == "key" || key == "" {
			continue
		}
		if len(row) < 2 {
			return p.fail(row[0].Line, 1, "pb.meta", "{{.File}}, line {{.Line}}, column {{.Column}}: A line of META is “name;value”, and there is no semicolon here.", nil)
		}
		if strings.Trim(key, "abcdefghijklmnopqrstuvwxyz0123456789_- ") != "" {
			return p.fail(row[0].Line, 1, "pb.metaname", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Word}}” is no name of a value, such as budget or num_votes. A line of META is “name;value”.", args{"Word": short(row[0].Text)})
		}
		if had, twice := p.meta[key]; twice && had.value != strings.TrimSpace(row[1].Text) {
			return p.fail(row[0].Line, 1, "pb.metatwice", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Name}}” stands in line {{.First}} already, with another value. Take one of them away.", args{"Name": key, "First": had.line})
		}
		p.meta[key] = announcedText{strings.TrimSpace(row[1].Text), row[1].Line, row[1].Column}
	}
	p.e.Title, p.e.Currency = p.meta["description"].value, p.meta["currency"].value
	return p.voteType(s)
}

// voteType finds out what the ballots are.
func (p *pabulib) voteType(s section) error {
	v, ok := p.meta["vote_type"]
	switch value := strings.ToLower(v.value); {
	case !ok:
		return p.fail(s.line, 1, "pb.notype", "{{.File}}, line {{.Line}}, column {{.Column}}: META does not say what the ballots are. Add “vote_type;approval”, or ordinal, cumulative, scoring or choose-1.", nil)
	case value == "choose-1", value == "choose1", value == "choose_1":
		p.e.Type = "approval"
		p.most = 1
	case slices.Contains([]string{"approval", "ordinal", "cumulative", "scoring"}, value):
		p.e.Type = value
	default:
		return p.fail(v.line, v.column, "pb.type", "{{.File}}, line {{.Line}}, column {{.Column}}: Ballots of the type “{{.Word}}” cannot be counted. Known are approval, choose-1, ordinal, cumulative and scoring.", args{"Word": short(v.value)})
	}
	for _, bound := range []struct {
		name string
		into *int
	}{{"min_length", &p.least}, {"max_length", &p.most}} {
		a, ok := p.meta[bound.name]
		if !ok || a.value == "" {
			continue
		}
		n, isNumber := parseInt(a.value)
		if !isNumber {
			return p.fail(a.line, a.column, "pb.metanumber", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Name}}” takes a whole number; “{{.Word}}” is none.", args{"Name": bound.name, "Word": short(a.value)})
		}
		*bound.into = n
	}
	return nil
}

// announcedNumber checks a number of META against what is there.
func (p *pabulib) announcedNumber(name string, have int) error {
	a, ok := p.meta[name]
	if !ok || a.value == "" {
		return nil
	}
	said, isNumber := parseInt(a.value)
	if !isNumber {
		return p.fail(a.line, a.column, "pb.metanumber", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Name}}” takes a whole number; “{{.Word}}” is none.", args{"Name": name, "Word": short(a.value)})
	}
	if said != have {
		p.note(&p.e, a.line, "pb.announced", "Line {{.Line}} announces {{.Said}} as {{.Name}}, and there are {{.Have}}. Those that are there are counted; a part of the file may be missing.", args{"Said": said, "Name": name, "Have": have})
	}
	return nil
}
