package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

func (p Palette) color(n fyne.ThemeColorName) (color.NRGBA, bool) {
	switch n {
	case Paper, theme.ColorNameBackground:
		return p.Paper, true
	case Sheet, theme.ColorNameInputBackground,
		theme.ColorNameOverlayBackground, theme.ColorNameButton:
		return p.Sheet, true
	case Ink, theme.ColorNameForeground:
		return p.Ink, true
	case Soft, theme.ColorNamePlaceHolder:
		return p.Soft, true
	case Rule, theme.ColorNameSeparator, theme.ColorNameInnerWindowBorder:
		return p.Rule, true
	case Edge, theme.ColorNameInputBorder:
		return p.Edge, true
	case Accent, theme.ColorNamePrimary, theme.ColorNameHyperlink:
		return p.Accent, true
	case OnAccent, theme.ColorNameForegroundOnPrimary:
		return p.OnAccent, true
	case AccentTint, theme.ColorNameSelection, theme.ColorNameFocus:
		return p.AccentTint, true
	case Warn, theme.ColorNameWarning:
		return p.Warn, true
	case WarnTint:
		return p.WarnTint, true
	case Stop, theme.ColorNameError:
		return p.Stop, true
	case OnStop, theme.ColorNameForegroundOnError:
		return p.OnStop, true
	case StopTint:
		return p.StopTint, true
	case Hover, theme.ColorNameHover, theme.ColorNameHeaderBackground, theme.ColorNameDisabledButton:
		return p.Hover, true
	case Pressed, theme.ColorNamePressed, theme.ColorNameMenuBackground: // a menu has no border: its ground sets it off from the paper
		return p.Pressed, true
	case Disable, theme.ColorNameDisabled:
		return p.Disable, true
	case theme.ColorNameScrollBar:
		return p.Edge, true
	case Veil:
		return p.Veil, true
	case theme.ColorNameShadow, theme.ColorNameScrollBarBackground:
		return color.NRGBA{}, true
	}
	return color.NRGBA{}, false
}

func (o Options) size(n fyne.ThemeSizeName) (float32, bool) {
	strong := o.Mode == ModeContrast || o.Mode == ModeContrastDark
	switch n {
	case TextSmall, theme.SizeNameCaptionText:
		return 13 * o.Scale, true
	case TextBody, theme.SizeNameText:
		return 15 * o.Scale, true
	case TextLead, theme.SizeNameSubHeadingText:
		return 18 * o.Scale, true
	case TextHead, theme.SizeNameHeadingText:
		return 24 * o.Scale, true
	case TextDisplay:
		return 34 * o.Scale, true
	case Target:
		return 32 * o.Scale, true
	case TargetBooth:
		return 48 * o.Scale, true
	case IconSize, theme.SizeNameInlineIcon:
		return 18 * o.Scale, true
	case Line, theme.SizeNameInputBorder:
		if strong {
			return 2, true
		}
		return 1, true
	case Ring:
		if strong {
			return 3, true
		}
		return 2, true
	case Corner, theme.SizeNameInputRadius, theme.SizeNameButtonRadius, theme.SizeNameCardRadius,
		theme.SizeNameDialogRadius, theme.SizeNamePopupRadius, theme.SizeNameMenuRadius:
		return 8, true
	case theme.SizeNameSelectionRadius:
		return 2, true
	case theme.SizeNameScrollBar:
		return 10, true
	case theme.SizeNameScrollBarSmall:
		return 4, true
	case theme.SizeNameModalBlurRadius:
		return 0, true
	case motionMillis:
		if o.ReducedMotion {
			return 0, true
		}
		return 150, true
	}
	return 0, false
}
