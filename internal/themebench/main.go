// Command themebench measures how well ideas are grouped, on labelled sets: the pipeline as shipped, the same with each part
// switched off, and scikit-learn beside it in the same run where Python has it.
//
//	go run ./internal/themebench ../shared/data/clustering/*.tsv
//
// Each file has a label, a tab and an idea on each line. Sets whose names differ only in a number at the end are put together
// in one row; --each gives a row a set.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	each := flag.Bool("each", false, "a row for each set and not for each family of sets")
	python := flag.String("python", "/usr/bin/python3", "the Python that has scikit-learn; empty leaves it out")
	flag.Parse()
	if flag.NArg() == 0 {
		fmt.Fprintln(os.Stderr, "themebench: name files with a label, a tab and an idea on each line")
		os.Exit(2)
	}
	if err := run(os.Stdout, flag.Args(), *python, *each); err != nil {
		fmt.Fprintln(os.Stderr, "themebench:", err)
		os.Exit(1)
	}
}
