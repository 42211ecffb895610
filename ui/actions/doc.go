// Package actions is where the group agrees who does what by when: a table, and a line under it that takes the next one.
package actions
