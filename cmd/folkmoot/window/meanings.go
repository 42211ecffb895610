package window

import (
	"context"

	"folkmoot/internal/embed"
	"folkmoot/session"
)

// askProgram asks the program that a person named for vectors. It is the only way from the app to the network, and it leads
// to this computer.
func askProgram(ctx context.Context, from session.EmbeddingSource, texts []string, told func(done int)) ([][]int8, error) {
	c, err := embed.New(from.Address, from.Model, embed.Style(from.Style))
	if err != nil {
		return nil, err
	}
	return c.Embed(ctx, texts, told)
}
