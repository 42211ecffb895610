package desk

import (
	"context"
	"errors"

	"folkmoot/session"
)

// Embedder asks a program on this laptop for a vector for each text, in order. told is told how many are done.
type Embedder func(ctx context.Context, from session.EmbeddingSource, texts []string, told func(done int)) ([][]int8, error)

// Meanings is how far asking for what texts mean has come.
type Meanings struct {
	Asking    bool
	Done, All int
	Err       error // why the last asking ended early, or nil; being stopped is no error
}

// atOnce is how many texts are asked for before what came is kept: little is lost when asking is stopped.
const atOnce = 128

// Meanings tells how far asking has come.
func (d *Desk) Meanings() Meanings { return d.meanings }

// AskMeanings asks the session's program for the texts that it has no vector of yet, off the event thread, and keeps what it
// says in the session. It does nothing where none is set, all is known, or the program is being asked already.
func (d *Desk) AskMeanings() {
	from := d.State().Help.Embedding
	if from == nil || d.Embed == nil || d.meanings.Asking {
		return
	}
	texts := missing(d.State())
	d.meanings = Meanings{Asking: len(texts) > 0, All: len(texts)}
	if len(texts) == 0 {
		d.Changed()
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	d.stopAsking = cancel
	d.Changed()
	d.askPart(ctx, *from, texts)
}

// StopAsking ends asking. What came so far is kept.
func (d *Desk) StopAsking() {
	if d.stopAsking != nil {
		d.stopAsking()
	}
}

// askPart asks for the next texts, keeps them and goes on.
func (d *Desk) askPart(ctx context.Context, from session.EmbeddingSource, texts []string) {
	kept, before := d.kept, d.meanings.All-len(texts)
	part := texts[:min(atOnce, len(texts))]
	var got [][]int8
	d.Work(func() (err error) {
		got, err = d.Embed(ctx, from, part, func(done int) {
			d.Dispatch.Do(func() {
				if d.meanings.Asking {
					d.meanings.Done = before + done
					d.Changed()
				}
			})
		})
		return err
	}, func(err error) {
		switch {
		case err == nil && len(got) != len(part):
			err = errors.New("not every text was answered")
		case d.kept != kept: // another session is on the desk
			err = context.Canceled
		}
		if err != nil {
			d.endAsking(err)
			return
		}
		d.keepPart(ctx, from, texts, got)
	})
}

func (d *Desk) keepPart(ctx context.Context, from session.EmbeddingSource, texts []string, got [][]int8) {
	keep := session.KeepVectors{Model: from.Model}
	for i, v := range got {
		raw := make([]byte, len(v))
		for k, x := range v {
			raw[k] = byte(x)
		}
		keep.Vectors = append(keep.Vectors, session.TextVector{Hash: session.TextHash(texts[i]), V: raw})
	}
	d.Do(keep, func(err error) {
		rest := texts[len(got):]
		if err == nil && len(rest) > 0 {
			err = ctx.Err()
		}
		d.meanings.Done = d.meanings.All - len(rest)
		if err != nil || len(rest) == 0 {
			d.endAsking(err)
			return
		}
		d.askPart(ctx, from, rest)
	})
}

func (d *Desk) endAsking(err error) {
	d.stopAsking()
	d.stopAsking = nil
	d.meanings.Asking = false
	if !errors.Is(err, context.Canceled) {
		d.meanings.Err = err
	}
	d.Changed()
}

// missing lists the different texts of ideas that the session's model said nothing of yet.
func missing(s *session.State) []string {
	known := s.Vectors(s.Help.Embedding.Model)
	seen := map[string]bool{}
	var out []string
	for _, x := range s.Shown() {
		text := x.Text()
		if !seen[text] && known[session.TextHash(text)] == nil {
			out = append(out, text)
		}
		seen[text] = true
	}
	return out
}
