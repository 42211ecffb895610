package look

import "fyne.io/fyne/v2"

// Colours, by the name that a theme is asked for.
const (
	Paper      fyne.ThemeColorName = "folkmoot.paper"
	Sheet      fyne.ThemeColorName = "folkmoot.sheet"
	Ink        fyne.ThemeColorName = "folkmoot.ink"
	Soft       fyne.ThemeColorName = "folkmoot.soft"
	Rule       fyne.ThemeColorName = "folkmoot.rule"
	Edge       fyne.ThemeColorName = "folkmoot.edge"
	Accent     fyne.ThemeColorName = "folkmoot.accent"
	OnAccent   fyne.ThemeColorName = "folkmoot.onAccent"
	AccentTint fyne.ThemeColorName = "folkmoot.accentTint"
	Warn       fyne.ThemeColorName = "folkmoot.warn"
	WarnTint   fyne.ThemeColorName = "folkmoot.warnTint"
	Stop       fyne.ThemeColorName = "folkmoot.stop"
	OnStop     fyne.ThemeColorName = "folkmoot.onStop"
	StopTint   fyne.ThemeColorName = "folkmoot.stopTint"
	Hover      fyne.ThemeColorName = "folkmoot.hover"
	Pressed    fyne.ThemeColorName = "folkmoot.pressed"
	Disable    fyne.ThemeColorName = "folkmoot.disable"
	Veil       fyne.ThemeColorName = "folkmoot.veil"
)

// Sizes, by the name that a theme is asked for. The five text sizes grow with
// the text scale; so do Target, TargetBooth and IconSize.
const (
	TextSmall   fyne.ThemeSizeName = "folkmoot.text.small"   // 13
	TextBody    fyne.ThemeSizeName = "folkmoot.text.body"    // 15
	TextLead    fyne.ThemeSizeName = "folkmoot.text.lead"    // 18
	TextHead    fyne.ThemeSizeName = "folkmoot.text.head"    // 24
	TextDisplay fyne.ThemeSizeName = "folkmoot.text.display" // 34

	Target      fyne.ThemeSizeName = "folkmoot.target"      // least height of what can be pressed at the desk
	TargetBooth fyne.ThemeSizeName = "folkmoot.targetBooth" // and in the booth
	IconSize    fyne.ThemeSizeName = "folkmoot.icon"
	Line        fyne.ThemeSizeName = "folkmoot.line" // thickness of rules and borders
	Ring        fyne.ThemeSizeName = "folkmoot.ring" // thickness of the focus ring
	Corner      fyne.ThemeSizeName = "folkmoot.corner"

	motionMillis fyne.ThemeSizeName = "folkmoot.motion"
)

// Spacing. These do not grow with the text: at 200 % the words need the room.
const (
	XS  float32 = 4
	S   float32 = 8
	M   float32 = 12
	L   float32 = 16
	XL  float32 = 24
	XXL float32 = 40
)
