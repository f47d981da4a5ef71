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
    "bulletin": (
        r"(?:term|circular)\s+letter|dear\s+families|elternbrief|lettre\s+aux\s+parents|circular\s+a\s+l[ao]s|circular\s+aos|circolare\s+alle|brief\s+aan\s+de\s+ouders|list\s+do\s+rodziców|(?:news|press|club|staff)\s?(?:letter|bulletin|magazine)|^\W*(?:monthly\s+|weekly\s+)?bulletin\b|in\s+this\s+(?:issue|edition)|(?:next|last|previous)\s+issue|issue\s+(?:no\.?|number|#)\s*\d|^\W*editorial\W*$|dear\s+(?:members|readers|colleagues|friends|neighbou?rs|parents|customers)|upcoming\s+(?:events|dates)|save\s+the\s+date|dates\s+for\s+your\s+diary|read\s+more|subscribe|our\s+(?:members|readers)|news\s+from|new\s+(?:on\s+the|to\s+the|in\s+our)\s+\w+|welcome\s+to\s+our|congratulations\s+to|joined?\s+us|"
        r"mitteilungsblatt|rundbrief|rundschreiben|infobrief|in\s+dieser\s+ausgabe|(?:nächste[nr]?|letzte[nr]?)\s+ausgabe|redaktion(?:sschluss)?|liebe\s+(?:mitglieder|leser\w*|kolleg\w+|freunde|eltern)|^\W*termine\W*$|neu\s+(?:bei\s+uns|im\s+team)|aus\s+dem\s+(?:vorstand|verein)|herzlich(?:en)?\s+(?:glückwunsch|willkommen)|unsere\s+mitglieder|"
        r"lettre\s+d['’]information|dans\s+ce\s+numéro|(?:prochain|dernier)\s+numéro|chers?\s+(?:adhérents|lecteurs|collègues|amis|parents|membres)|mot\s+d(?:u|e\s+la)\s+président\w*|à\s+vos\s+agendas|(?:ils|elles)\s+nous\s+rejoignent|nos\s+(?:adhérents|membres)|agenda\s+du\s+mois|bienvenue\s+à\s|félicitations\s+à|en\s+savoir\s+plus|abonnez-vous|"
        r"boletín|en\s+este\s+número|próximo\s+número|queridos?\s+(?:socios|lectores|compañeros|amigos)|estimados\s+(?:socios|lectores|compañeros)|próximos\s+eventos|nuestros\s+(?:socios|lectores)|enhorabuena\s+a|bienvenid[oa]s?\s+a\s|leer\s+más|suscríbete|"
        r"boletim\s+informativo|nesta\s+edição|próxima\s+edição|caros\s+(?:sócios|leitores|colegas|amigos)|próximos\s+eventos|os\s+nossos\s+(?:sócios|leitores)|parabéns\s+a|bem-vind[oa]s?\s+a|leia\s+mais|subscreva|"
        r"notiziario|in\s+questo\s+numero|prossimo\s+numero|car[ie]\s+(?:soci|lettori|colleghi|amici|genitori)|prossimi\s+(?:eventi|appuntamenti)|i\s+nostri\s+(?:soci|lettori)|complimenti\s+a|benvenut[oaie]\s+a|leggi\s+(?:tutto|di\s+più)|iscriviti|"
        r"nieuwsbrief|in\s+dit\s+nummer|volgend(?:e)?\s+(?:nummer|editie)|beste\s+(?:leden|lezers|collega['’]?s|ouders|vrienden)|agenda\s+van\s+de\s+maand|onze\s+(?:leden|lezers)|gefeliciteerd|welkom\s+(?:bij|aan)|lees\s+(?:meer|verder)|"
        r"biuletyn|w\s+tym\s+numerze|następn\w+\s+numer\w*|drodzy\s+(?:członkowie|czytelnicy|koledzy|rodzice)|nadchodzące\s+wydarzenia|nasi\s+(?:członkowie|czytelnicy)|gratul(?:ujemy|acje)|witamy\s+w|czytaj\s+(?:więcej|dalej)"
    ),
    "form": (
        r"(?:loan|credit|rental|lease|tenancy|membership|insurance|visa|mortgage|admission)\s+application|(?:for|hr)\s+(?:office\s+)?use\s+only|signature\s+(?:of\s+)?(?:the\s+)?(?:applicant|tenant|employee|employer|borrower|manager)|(?:applicant|tenant|employee|manager|supervisor|reviewer)['’]?s?\s+(?:signature|comments?|name|id)|^\W*(?:applicant|tenant|landlord|borrower|guarantor|reviewer|interviewer|appraiser|employee)\b\W*(?:[:\t]|$)|(?:monthly|annual|household)\s+(?:net\s+)?income|previous\s+(?:address|landlord)|(?:monthly|weekly)\s+rent|i\s+(?:declare|confirm|certify)\s+that\s+the\s+(?:information|above)|exit\s+interview|review\s+period|period\s+under\s+review|(?:performance|annual|staff)\s+(?:review|appraisal)\s*(?:form|\d{4}|$)|overall\s+(?:rating|assessment|performance)|(?:areas|points)\s+(?:for|of)\s+(?:improvement|development)|(?:goals|objectives|targets)\s+for\s+(?:the\s+)?(?:next|coming)|(?:meets|exceeds|below)\s+expectations|date\s+of\s+(?:review|signature)|reasons?\s+for\s+leaving\W*$|please\s+(?:complete|fill\s+in|tick|attach)|number\s+of\s+(?:occupants|dependants|children)|"
        r"(?:kredit|miet|mitglieds?|aufnahme|versicherungs)antrag|selbstauskunft|unterschrift\s+(?:der|des|mitarbeiter|antragsteller|mieter|vorgesetzte)\w*|antragsteller|mietinteressent\w*|vermieter|bürge\b|vorgesetzte/?r?\s*:|mitarbeiter/?(?:in)?\s*:|(?:netto|monats)einkommen|bisherige\s+(?:anschrift|adresse|wohnung)|ich\s+versichere|austrittsgespräch|beurteilungs(?:zeitraum|bogen|gespräch)|gesamt(?:bewertung|beurteilung|urteil)|entwicklungs(?:felder|ziele)|ziele\s+für\s+das|gründe?\s+für\s+den\s+austritt|bitte\s+(?:ausfüllen|ankreuzen|beifügen)|"
        r"demande\s+de\s+(?:prêt|crédit|location|adhésion)|signature\s+d(?:u|e\s+la|e\s+l['’])\s*(?:demandeur|locataire|salarié\w*|employé\w*|responsable|emprunteur)|^\W*(?:emprunteur|locataire|bailleur|garant|demandeur|évaluateur|salarié)\b\W*(?:[:\t]|$)|revenus?\s+(?:mensuels?|annuels?)|ancienne\s+adresse|je\s+(?:certifie|déclare|soussigné)|entretien\s+(?:annuel|d['’]évaluation|de\s+départ)|période\s+(?:évaluée|d['’]évaluation)|évaluation\s+globale|axes\s+(?:de\s+progrès|d['’]amélioration)|objectifs\s+(?:pour\s+l['’]année|de\s+l['’]année)|à\s+remplir|cadre\s+réservé|"
        r"solicitud\s+de\s+(?:préstamo|crédito|alquiler|arrendamiento|ingreso)|firma\s+del?\s+(?:la\s+)?(?:solicitante|emplead[oa]|inquilin[oa]|responsable)|^\W*(?:solicitante|inquilin[oa]|arrendador\w*|avalista|evaluador\w*|emplead[oa])\b\W*(?:[:\t]|$)|ingresos\s+(?:mensuales|anuales)|domicilio\s+anterior|declaro\s+que|entrevista\s+de\s+salida|período?\s+(?:evaluado|de\s+evaluación)|(?:valoración|evaluación)\s+global|(?:áreas|aspectos)\s+(?:de|a)\s+mejora\w*|objetivos\s+para\s+el|motivo\s+de\s+la\s+baja|"
        r"pedido\s+de\s+(?:empréstimo|crédito|arrendamento)|assinatura\s+d[oa]\s+(?:requerente|candidat[oa]|inquilin[oa]|colaborador\w*|avaliador\w*)|^\W*(?:requerente|inquilin[oa]|senhorio|locador|fiador\w*|avaliador\w*|colaborador\w*)\b\W*(?:[:\t]|$)|(?:renda|rendimento)\s+(?:mensal|anual)|morada\s+anterior|endereço\s+anterior|declaro\s+que|período\s+(?:avaliado|de\s+avaliação)|avaliação\s+(?:global|geral|final)|pontos\s+a\s+melhorar|objetivos\s+para\s+o|"
        r"(?:richiesta|domanda)\s+di\s+(?:prestito|mutuo|locazione|affitto|iscrizione)|firma\s+del(?:la|l['’])?\s*(?:richiedente|conduttore|dipendente|valutatore)|^\W*(?:richiedente|inquilin[oa]|conduttore|locatore|garante|valutatore|dipendente)\b\W*(?:[:\t]|$)|reddito\s+(?:mensile|annuo)|indirizzo\s+precedente|dichiar[oa]\s+che|periodo\s+(?:valutato|di\s+valutazione)|valutazione\s+(?:complessiva|globale)|aree\s+di\s+miglioramento|obiettivi\s+per\s+(?:il|l['’])|"
        r"(?:krediet|huur|lening|lidmaatschaps)aanvra\w+|handtekening\s+(?:van\s+)?(?:de\s+)?(?:aanvrager|huurder|medewerker|werknemer|leidinggevende)|^\W*(?:aanvrager|huurder|verhuurder|borg|beoordelaar|leidinggevende|medewerker|werknemer)\b\W*(?:[:\t]|$)|(?:maand|jaar)inkomen|vorig\s+adres|ik\s+verklaar|beoordelings(?:periode|formulier|gesprek)|(?:totaal|eind)oordeel|verbeterpunten|doelen\s+voor|naar\s+waarheid\s+ingevuld|"
        r"wniosek\s+o\s+(?:kredyt|pożyczkę|najem|przyjęcie|wynajem)|podpis\s+(?:wnioskodawcy|najemcy|pracownika|przełożonego)|^\W*(?:wnioskodawca|najemca|wynajmujący|poręczyciel|oceniający|pracownik)\b\W*(?:[:\t]|$)|doch[oó]dy?\s+(?:miesięczn\w+|roczn\w+)|poprzedni\s+adres|oświadczam|okres\s+oceny|ocena\s+(?:ogólna|końcowa)|obszary\s+do\s+(?:poprawy|rozwoju)|cele\s+na"
    ),
    "application": (
        r"application\s+(?:for|form)\b|(?:sur|family|last)\s?names?\s+and\s+(?:given|first)\s+names?|(?:place|date)\s*(?:,|and)\s*(?:date\s*(?:,|and)\s*)?signature|i\s+understand\s+that|(?:length|duration)\s+of\s+(?:stay|tenancy|the\s+loan)|^\W*(?:part|section)\s+[a-d1-4]\b|^\W*(?:sponsor|host|guarantor|next\s+of\s+kin)\W*(?:$|[:\t])|"
        r"antrag\s+auf|antragsformular|familienname,?\s+(?:und\s+)?vornamen?|datum\s*(?:,|und)?\s*unterschrift|mir\s+ist\s+bekannt|dauer\s+des\s+aufenthalt\w*|^\W*teil\s+[a-d1-4]\b|^\W*(?:gastgeber|bürge)\W*(?:$|[:\t])|"
        r"demande\s+d(?:['’]|e\s)|nom\s+et\s+prénoms?|(?:lieu|date)\s*(?:,|et)\s*(?:date\s*(?:,|et)\s*)?signature|fausse\s+déclaration|durée\s+du\s|^\W*partie\s+[a-d1-4]\b|^\W*garant\W*(?:$|[:\t])|"
        r"solicitud\s+de\s|apellidos\s+y\s+nombre|fecha\s*(?:,|y)\s*firma|duración\s+de\s+la\s|^\W*parte\s+[a-d1-4]\b|^\W*(?:garante|fiador)\W*(?:$|[:\t])|"
        r"pedido\s+de\s|apelido\s+e\s+nomes?|data\s*(?:,|e)\s*assinatura|duração\s+d[ao]\s|^\W*responsável\W*(?:$|[:\t])|"
        r"(?:richiesta|domanda)\s+di\s|cognome\s+e\s+nome|data\s*(?:,|e)\s*firma|durata\s+del\s|"
        r"aanvraag(?:formulier)?\b|achternaam\s+en\s+voorna\w+|datum\s*(?:,|en)\s*handtekening|duur\s+van\s+het\s|^\W*deel\s+[a-d1-4]\b|^\W*garantsteller\W*(?:$|[:\t])|"
        r"wniosek\s+o\s|nazwisko\s+i\s+imi\w+|data\s*(?:,|i)\s*podpis|(?:długość|okres)\s+pobytu|^\W*część\s+[a-d1-4]\b|^\W*(?:gwarant|poręczyciel)\W*(?:$|[:\t])"
    ),
    "course": (
        r"what\s+you\s+will\s+learn|who\s+should\s+attend|you\s+will\s+learn|participants\s+will|places\s+are\s+limited|register\s+(?:by|now|at|online)|(?:seminar|course|tuition|registration|participation)\s+fees?|(?:entry|admission)\s+requirements|course\s+(?:content|dates|outline|description|overview)|(?:dates|fees)\s+and\s+(?:dates|fees)|your\s+(?:trainers?|teachers?|instructors?|lecturers?)|certificate\s+of\s+(?:attendance|completion)|no\s+previous\s+knowledge|target\s+group|early\s+bird|"
        r"teilnehmen(?:de|den)|ihre?\s+(?:referent|dozent|trainer)\w*|zielgruppe|(?:seminar|kurs|teilnahme|studien)gebühr\w*|teilnahmebe\w+|termine\s+und\s+(?:kosten|gebühren|preise)|anmeldung\s+(?:bis|unter|an)|anmeldeschluss|begrenzte\s+(?:teilnehmerzahl|plätze)|(?:kurs|lern|seminar)inhalte|zulassungsvoraussetzungen|"
        r"vos\s+(?:formateurs|intervenants)|public\s+(?:visé|concerné)|frais\s+(?:de\s+(?:participation|scolarité)|pédagogiques)|(?:programme|contenu)\s+d(?:u\s+cours|e\s+la\s+formation)|inscri(?:ptions?|vez-vous)\s+(?:avant|jusqu|à)|places\s+(?:sont\s+)?limitées|conditions\s+d['’]admission|les\s+participants|attestation\s+de\s+(?:participation|présence)|"
        r"dirigido\s+a|(?:contenidos?|programa)\s+del\s+curso|plazas\s+limitadas|inscripci(?:ón|ones)\s+(?:hasta|antes|en|abiertas?)|requisitos\s+de\s+(?:acceso|admisión)|los\s+participantes|(?:precio|cuota|coste)\s+(?:del\s+curso|de\s+inscripción)|aprenderás|profesorado|"
        r"(?:conteúdos?|programa)\s+d[oe]\s+curso|vagas\s+limitadas|inscriç(?:ão|ões)\s+(?:até|abertas|em)|requisitos\s+de\s+(?:acesso|admissão)|os\s+participantes|(?:preço|propina|taxa)\s+(?:do\s+curso|de\s+inscrição)|destinatários|formadores|"
        r"contenuti\s+del\s+corso|posti\s+limitati|iscrizioni?\s+(?:entro|aperte)|requisiti\s+di\s+(?:accesso|ammissione)|i\s+partecipanti|quota\s+di\s+(?:iscrizione|partecipazione)|^\W*(?:destinatari|docenti)\W*$|attestato\s+di\s+partecipazione|"
        r"(?:cursus|lesprogramma)\s*(?:inhoud|kosten|geld)|beperkt(?:e)?\s+(?:aantal\s+)?plaatsen|aanmelden\s+(?:vóór|voor|via)|toelatingseisen|deelnemers|doelgroep|uw\s+(?:docenten|trainers)|bewijs\s+van\s+deelname|"
        r"program\s+kursu|liczba\s+miejsc|zapisy\s+(?:do|na|pod)|wymagania\s+wstępne|uczestnicy|opłata\s+za|koszt\s+(?:kursu|szkolenia)|dla\s+kogo|prowadzący"
    ),
    "press": (
        r"press\s+(?:release|contact|office)|media\s+(?:contact|enquir\w+|relations\s*:)|for\s+immediate\s+release|(?:announced?|announces)\s+(?:today\s+)?(?:the\s+appointment|that)|\bappoints\b|about\s+the\s+(?:speaker|author|presenter|artist|lecturer)|has\s+spoken\s+at|meet\s+the\s+team|(?:tickets?|admission)\s*(?:from|:)|organi[sz]ers?\s*:|at\s+the\s+door|"
        r"pressemitteilung|presseinformation|pressekontakt|pressestelle|\bberuft\b|gibt\s+bekannt|über\s+(?:den|die)\s+(?:referent|autor|künstler|redner|sprecher)\w*|unser\s+team|^\W*eintritt\s*:|veranstalter(?:in)?\s*:|^\W*vortrag\b|abendkasse|"
        r"communiqué\s+de\s+presse|contact\s+presse|service\s+de\s+presse|annonce\s+(?:la\s+nomination|que)|à\s+propos\s+d(?:e\s+l['’]|u\s+|e\s+la\s+)(?:intervenante?|auteure?|conférenci\w+|artiste|oratrice|orateur)|notre\s+équipe|^\W*(?:entrée|organisateur)\s*:|^\W*conférence\W*$|"
        r"nota\s+de\s+prensa|contacto\s+de\s+prensa|gabinete\s+de\s+prensa|anuncia\s+(?:el\s+nombramiento|que)|sobre\s+(?:el|la)\s+(?:ponente|autor|conferenciante|artista)\w*|nuestro\s+equipo|^\W*(?:entrada|organiza)\s*:|^\W*ponencia\W*$|"
        r"comunicado\s+de\s+imprensa|contacto\s+para\s+a\s+imprensa|assessoria\s+de\s+imprensa|anuncia\s+a\s+nomeação|sobre\s+[oa]\s+(?:orador|autor|palestrante|artista)\w*|a\s+nossa\s+equipa|^\W*(?:bilhetes?|organização)\s*:|^\W*palestra\W*$|"
        r"comunicato\s+stampa|ufficio\s+stampa|contatt[oi]\s+stampa|annuncia\s+la\s+nomina|sull?(?:[ao]|['’])\s*(?:relatrice|relatore|autrice|autore|artista)|il\s+nostro\s+team|^\W*(?:ingresso|organizzazione)\s*:|^\W*conferenza\W*$|"
        r"persbericht|perscontact|kondigt\s+(?:de\s+benoeming|aan)|over\s+de\s+(?:spreker|auteur|kunstenaar)|ons\s+team|^\W*(?:toegang|organisatie)\s*:|^\W*lezing\W*$|"
        r"informacja\s+prasowa|kontakt\s+dla\s+mediów|biuro\s+prasowe|ogłasza|o\s+(?:prelegen\w+|autor\w+|artyst\w+)\W*$|nasz\s+zespół|^\W*(?:bilet|wstęp|organizator)y?\s*:|^\W*wykład\W*$"
    ),
    "attestation": (
        r"(?:this\s+is\s+to|hereby|this)\s+certif(?:y|ies)|certificate\s+of\s+(?:employment|completion|attendance|service)|issued\s+(?:at\s+the\s+request|in\s+\w+\s+on)|stamp\s+and\s+signature|was\s+employed\s+(?:by|with|from)|has\s+(?:successfully\s+)?completed\s+the|"
        r"hiermit\s+(?:wird\s+)?(?:bestätig|bescheinig)\w+|arbeitsbescheinigung|(?:teilnahme|beschäftigungs)bescheinigung|stempel\s+und\s+unterschrift|bei\s+uns\s+beschäftigt|auf\s+wunsch\s+ausgestellt|(?:bescheinigung|zeugnis)\s+wird\s+auf|"
        r"nous(?:,?\s+soussignés?,?)?\s+(?:certifions|attestons)|certificat\s+de\s+travail|attestation\s+d(?:e\s+|['’])(?:travail|emploi|formation)|valoir\s+ce\s+que\s+de\s+droit|cachet\s+et\s+signature|en\s+qualité\s+de|fait\s+à\s+\w+,\s+le|"
        r"(?:por\s+la\s+presente|se)\s+certifica\w*|certificado\s+de\s+(?:trabajo|empresa)|para\s+que\s+conste|sello\s+y\s+firma|ha\s+prestado\s+sus\s+servicios|ha\s+superado\s+el\s+curso|"
        r"para\s+os\s+devidos\s+efeitos|declaração\s+de\s+trabalho|certifica-se|por\s+ser\s+verdade|carimbo\s+e\s+assinatura|exerceu\s+funções|"
        r"si\s+(?:certifica|attesta|rilascia)|certificato\s+di\s+servizio|attestato\s+di\s+frequenza|usi\s+consentiti|timbro\s+e\s+firma|ha\s+prestato\s+servizio|"
        r"hierbij\s+verkla\w+|hiermee\s+wordt\s+verklaard|werkgeversverklaring|certificaat\s+van\s+deelname|stempel\s+en\s+handtekening|in\s+dienst\s+(?:was|is\s+geweest)|op\s+verzoek\s+afgegeven|"
        r"(?:niniejszym\s+)?zaświadcza\s+się|zaświadczenie\s+(?:o|wydaje)|pieczęć\s+i\s+podpis|był[ay]?\s+zatrudnion\w+\s+od|na\s+prośbę\s+pracownika"
    ),
    "interview": (
        r"interview\s+(?:notes|record|feedback|summary)|interviewe[rd](?:\s+by)?\s*:|^\W*candidate\s*:|\b[1-5]\s*(?:of|out\s+of)\s*5\b|(?:second|next|final)\s+round|next\s+steps?\s*:|^\W*recommendation\s*:|asked\s+about|"
        r"gesprächsnotiz|gesprächsprotokoll|vorstellungsgespräch|bewerber(?:/?in)?\s*:|geführt\s+von|\b[1-5]\s+von\s+5\b|(?:zweite|nächste)\s+runde|nächste[r]?\s+schritte?\s*:|^\W*empfehlung\s*:|frage\s+nach|"
        r"compte\s+rendu\s+d['’]entretien|entretien\s+d['’]embauche|candidate?\s*:|recruteu(?:r|se)\s*:|\b[1-5]\s+sur\s+5\b|^\W*avis\s*:|suite\s+à\s+donner|"
        r"notas\s+de\s+la\s+entrevista|candidat[oa]\s*:|entrevistador\w*\s*:|\b[1-5]\s+de\s+5\b|(?:segunda|siguiente)\s+(?:ronda|fase)|próximos\s+pas(?:os|sos)\s*:|^\W*recomenda(?:ción|ção)\s*:|notas\s+da\s+entrevista|"
        r"appunti\s+del\s+colloquio|selezionat(?:ore|rice)\s*:|\b[1-5]\s+su\s+5\b|secondo\s+colloquio|prossimi\s+passi\s*:|gespreksverslag|kandidaat\s*:|gesprek\s+gevoerd|\b[1-5]\s+van\s+5\b|(?:tweede|volgende)\s+ronde|vervolgstappen|^\W*advies\s*:|"
        r"rozmow[ya]\s+kwalifikacyjn\w+|kandydat(?:ka)?\s*:|rozmowę\s+prowadzi|\b[1-5]\s+na\s+5\b|(?:drugi|kolejny)\s+etap|dalsze\s+kroki|^\W*rekomendacja\s*:"
    ),
    "farewell": (
        r"in\s+loving\s+memory|(?:died|passed\s+away)\s+(?:peacefully|on|at|in)|funeral|survived\s+by|condolences|in\s+memoriam|family\s+flowers|abschied\s+(?:nehmen|von)|wir\s+nehmen\s+abschied|verstarb|beisetzung|trauerfeier|in\s+stiller\s+trauer|avis\s+de\s+décès|obsèques|condoléances|le\s+décès\s+de|ni\s+fleurs|esquela|falleció|funeral|ruegan|nota\s+de\s+falecimento|faleceu|velório|necrologio|è\s+mancat[oa]|funerali|overlijden|uitvaart|condoleances|nekrolog|zmarł[ay]?|pogrzeb|pogrążon\w+"
    ),
    "offer": (
        r"quotation\s+(?:no|is\s+valid)|scope\s+of\s+work|valid\s+for\s+\d+\s+days|prices\s+(?:exclude|include|are)|thank\s+you\s+for\s+your\s+enquiry|project\s+team|angebot\s+(?:nr|gilt)|leistungsumfang|zuzüglich\s+(?:mehrwert|umsatz)steuer|ihre\s+anfrage|projektteam|devis\s+(?:n|valable)|hors\s+taxes|votre\s+demande|équipe\s+projet|presupuesto\s+(?:n|válido)|sin\s+iva|su\s+solicitud|equipo\s+del\s+proyecto|"
        r"orçamento\s+(?:n|válido)|sem\s+iva|seu\s+pedido|preventivo\s+(?:n|valido)|iva\s+esclusa|sua\s+richiesta|gruppo\s+di\s+progetto|offerte\s+(?:nr|is)|exclusief\s+btw|uw\s+aanvraag|projectteam|oferta\s+(?:nr|ważna)|ceny\s+netto|zapytanie\s+z\s+dnia|zakres\s+prac"
    ),
}
"""Two different words of one kind tell the kind; those between ^ and $ stand in a line of their own."""

