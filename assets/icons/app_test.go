package icons_test

import (
	"bytes"
	"os"
	"testing"

	"folkmoot/assets/icons"
)

func TestTheWindowWearsTheMarkOfThePackage(t *testing.T) {
	want, err := os.ReadFile("../../Icon.png")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(icons.App, want) {
		t.Error("assets/icons/app.png is not Icon.png; run: make icon")
	}
}
