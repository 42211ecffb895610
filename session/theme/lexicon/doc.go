// Package lexicon says which words mean related things: by a table of word vectors and by concepts that people wrote down.
//
// It is handed bytes and gives answers; it opens no file and changes nothing. Package assets/lexicon carries the data.
//
// # The table of word vectors, byte by byte
//
// Whole numbers of more than a byte are little-endian and unsigned.
//
//	8 bytes               "fmgloss" and the version of the format, 1
//	4 bytes               dims, how many numbers a vector has, 1 to MaxDims
//	4 bytes               count, how many stems there are
//	4 bytes               text, how many bytes all stems have together
//	count bytes           the length of each stem in bytes, 1 to 64
//	count bytes           the weight of each stem: 24 ln(documents / documents that it stands in), rounded, 0 to 255
//	text bytes            the stems, one after the other, sorted by their bytes, each once
//	count x dims bytes    the vectors, signed numbers of one byte from -127 to 127; each vector is 127 long but for rounding
//	4 bytes               CRC-32C (Castagnoli) of all bytes before it
//
// Nothing stands behind the checksum. Stems are what the stemmer of package words makes of English words that are folded to
// lower-case ASCII. internal/glossgen writes the table that the app carries.
package lexicon
