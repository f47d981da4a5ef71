"""What papers other than resumes say, by kind and in eight languages; in lower case, as regular expressions."""

PAPERS: dict[str, str] = {
    "business": (
        r"invoice\s*(?:no|number|date|#)|amount\s+due|sub-?total|total\s+due|bill(?:ed)?\s+to|purchase\s+order|payment\s+terms|due\s+date|vat\s+(?:no|id|number)|account\s+(?:balance|statement)|opening\s+balance|closing\s+balance|iban|"
        r"rechnungsnummer|rechnungsdatum|mehrwertsteuer|zahlbar\s+(?:bis|innerhalb)|gesamtbetrag|zwischensumme|kontostand|kontoauszug|lieferschein|facture\s+n|montant\s+(?:ttc|ht|total)|total\s+ttc|échéance|relevé\s+de\s+compte|"
        r"número\s+de\s+factura|factura\s+n|importe\s+total|base\s+imponible|vencimiento|extracto\s+bancario|fatura\s+n|valor\s+total|vencimento|extrato\s+bancário|fattura\s+n|imponibile|totale\s+(?:fattura|dovuto)|scadenza|estratto\s+conto|"
        r"factuurnummer|factuurdatum|te\s+betalen|totaalbedrag|rekeningafschrift|btw|faktura\s+(?:vat|nr)|termin\s+płatności|do\s+zapłaty|wyciąg\s+bankowy"
    ),
    "manual": (
        r"table\s+of\s+contents|user\s+(?:manual|guide)|instruction\s+manual|operating\s+instructions|safety\s+(?:instructions|notes)|troubleshooting|warranty|technical\s+data|spare\s+parts|press\s+(?:and\s+hold|the\s+button)|"
        r"inhaltsverzeichnis|bedienungsanleitung|betriebsanleitung|sicherheitshinweise|fehlerbehebung|technische\s+daten|garantie(?:bedingungen)?|sommaire|table\s+des\s+matières|mode\s+d['’]emploi|notice\s+d['’]utilisation|consignes\s+de\s+sécurité|dépannage|"
        r"manual\s+de\s+(?:usuario|instrucciones)|índice\s+general|instrucciones\s+de\s+seguridad|solución\s+de\s+problemas|manual\s+(?:do\s+utilizador|de\s+instruções)|instruções\s+de\s+segurança|resolução\s+de\s+problemas|"
        r"manuale\s+d['’]uso|istruzioni\s+(?:per\s+l['’]uso|di\s+sicurezza)|risoluzione\s+dei\s+problemi|gebruiksaanwijzing|handleiding|veiligheidsvoorschriften|probleemoplossing|instrukcja\s+obsługi|spis\s+treści|rozwiązywanie\s+problemów|"
        r"ingredients|preheat|zutaten|zubereitung|ingrédients|préparation|ingredientes|preparación|modo\s+de\s+preparo|preparação|ingredienti|preparazione|ingrediënten|bereiding|składniki|przygotowanie"
    ),
    "legal": (
        r"terms\s+and\s+conditions|hereinafter|the\s+parties\s+agree|this\s+agreement|governing\s+law|whereas\b|employer\s+and\s+employee\s+agree|probation(?:ary)?\s+period\s+of|zwischen\s+den\s+parteien|nachstehend|vertragsgegenstand|§\s?\d+\s+\w+|"
        r"ci-après|il\s+est\s+convenu|le\s+présent\s+contrat|en\s+adelante|el\s+presente\s+contrato|cláusula\s+\w+|doravante|o\s+presente\s+contrato|il\s+presente\s+contratto|di\s+seguito\s+denominat|hierna\s+te\s+noemen|deze\s+overeenkomst|zwan[ya]\s+dalej|niniejsza\s+umowa"
    ),
    "report": (
        r"annual\s+report|quarterly\s+report|executive\s+board|revenue\s+(?:grew|rose|fell)|fiscal\s+year|balance\s+sheet|minutes\s+of\s+the\s+meeting|agenda\s+item|attendees|prepared\s+by|geschäftsbericht|jahresbericht|geschäftsjahr|umsatz\s+(?:stieg|wuchs|sank)|der\s+umsatz|tagesordnung|anwesend|"
        r"rapport\s+annuel|chiffre\s+d['’]affaires\s+(?:a|est|s)|exercice\s+(?:écoulé|clos)|rédigé\s+par|ordre\s+du\s+jour|compte\s+rendu|informe\s+anual|los\s+ingresos\s+(?:crecieron|aumentaron)|ejercicio\s+fiscal|orden\s+del\s+día|relatório\s+anual|as\s+receitas|ordem\s+(?:do\s+dia|de\s+trabalhos)|"
        r"relazione\s+annuale|bilancio\s+annuale|i\s+ricavi|fatturato\s+(?:è|ha)|ordine\s+del\s+giorno|trimestre|jaarverslag|de\s+omzet|boekjaar|agendapunt|notulen|raport\s+roczny|przychody\s+(?:wzrosły|spadły)|porządek\s+obrad|protokół|"
        r"quarter\b|quartal|kwartaal|kwartał|clients?\s+in\s+\d+\s+countries|founded\s+in\s+\d{4}|wurde\s+\d{4}\s+gegründet|fondée\s+en\s+\d{4}|nació\s+en\s+\w+\s+en\s+\d{4}|fundada\s+em\s+\d{4}|fondata\s+nel|opgericht\s+in|założona\s+w|our\s+(?:clients|customers|services)|unsere\s+(?:kunden|leistungen)|nos\s+(?:clients|services)|nuestros\s+(?:clientes|servicios)|quiénes\s+somos|quem\s+somos|qui\s+sommes-nous|wer\s+wir\s+sind"
    ),
    "advertisement": (
        r"we\s+(?:offer|are\s+(?:looking\s+for|hiring|seeking))|you\s+(?:bring|have|will\s+(?:be|work|have)|look\s+after)|your\s+(?:tasks|profile|role|responsibilities|qualifications|application)|what\s+we\s+offer|apply\s+(?:now|today|by|online|via|to)|join\s+(?:us|our\s+team)|equal\s+opportunity\s+employer|the\s+successful\s+candidate|\((?:m/[fw]/[dx]|m/w|m/f|h/f|f/h|w/m/d|m/v|k/m)\)|"
        r"wir\s+(?:bieten|suchen|erwarten)|(?:ihre?|deine?)\s+(?:aufgaben|profil|qualifikation\w*|bewerbung)|das\s+(?:bringst\s+du|bringen\s+sie)\s+mit|bewerben\s+sie\s+sich|bewirb\s+dich|nous\s+(?:recrutons|recherchons|offrons|proposons)|vos?\s+(?:missions?|profil|candidature)|profil\s+recherché|postulez|"
        r"(?:buscamos|ofrecemos)|oferta\s+de\s+empleo|se\s+ofrece|se\s+requiere|tu\s+perfil|tus\s+(?:funciones|tareas)|inscríbete|envía\s+tu|jornada\s+completa|(?:procuramos|oferecemos)|oferta\s+de\s+emprego|vaga\s+de|o\s+seu\s+perfil|candidate-se|envie\s+(?:o\s+seu|seu)|(?:cerchiamo|offriamo|ricerchiamo)|offerta\s+di\s+lavoro|il\s+tuo\s+profilo|candidati\s+(?:ora|subito|inviando)|"
        r"(?:wij|we)\s+(?:bieden|zoeken)|wat\s+(?:wij|we)\s+bieden|jouw\s+(?:taken|profiel|functie)|solliciteer|vacature|(?:oferujemy|szukamy|poszukujemy|zapewniamy)|twoje\s+(?:zadania|obowiązki)|oczekujemy|wymagania|aplikuj|prosimy\s+o\s+przesłanie"
    ),
    "article": (
        r"abstract\b[\s.:—-]+\w|doi:\s?10\.|et\s+al\.|keywords\s*:|in\s+this\s+(?:paper|article|study)|this\s+(?:paper|article|study)\s+(?:shows|presents|examines)|zusammenfassung\s*:\s*\w|in\s+diesem\s+(?:beitrag|artikel)|dans\s+cet\s+article|en\s+este\s+(?:artículo|trabajo)|neste\s+(?:artigo|trabalho)|in\s+questo\s+articolo|in\s+dit\s+artikel|w\s+(?:tym|niniejszym)\s+artykule|"
        r"unsubscribe|newsletter|in\s+this\s+issue|abbestellen|se\s+désabonner|darse\s+de\s+baja|cancelar\s+(?:a\s+)?subscrição|uitschrijven|wypisz\s+się"
    ),
    "school": (
        r"transcript\s+of\s+records|course\s+(?:code|title|catalog(?:ue)?)|credit\s+hours|ects(?:\s+credits)?|cumulative\s+gpa|semester\s+\d|matriculation\s+number|student\s+(?:id|number)|course\s+fee|enrol(?:l?ment)?\s+(?:fee|deadline|now)|learning\s+outcomes|leistungsnachweis|notenspiegel|matrikelnummer|leistungspunkte|modul(?:bezeichnung|nummer)|teilnahmegebühr|kursgebühr|"
        r"relevé\s+de\s+notes|crédits\s+ects|numéro\s+d['’]étudiant|frais\s+d['’]inscription|expediente\s+académico|certificado\s+de\s+notas|créditos\s+ects|asignatura|matrícula\s+abierta|histórico\s+escolar|unidade\s+curricular|disciplina|certificato\s+degli\s+esami|crediti\s+formativi|cfu|matricola|cijferlijst|studiepunten|studentnummer|wykaz\s+ocen|punkty\s+ects|numer\s+albumu"
    ),
    "reference": (
        r"to\s+whom\s+it\s+may\s+concern|i\s+(?:highly\s+|strongly\s+|can\s+)?recommend|it\s+is\s+(?:a|my)\s+pleasure\s+to\s+recommend|letter\s+of\s+recommendation|(?:reference|recommendation)\s+for\s+m[rs]|arbeitszeugnis|zwischenzeugnis|zu\s+unserer\s+(?:vollsten\s+|vollen\s+)?zufriedenheit|wir\s+wünschen\s+(?:ihm|ihr)|"
        r"lettre\s+de\s+recommandation|je\s+(?:vous\s+)?recommande|à\s+qui\s+de\s+droit|carta\s+de\s+recomendación|a\s+quien\s+(?:corresponda|pueda\s+interesar)|recomiendo|carta\s+de\s+recomendação|a\s+quem\s+(?:possa\s+interessar|de\s+direito)|recomendo|lettera\s+di\s+(?:referenze|raccomandazione)|a\s+chi\s+di\s+competenza|raccomando|aanbevelingsbrief|aan\s+wie\s+het\s+aangaat|beveel\s+ik|list\s+(?:polecający|referencyjny)|do\s+wszystkich\s+zainteresowanych|polecam"
    ),
}
"""Two different words of one kind tell the kind."""

