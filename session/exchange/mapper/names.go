package mapper

// names are the names of columns by their roles, in small letters, the surer first. They are those of public manuals and
// of exports that people publish, in the languages of the tools that were looked at.
var names = []struct {
	role  Role
	names []string
}{
	{Idea, []string{
		"comment body", "idea", "ideas", "idea text", "statement", "statements", "reflection", "sticky note", "sticky notes", "sticky", "note text", "card text", "card", "cards",
		"text", "body", "content", "contents", "comment", "comments", "response", "responses", "answer", "answers", "open ended response", "open ended responses",
		"suggestion", "suggestions", "feedback", "contribution", "contributions", "proposal", "note", "notes", "message", "item", "highlight", "quote", "title", "card title", "card name",
		"idee", "ideen", "antwort", "antworten", "aussage", "aussagen", "vorschlag", "vorschläge", "beitrag", "beiträge", "kommentar", "kommentare", "inhalt", "karte", "notiz", // de
		"idée", "idées", "réponse", "réponses", "proposition", "propositions", "commentaire", "commentaires", "contenu", "texte", "titre", // fr
		"ideas y propuestas", "respuesta", "respuestas", "propuesta", "propuestas", "comentario", "comentarios", "contenido", "texto", "título", "titulo", // es
		"resposta", "respostes", "proposta", "propostes", "idees", // ca
		"idea o proposta", "risposta", "risposte", "proposte", "commento", "commenti", "contenuto", "testo", "titolo", // it
		"ideia", "ideias", "respostas", "conteúdo", // pt
		"ideeën", "antwoorden", "reactie", "reacties", "voorstel", "inhoud", "tekst", "titel", // nl
		"pomysł", "pomysły", "odpowiedź", "odpowiedzi", "treść", "komentarz", // pl
		"syniad", "syniadau", "ateb", "atebion", "sylw", "sylwadau", "testun", // cy
		"idé", "idéer", "svar", "förslag", "kommentarer", "ideer", "forslag", // sv, da, no
		"nápad", "nápady", "odpověď", "odpovědi", "ajatus", "ideat", "vastaus", "vastaukset", // cs, fi
		"ιδέα", "ιδέες", "απάντηση", "идея", "идеи", "ответ", "відповідь", // el, ru, uk
	}},
	{Theme, []string{
		"theme", "themes", "reflection group", "reflectiongroup", "group title", "category", "categories", "cluster", "cluster name", "topic", "section", "frame", "frame title", "area",
		"column", "column name", "column title", "list", "list name", "lane", "code", "codes", "tag", "tags", "label", "labels", "scope", "parent",
		"thema", "themen", "kategorie", "kategorien", "spalte", "bereich", "thème", "thèmes", "catégorie", "catégories", "colonne", "tema", "temas", "categoría", "categoría/nombre", "columna",
		"categoria", "categorie", "thema's", "kolom", "motyw", "temat", "kategoria", "thema naam", "thema/naam", "thema(s)", "themâu", "themau", "categori", "kategori", "téma", "kategorie nápadu", "teema",
		"θέμα", "κατηγορία", "тема", "категория",
	}},
	{SubTheme, []string{"sub theme", "subtheme", "sub category", "subcategory", "subtopic", "sub topic", "unterthema", "unterkategorie", "sous thème", "sous catégorie", "subtema", "subcategoría", "sottotema", "is thema", "deelthema"}},
	{Path, []string{"path", "code path", "tag path", "theme path"}},
	{Description, []string{
		"description", "definition", "details", "detail", "explanation", "memo", "card description", "rationale", "why",
		"beschreibung", "erläuterung", "begründung", "description détaillée", "descripción", "descrizione", "descrição", "beschrijving", "toelichting", "opis", "disgrifiad", "beskrivning", "beskrivelse", "popis", "kuvaus",
	}},
	{Prompt, []string{
		"prompt", "question", "question text", "slide title", "slide", "question asked", "stage", "frage", "leitfrage", "consigne", "pregunta", "domanda", "pergunta", "vraag", "pytanie", "cwestiwn", "fråga", "spørgsmål", "otázka", "kysymys", "ερώτηση", "вопрос",
	}},
	{Group, []string{"group", "subgroup", "table", "team", "breakout room", "breakout", "room", "gruppe", "tisch", "groupe", "table n°", "grupo", "mesa", "gruppo", "tavolo", "groep", "tafel", "grupa", "stół", "grŵp", "bwrdd", "grupp", "bord", "skupina", "ryhmä"}},
	{Translation, []string{"translation", "translated", "english", "welsh", "cymraeg", "saesneg", "translated text", "übersetzung", "traduction", "traducción", "traduzione", "tradução", "vertaling", "tłumaczenie", "cyfieithiad", "översättning"}},
	{Votes, []string{
		"votes", "vote count", "number of votes", "likes", "like", "upvotes", "thumbs up", "supports", "endorsements", "score", "dots", "points", "total votes", "reactions", "reaction",
		"stimmen", "punkte", "votos", "apoyos", "soutiens", "voti", "stemmen", "głosy", "pleidleisiau", "röster", "stemmer", "hlasy", "äänet",
	}},
	{Moderated, []string{"moderated", "moderation", "moderation status"}},
}

// private are names of columns that say who somebody is. They are never brought in: what is said here is not linked to names.
var private = []string{
	"author", "author name", "author id", "created by", "creator", "name", "full name", "first name", "last name", "surname", "user", "user name", "username", "email", "e mail", "email address", "phone", "participant", "participant name",
	"posted by", "submitted by", "respondent", "respondent id", "ip", "ip address", "nickname", "voter", "voter id", "nom", "prénom", "auteur", "autor", "autora", "vorname", "nachname", "benutzer", "nombre", "apellidos", "correo electrónico",
	"autore", "naam", "imię", "nazwisko", "enw", "awdur", "namn", "navn", "jméno", "nimi", "όνομα", "имя", "last updated by", "xid", "session id",
}
