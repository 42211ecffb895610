package docx

import "folkmoot/session/report/document"

// answer is a place to fill in: boxes that can be ticked on the screen or with a pen, and lines to write on.
func (w *writer) answer(a document.Answer) {
	parts := []func(){func() { w.plain(para{style: "AnswerLabel"}, a.Label) }}
	for i, t := range a.Ticks {
		p := para{style: "AnswerTick", bidi: turned(t)}
		if i == 0 && oneLine(a.Label) == "" {
			p.before = twips(16) + 1
		}
		parts = append(parts, func() { w.add(p, w.box(t)+tabulator+w.text(t, style{})) })
	}
	if a.Prompt != "" {
		parts = append(parts, func() { w.plain(para{style: "AnswerPrompt"}, a.Prompt) })
	}
	for range min(max(a.Lines, 0), 40) {
		parts = append(parts, func() { w.add(para{style: "AnswerLine"}, "") })
	}
	w.together(parts)
}

// box is an empty box that a click ticks. What it stands for is its name to a screen reader.
func (w *writer) box(says string) string {
	w.boxes++
	const font = "MS Gothic"
	return `<w:sdt><w:sdtPr><w:alias w:val="` + esc(shortened(oneLine(says), 60)) + `"/>` + val("id", num(1000+w.boxes)) +
		`<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="` + font + `"/><w14:uncheckedState w14:val="2610" w14:font="` + font + `"/></w14:checkbox>` +
		`</w:sdtPr><w:sdtContent><w:r>` + style{font: font}.properties() + "<w:t>\u2610</w:t></w:r></w:sdtContent></w:sdt>"
}

func shortened(text string, most int) string {
	if r := []rune(text); len(r) > most {
		return string(r[:most-1]) + "\u2026"
	}
	return text
}
