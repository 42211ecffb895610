package html

import (
	"strconv"

	"folkmoot/session/report/document"
)

// quote is what somebody said, with who said it.
func (w *writer) quote(q document.Quote) {
	w.line(`<figure class="quote">`)
	dir, text := w.ownText(q.Text)
	w.line("<blockquote><p", dir, ">“", text, "”</p></blockquote>")
	if q.By != "" {
		w.line("<figcaption>", w.text(q.By), "</figcaption>")
	}
	w.line("</figure>")
}

// card is a priority. Who should act and how many want it stand above the title to the eye and after it in the text, so
// that the title is what names the card.
func (w *writer) card(c document.Card) {
	name := w.ids.claim("card")
	level := "h" + strconv.Itoa(min(w.level+1, 6))
	w.line(`<article class="card"`, attr("aria-labelledby", name), ">")
	rank := ""
	if c.Rank != "" {
		rank = `<span class="rank">` + w.text(c.Rank) + "</span> "
	}
	w.line("<", level, attr("id", name), ">", rank, w.text(or(c.Title, "–")), "</", level, ">")
	w.para("who", c.Who)
	w.para("measure", c.Measure)
	if len(c.Text) > 0 {
		dir, text := w.own(c.Text)
		w.line("<p", dir, ">", text, "</p>")
	}
	w.para("soft", c.Theme)
	w.list(document.List{Items: document.Items(c.Behaviours...)})
	for _, q := range c.Quotes {
		w.quote(q)
	}
	w.line("</article>")
}
