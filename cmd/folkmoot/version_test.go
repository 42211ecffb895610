package main

import (
	"os"
	"strings"
	"testing"
)

func TestTheVersionIsThatOfThePackage(t *testing.T) {
	data, err := os.ReadFile("../../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(data), "Version = \""+version+"\"\n") {
		t.Errorf("FyneApp.toml has another version than %s", version)
	}
}
