package docx

import (
	"bytes"
	"fmt"
	"image/png"
	"math"

	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
	"folkmoot/session/report/layout"
	"folkmoot/session/report/pack"
	"folkmoot/session/report/raster"
)

// sharp is how many pixels of a picture stand for a point: 216 to the inch, as a good printer shows them.
const sharp = 3

// chart writes a figure under its sentence, with its description for whoever cannot see it. It is a picture that every
// program shows, drawn with the fonts of the report.
func (w *writer) chart(c document.Chart) {
	w.plain(para{style: "Caption"}, c.Caption)
	if c.Chart == nil {
		return
	}
	alt := c.Alt
	if alt == "" {
		alt = chart.AltText(c.Chart, nil)
	}
	for _, p := range w.ruler.Figures(c.Chart) {
		w.add(para{style: "Figure", keepLines: true}, w.picture(p, alt))
	}
}

func (w *writer) picture(p layout.Page, alt string) string {
	w.figures++
	var out bytes.Buffer
	img := raster.New(w.fonts, sharp).Page(p)
	if err := (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&out, img); err != nil && w.err == nil {
		w.err = err
	}
	name := fmt.Sprintf("media/chart%d.png", w.figures)
	w.media = append(w.media, pack.Part{Name: "word/" + name, Data: out.Bytes()})
	const emu = 12700 // to the point
	size := fmt.Sprintf(`cx="%d" cy="%d"`, int(math.Round(p.W*emu)), int(math.Round(p.H*emu)))
	id := num(w.figures)
	return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ` + size + `/><wp:effectExtent l="0" t="0" r="0" b="0"/>` +
		`<wp:docPr id="` + id + `" name="chart` + id + `" descr="` + esc(oneLine(alt)) + `"/>` +
		`<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
		`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>` +
		`<pic:nvPicPr><pic:cNvPr id="` + id + `" name="chart` + id + `.png" descr="` + esc(oneLine(alt)) + `"/><pic:cNvPicPr/></pic:nvPicPr>` +
		`<pic:blipFill><a:blip r:embed="` + w.relate("image", name, false) + `"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ` + size + `/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
		`</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}