SALUTATIONS = (
    r"dear\s+(?:\w|mr|ms|sir|hiring)|to\s+whom\s+it\s+may|sehr\s+geehrte|guten\s+tag|liebe[rs]?\s+\w|madame|monsieur|chère?|estimad[oa]s?|apreciad[oa]s?|muy\s+señor|a\s+quien\s+corresponda|prezad[oa]s?|exm[oa]s?|car[oaie]s?\s+\w|"
    r"gentil[ei]|egregi[oa]|spett(?:abile|\.)|geachte|beste\s+\w|szanown[iya]|drog[ia]\s+\w"
)
CLOSINGS = (
    r"sincerely|yours\s+(?:sincerely|faithfully|truly)|(?:kind|best|warm)\s+regards|respectfully|mit\s+(?:freundlichen|besten)\s+grüßen|freundliche\s+grüße|viele\s+grüße|cordialement|(?:je\s+vous\s+prie|veuillez)\s+(?:d['’])?agréer|bien\s+à\s+vous|"
    r"atentamente|(?:un\s+)?cordial(?:es)?\s+saludos?|saludos\s+cordiales|atenciosamente|com\s+os\s+melhores\s+cumprimentos|cordialmente|cordiali\s+saluti|distinti\s+saluti|met\s+vriendelijke\s+groet(?:en)?|hoogachtend|z\s+poważaniem|z\s+wyrazami\s+szacunku|łączę\s+wyrazy"
)
"""How letters begin and end, in a line of their own."""

TOLD_OF = (
    r"is|was|has|had|joined|works?|worked|studied|leads|led|ist|war|wird|wurde|hat|arbeitet|arbeitete|leitet|studierte|est|était|fut|a|rejoint|travaille|dirige|es|fue|ha|trabaja|trabajó|estudió|é|foi|está|trabalha|trabalhou|estudou|"
    r"è|lavora|lavorò|werkt|werkte|leidt|studeerde|jest|był[ay]?|pracuje|pracował[ay]?|kieruje|studiował[ay]?"
)
"""What follows the name of somebody of whom others tell."""
