package look

// Room is the type scale of a window read at eight metres.
type Room struct {
	Question float32 // the one large thing: 1/14 of the height
	Lead     float32
	Body     float32 // never under 1/28 of the height
	Gap      float32 // between blocks
	Margin   float32 // around everything
}

// RoomScale gives the room's sizes for a window of this height.
func RoomScale(height float32) Room {
	if height < 280 {
		height = 280
	}
	return Room{
		Question: height / 14,
		Lead:     height / 20,
		Body:     height / 28,
		Gap:      height / 28,
		Margin:   height / 14,
	}
}
