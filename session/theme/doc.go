// Package theme helps a group to sort its ideas: it says which ideas are alike and proposes, and it never decides.
//
// A [Space] holds what is known of the ideas of one session: their words, their letters, the concepts of a lexicon and
// word vectors. From it come drafts of themes ([Space.Suggest]), likely themes for one idea ([Space.Place]), the clearest
// pairs ([Space.Pairs]), near-duplicates ([Duplicates]) and the nearest ideas to what is being typed ([Space.Nearest]).
// What people have arranged goes in as locked themes and comes out unchanged.
//
// Everything is pure and the same to the bit on every system and in every order of the input: ideas are put in the order
// of their texts first, sums run in a fixed order, products are rounded before they are added so that no processor fuses
// the two, and ties go to the lower index.
package theme
