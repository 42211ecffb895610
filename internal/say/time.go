package say

import (
	"fmt"
	"strconv"
	"time"
)

var months = [12]Text{
	{"date.january", "January"},
	{"date.february", "February"},
	{"date.march", "March"},
	{"date.april", "April"},
	{"date.may", "May"},
	{"date.june", "June"},
	{"date.july", "July"},
	{"date.august", "August"},
	{"date.september", "September"},
	{"date.october", "October"},
	{"date.november", "November"},
	{"date.december", "December"},
}

var shortMonths = [12]Text{
	{"date.jan", "Jan"},
	{"date.feb", "Feb"},
	{"date.mar", "Mar"},
	{"date.apr", "Apr"},
	{"date.may-short", "May"},
	{"date.jun", "Jun"},
	{"date.jul", "Jul"},
	{"date.aug", "Aug"},
	{"date.sep", "Sep"},
	{"date.oct", "Oct"},
	{"date.nov", "Nov"},
	{"date.dec", "Dec"},
}

// Date is a day in full: "12 November 2026", in the time zone that t carries.
func (s *Speaker) Date(t time.Time) string {
	year, month, day := t.Date()
	args := Args{"Day": day, "Month": months[month-1], "Year": strconv.Itoa(year)}
	if day == 1 && s.has("date.long.first") { // "1er novembre"
		return s.T("date.long.first", "{{.Day}} {{.Month}} {{.Year}}", args)
	}
	return s.T("date.long", "{{.Day}} {{.Month}} {{.Year}}", args)
}

// Month is a month with its year: "November 2026".
func (s *Speaker) Month(t time.Time) string {
	return s.T("date.month", "{{.Month}} {{.Year}}", Args{"Month": months[t.Month()-1], "Year": strconv.Itoa(t.Year())})
}

// ShortDate is a day without its year: "12 Nov".
func (s *Speaker) ShortDate(t time.Time) string {
	_, month, day := t.Date()
	args := Args{"Day": day, "Month": shortMonths[month-1]}
	if day == 1 && s.has("date.short.first") {
		return s.T("date.short.first", "{{.Day}} {{.Month}}", args)
	}
	return s.T("date.short", "{{.Day}} {{.Month}}", args)
}

// Time is a time of day: "14:05".
func (s *Speaker) Time(t time.Time) string {
	return s.T("date.time", "{{.Hour}}:{{.Minute}}", Args{"Hour": fmt.Sprintf("%02d", t.Hour()), "Minute": fmt.Sprintf("%02d", t.Minute())})
}

// Duration is a length of time to the nearest minute: "58 minutes", "1 hour 5 minutes". Below a minute it is in seconds.
func (s *Speaker) Duration(d time.Duration) string {
	if d < 0 {
		d = -d
	}
	if d < time.Minute {
		return s.N("duration.seconds", int(d.Truncate(time.Second)/time.Second), "{{.N}} second", "{{.N}} seconds")
	}
	whole := int((d + 30*time.Second) / time.Minute)
	hours, rest := whole/60, whole%60
	minutes := s.N("duration.minutes", rest, "{{.N}} minute", "{{.N}} minutes")
	if hours == 0 {
		return minutes
	}
	inHours := s.N("duration.hours", hours, "{{.N}} hour", "{{.N}} hours")
	if rest == 0 {
		return inHours
	}
	return s.T("duration.both", "{{.Hours}} {{.Minutes}}", Args{"Hours": inHours, "Minutes": minutes})
}
