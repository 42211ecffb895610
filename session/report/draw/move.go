package draw

// Moved is the item shifted by dx and dy.
func Moved(it Item, dx, dy float64) Item {
	switch v := it.(type) {
	case Rect:
		v.X, v.Y = v.X+dx, v.Y+dy
		return v
	case Line:
		v.X1, v.Y1, v.X2, v.Y2 = v.X1+dx, v.Y1+dy, v.X2+dx, v.Y2+dy
		return v
	case Polygon:
		pts := make([]Point, len(v.Points))
		for i, p := range v.Points {
			pts[i] = Point{p.X + dx, p.Y + dy}
		}
		v.Points = pts
		return v
	case Circle:
		v.X, v.Y = v.X+dx, v.Y+dy
		return v
	case Text:
		v.X, v.Y = v.X+dx, v.Y+dy
		return v
	}
	return it
}
