// Package printing hands PDFs to the printers of this computer, through the system's own print service.
//
// The pages go through a pipe: no copy of a report is left on the disk by us. What the print service keeps is its own.
package printing

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
)

// Job is what is to be printed.
type Job struct {
	Printer   string
	Title     string // in the printer's list of jobs
	BothSides bool
	PDF       []byte
}

// NoPrinter says that nothing can be printed from here.
type NoPrinter struct{}

// Error gives the sentence in English.
func (NoPrinter) Error() string {
	_, english, _ := NoPrinter{}.Message()
	return english
}

// Message gives the sentence for translation.
func (NoPrinter) Message() (key, english string, args map[string]any) {
	return "printing.none", "This computer names no printer that Folkmoot can use. Save the PDF and print it with the program that opens it.", nil
}

// Refused is what the print service answered instead of printing.
type Refused struct {
	Printer, Why string
}

// Error gives the sentence in English.
func (r Refused) Error() string {
	return fmt.Sprintf("%s did not take the report: %s", r.Printer, r.Why)
}

// Message gives the sentence for translation.
func (r Refused) Message() (key, english string, args map[string]any) {
	return "printing.refused", "The printer {{.Printer}} did not take the report: {{.Why}}. Save the PDF and print it with the program that opens it.",
		map[string]any{"Printer": r.Printer, "Why": r.Why}
}

// Printers lists the printers that there are, the usual one first. The error is NoPrinter where there is none.
func Printers(ctx context.Context) ([]string, error) {
	out, err := ask(ctx, "lpstat", "-e")
	if err != nil {
		return nil, NoPrinter{}
	}
	names := strings.Fields(out)
	if len(names) == 0 {
		return nil, NoPrinter{}
	}
	if out, err = ask(ctx, "lpstat", "-d"); err == nil {
		if _, usual, ok := strings.Cut(out, ":"); ok {
			if at := slices.Index(names, strings.TrimSpace(usual)); at > 0 {
				names = slices.Insert(slices.Delete(names, at, at+1), 0, strings.TrimSpace(usual))
			}
		}
	}
	return names, nil
}

// Print hands a job over and returns when the print service has taken it.
func Print(ctx context.Context, j Job) error {
	sides := "one-sided"
	if j.BothSides {
		sides = "two-sided-long-edge"
	}
	cmd := command(ctx, "lp", "-d", j.Printer, "-t", title(j.Title), "-o", "sides="+sides)
	cmd.Stdin = bytes.NewReader(j.PDF)
	out, err := cmd.CombinedOutput()
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return NoPrinter{}
	case err != nil:
		why := strings.TrimRight(strings.TrimPrefix(strings.TrimSpace(string(out)), "lp: "), ".")
		if why == "" {
			why = err.Error()
		}
		return Refused{Printer: j.Printer, Why: why}
	}
	return nil
}

// title is a text that a list of jobs can show and that is no option of the command.
func title(s string) string {
	s = strings.TrimLeft(strings.Join(strings.Fields(s), " "), "-")
	if s == "" {
		return "Folkmoot"
	}
	return s
}

func ask(ctx context.Context, name string, args ...string) (string, error) {
	out, err := command(ctx, name, args...).Output()
	return string(out), err
}

// command speaks no language but the one whose answers are read here.
func command(ctx context.Context, name string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	return cmd
}