SALUTATIONS = (
    r"dear\s+(?:\w|mr|ms|sir|hiring)|to\s+whom\s+it\s+may|sehr\s+geehrte|guten\s+tag|liebe[rs]?\s+\w|madame|monsieur|chère?|estimad[oa]s?|apreciad[oa]s?|muy\s+señor|a\s+quien\s+corresponda|prezad[oa]s?|exm[oa]s?|car[oaie]s?\s+\w|"
    r"gentil[ei]|egregi[oa]|spett(?:abile|\.)|geachte|beste\s+\w|szanown[iya]|drog[ia]\s+\w"
)
CLOSINGS = (
    r"sincerely|yours\s+(?:sincerely|faithfully|truly)|(?:kind|best|warm)\s+regards|respectfully|mit\s+(?:freundlichen|besten)\s+grüßen|freundliche\s+grüße|viele\s+grüße|cordialement|(?:je\s+vous\s+prie|veuillez)\s+(?:d['’])?agréer|bien\s+à\s+vous|"
    r"atentamente|(?:un\s+)?cordial(?:es)?\s+saludos?|saludos\s+cordiales|atenciosamente|com\s+os\s+melhores\s+cumprimentos|cordialmente|cordiali\s+saluti|distinti\s+saluti|met\s+vriendelijke\s+groet(?:en)?|hoogachtend|z\s+poważaniem|z\s+wyrazami\s+szacunku|łączę\s+wyrazy"
)
"""How letters begin and end, in a line of their own."""
