package library

import (
	"encoding/json"
	"path/filepath"

	"folkmoot/session/exchange/mapper"
	"folkmoot/session/journal/disk"
)

const importsName = "imports.json"

// Imports gives what is remembered of how files were mapped. One that cannot be read is empty: the person says once more
// what the columns hold.
func (l *Library) Imports() mapper.Memory {
	l.mu.Lock()
	defer l.mu.Unlock()
	var m mapper.Memory
	data, err := disk.ReadFile(l.fs, l.importsFile(), maxSmall)
	if err != nil || json.Unmarshal(data, &m) != nil {
		return mapper.Memory{}
	}
	return m
}

// SaveImports keeps it.
func (l *Library) SaveImports(m mapper.Memory) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.writeSmall(l.importsFile(), m)
}

func (l *Library) importsFile() string { return filepath.Join(l.config, importsName) }
