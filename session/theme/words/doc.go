// Package words cuts what people write into words and says, language by language, which words are the same, which say
// nothing, and what forbids calling two texts the same.
//
// Nine languages are known by name: Dutch, English, French, German, Italian, Polish, Portuguese, Spanish and Welsh. For
// seven of them the stems come from the Snowball stemmers; the Polish and the Welsh rules are our own and light, and their
// files say what they leave alone. Text in any other language is folded and cut; it is not stemmed and nothing is left out.
//
// A stem is always a function of the folded word, so that "écoles" and "ecoles" have one stem. Where an algorithm needs
// the marks, they are put back where the ending makes them all but certain.
//
// Scripts that are written without spaces are not cut inside a run of letters.
package words
