// Command icongen draws the app's icon: seats around an open centre, seen from above, one of them filled for the person
// who runs the meeting.
//
//	go run ./internal/icongen -out Icon.png
package main

import (
	"bytes"
	"flag"
	"fmt"
	"image/png"
	"os"
)

func main() {
	out := flag.String("out", "Icon.png", "the file to write")
	size := flag.Int("size", 512, "its width and height in pixels")
	flag.Parse()
	if err := run(*out, *size); err != nil {
		fmt.Fprintln(os.Stderr, "icongen:", err)
		os.Exit(1)
	}
}

func run(out string, size int) error {
	if size < 16 || size > 4096 {
		return fmt.Errorf("a size of %d is not drawn; take 16 to 4096", size)
	}
	var b bytes.Buffer
	best := png.Encoder{CompressionLevel: png.BestCompression}
	if err := best.Encode(&b, draw(size)); err != nil {
		return err
	}
	return os.WriteFile(out, b.Bytes(), 0o644)
}
