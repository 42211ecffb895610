package main

import (
	"bufio"
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"os/exec"
	"strings"
)

//go:embed anchors.py
var script string

type anchor struct {
	name string
	set  set
	row  row
}

// anchors runs scikit-learn on the same files.
func anchors(python string, sets []set) (version string, out []anchor, err error) {
	if python == "" {
		return "", nil, nil
	}
	args := []string{"-c", script}
	by := map[string]set{}
	for _, s := range sets {
		args = append(args, s.path)
		by[s.path] = s
	}
	var said bytes.Buffer
	cmd := exec.Command(python, args...)
	cmd.Stderr = &said
	raw, err := cmd.Output()
	if err != nil {
		lines := strings.Split(strings.TrimSpace(said.String()), "\n")
		return "", nil, fmt.Errorf("%w: %s (Debian: apt-get install python3-sklearn)", err, lines[len(lines)-1])
	}
	for sc := bufio.NewScanner(bytes.NewReader(raw)); sc.Scan(); {
		var line struct {
			Version, Path             string
			KMeans, Average, Spectral *struct{ ARI, NMI, MS float64 }
		}
		if err := json.Unmarshal(sc.Bytes(), &line); err != nil {
			return "", nil, err
		}
		if line.Version != "" {
			version = line.Version
			continue
		}
		for _, m := range []struct {
			name string
			got  *struct{ ARI, NMI, MS float64 }
		}{{"k-means", line.KMeans}, {"average linkage", line.Average}, {"spectral", line.Spectral}} {
			if m.got != nil {
				out = append(out, anchor{m.name, by[line.Path], row{ari: m.got.ARI, nmi: m.got.NMI, ms: m.got.MS}})
			}
		}
	}
	return version, out, nil
}
