// Package look promises one set of colours, sizes and faces for every window:
// what is drawn with its names can be read in the light, the dark and the high
// contrast palette, at any text size from 100 to 200 %.
//
// Hand New(Options{...}) to the settings of the app; widgets then ask for a
// colour or a size by name:
//
//	look.Color(w.Theme(), look.Soft)
//	look.Size(w.Theme(), look.TextBody)
//
// Both fall back to the light palette at 100 % under a theme that is not ours,
// so a widget never draws with a missing colour.
//
// Spacing is not scaled with the text: use the constants XS to XXL.
// The room window and the booth take their sizes from RoomScale.
package look
