package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"folkmoot/assets/lexicon"
	"folkmoot/session/exchange"
	"folkmoot/session/theme"
	"folkmoot/session/theme/measure"
)

// set is one labelled file.
type set struct {
	path, name string
	items      []theme.Item
	labels     []string
}

// method is a way to group, as a row of the table.
type method struct {
	name    string
	options theme.Options
}

func methods() ([]method, error) {
	gloss, err := lexicon.Gloss()
	if err != nil {
		return nil, err
	}
	concepts, err := lexicon.Concepts()
	if err != nil {
		return nil, err
	}
	whole := func(change func(*theme.Options)) theme.Options {
		o := theme.Options{Gloss: gloss, Concepts: concepts}
		change(&o)
		return o
	}
	return []method{
		{"Folkmoot, as shipped", whole(func(*theme.Options) {})},
		{"  without the concept lexicon", whole(func(o *theme.Options) { o.Concepts = nil })},
		{"  without the gloss vectors", whole(func(o *theme.Options) { o.Gloss = nil })},
		{"  without either", whole(func(o *theme.Options) { o.Gloss, o.Concepts = nil, nil })},
		{"  words, letters and vectors, ties not scaled", whole(func(o *theme.Options) { o.Concepts, o.Without = nil, theme.Scaling })},
		{"  without runs of letters", whole(func(o *theme.Options) { o.Without = theme.Letters })},
		{"  without scaling of ties", whole(func(o *theme.Options) { o.Without = theme.Scaling })},
		{"  without refinement", whole(func(o *theme.Options) { o.Without = theme.Refinement })},
		{"  without flow (chips)", whole(func(o *theme.Options) { o.Without = theme.Flow })},
		{"  words of a trade", whole(func(o *theme.Options) { o.Technical = true })},
	}, nil
}

// row is what one method reaches on one set, or the mean over several.
type row struct {
	ari, nmi, bcubed, ratio, at1, at3, ms float64
	sets                                  int
}

func (r *row) add(o row) {
	r.ari += o.ari
	r.nmi += o.nmi
	r.bcubed += o.bcubed
	r.ratio += o.ratio
	r.at1 += o.at1
	r.at3 += o.at3
	r.ms += o.ms
	r.sets++
}

func (r row) mean() row {
	n := float64(max(r.sets, 1))
	return row{r.ari / n, r.nmi / n, r.bcubed / n, r.ratio / n, r.at1 / n, r.at3 / n, r.ms / n, r.sets}
}

func run(w io.Writer, paths []string, python string, each bool) error {
	ms, err := methods()
	if err != nil {
		return err
	}
	sets, err := read(paths)
	if err != nil {
		return err
	}
	family := func(s set) string {
		name := strings.TrimRight(s.name, "0123456789")
		if each || name == "" {
			return s.name
		}
		return strings.TrimRight(name, "_-")
	}
	t := newTable()
	for _, m := range ms {
		for _, s := range sets {
			t.add(m.name, family(s), measured(s, m.options))
		}
	}
	version, rows, err := anchors(python, sets)
	if err != nil {
		fmt.Fprintf(w, "scikit-learn is not beside it: %v\n\n", err)
	}
	for _, r := range rows {
		t.add("scikit-learn "+version+", "+r.name+", true k", family(r.set), r.row)
	}
	return t.print(w)
}

func read(paths []string) ([]set, error) {
	var out []set
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			return nil, err
		}
		s := set{path: p, name: strings.TrimPrefix(strings.TrimSuffix(filepath.Base(p), filepath.Ext(p)), "dev_")}
		if s.items, s.labels, err = exchange.ReadLabelled(p, data); err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

// placed is how many ideas a theme holds when the three chips are measured.
const placed = 4

func measured(s set, o theme.Options) row {
	began := time.Now()
	space := theme.New(s.items, o)
	proposal := space.Suggest(theme.Board{}, theme.Everything, theme.UsualFineness)
	took := time.Since(began)
	found := make([]int, len(s.items))
	for g, d := range proposal.Drafts {
		for _, i := range d.Ideas {
			found[i] = g
		}
	}
	c := measure.Compare(found, s.labels)
	r := row{ari: c.ARI, nmi: c.NMI, bcubed: c.BCubed, ratio: float64(c.Groups) / float64(c.Labels), ms: took.Seconds() * 1000}
	if p := measure.Place(s.labels, placed, 5, space.PlaceBy); p.Asked > 0 {
		r.at1, r.at3 = float64(p.At1)/float64(p.Asked), float64(p.At3)/float64(p.Asked)
	}
	return r
}

// table collects rows by method and family, in the order in which they came.
type table struct {
	methods, families []string
	cells             map[[2]string]*row
}

func newTable() *table { return &table{cells: map[[2]string]*row{}} }

const all = "mean"

func (t *table) add(method, family string, r row) {
	if !slices.Contains(t.methods, method) {
		t.methods = append(t.methods, method)
	}
	if !slices.Contains(t.families, family) {
		t.families = append(t.families, family)
	}
	for _, f := range []string{family, all} {
		k := [2]string{method, f}
		if t.cells[k] == nil {
			t.cells[k] = &row{}
		}
		t.cells[k].add(r)
	}
}

func (t *table) print(w io.Writer) error {
	columns := append(slices.Clone(t.families), all)
	for _, part := range []struct {
		head string
		of   func(r row) string
	}{
		{"Adjusted Rand index (ARI)", func(r row) string { return fmt.Sprintf("%.3f", r.ari) }},
		{"NMI", func(r row) string { return fmt.Sprintf("%.3f", r.nmi) }},
		{"B-cubed F1", func(r row) string { return blank(r.bcubed, "%.3f") }},
		{"Themes found over labels", func(r row) string { return blank(r.ratio, "%.2f") }},
		{fmt.Sprintf("Chips: the first is right, %d ideas placed in each theme", placed), func(r row) string { return blank(r.at1, "%.3f") }},
		{fmt.Sprintf("Chips: one of three is right, %d ideas placed in each theme", placed), func(r row) string { return blank(r.at3, "%.3f") }},
		{"Milliseconds", func(r row) string { return fmt.Sprintf("%.1f", r.ms) }},
	} {
		tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
		fmt.Fprintf(tw, "%s\t%s\n", part.head, strings.Join(columns, "\t"))
		for _, m := range t.methods {
			fmt.Fprint(tw, m)
			for _, f := range columns {
				fmt.Fprint(tw, "\t", part.of(cmp.Or(t.cells[[2]string{m, f}], &row{}).mean()))
			}
			fmt.Fprintln(tw)
		}
		fmt.Fprintln(tw)
		if err := tw.Flush(); err != nil {
			return err
		}
	}
	return nil
}

func blank(x float64, format string) string {
	if x == 0 {
		return "–"
	}
	return fmt.Sprintf(format, x)
}
