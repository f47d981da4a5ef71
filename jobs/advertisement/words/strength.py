# ruff: noqa: E501 - tables of words read best one row a language
"""What tells that something is welcome, required or not needed, one table a language."""

_NICE_EN = (
    r"(?:\b(?:is|would be|will be|can be|be) )?(?:\b(?:an? )?(?:big |strong |huge |real |definite |distinct )?"
    r"(?:(?<!n'ont )(?<!n’ont )(?<!n'est )(?<!n'a )(?<!de )(?<!en )(?<!au )plus(?! (?:de|que)\b| [dq]u?['’])|advantage|bonus|asset)\b|\bnice to have\b|\bwould be (?:nice|great|good|ideal|helpful)\b|\bpreferred\b|\bdesir(?:able|ed)\b|\bbeneficial\b"
    r"|\badvantageous\b|\bwelcome\b|\bhandy\b|\bhelpful\b|\bappreciated\b|\boptional\b)"
)
_NICE_DE = (
    r"\bvon vorteil\b|\bwünschenswert\w*\b|\bein plus\b|\bpluspunkte?\b|\b(?:sehr )?gerne? gesehen\b|\bhilfreich\b"
    r"|\bwillkommen\b|\bvorteilhaft\b|\bwäre (?:schön|toll|super)\b|\bbevorzugt\b"
)
_NICE_FR = (
    r"\b(?:serai(?:en)?t |est |sont |constitue\w* )?(?:un (?:vrai |réel )?(?:plus|atout)|des atouts)\b|\bsouhaitée?s?\b"
    r"|\bsouhaitables?\b|\b(?:serai(?:en)?t |très |est )?appréciée?s?\b|\bbienvenue?s?\b|\bfacultati(?:f|ve)\b"
    r"|\bpréférée?s?\b"
)
_NICE_ES = (
    r"\bse valorar?(?:á|án|a|an)\b(?: (?:muy )?positivamente)?|\bvalorables?\b|\bdeseables?\b|\bvalorándose\b"
    r"|\b(?:será|es|serán|son) un plus\b|\bun plus\b|\b(?:será|es) una ventaja\b|\bvalorad[oa]s?\b|\bvaloraremos\b|\bse tendrán? en cuenta\b|\bsuman? puntos\b|\bsería útil\b"
)
_NICE_IT = (
    r"\b(?:(?:costitui\w+|rappresenta\w*|sarà|è|saranno|sono) )?(?:consider\w+ )?(?:un )?"
    r"(?:(?:titolo|requisito|elemento) preferenziale|(?<=un )plus)\b|\b(?:sarà |è |molto |saranno )?gradit[oaie]\b"
    r"|\bpreferenzial[ei]\b|\bpreferibile\b|\bapprezzat[oaie]\b|\bben accett[oaie]\b|\bvalutat\w+ positivamente\b"
    r"|\bdesiderabil[ei]\b|\b(?:è )?un vantaggio\b|\bconsiderat\w+ positivamente\b|\butile\b"
)
_NICE_PT = (
    r"\b(?:será |é |serão |são )?(?:considerad[oa] )?(?:um )?diferencia(?:l|is)\b|\bdesejáve(?:l|is)\b|\bvaloriza-se\b"
    r"|\bvalorizam(?:os|-se)\b|\b(?:será |serão |é |são )?valorizad[oa]s?\b|\bpreferencia(?:l|is)\b"
    r"|\b(?:será|é) (?:um plus|uma (?:mais-valia|vantagem))\b|\bmais-valia\b|\bum plus\b|\bcontam? pontos\b|\b(?:parte em|é uma) vantagem\b|\bseria útil\b"
)
_NICE_NL = (
    r"\b(?:(?:is|zijn|geldt als|vormt) )?(?:een )?(?:groot )?(?:pr[ée]|pluspunt(?:en)?|(?<=een )plus|voordeel|meerwaarde)(?!\w)"
    r"|\bmooi meegenomen\b|\bgewenst\b|\bwenselijk\b|\bwelkom\b|\bstrekt tot aanbeveling\b|\b(?:is )?een troef\b|\b(?:is )?handig\b"
)
_NICE_PL = (
    r"\bmile widzian\w+|\b(?:(?:będzie|będą|jest|są|stanowi) )?(?:dodatkow\w+ )?(?:atut\w*|plusem)\b|\bpreferowan\w+"
    r"|\bwskazan[aey]\b|\bopcjonaln\w+|\bfajnie\b|\bmiło\b"
)
_THOUGH = r"(?:but|though|although|and|aber|jedoch|mais|pero|aunque|ma|mas|maar|maar wel|ale|wenn auch)"
_NOT = (
    r"(?:(?:it(?:'s| is) )?not|nicht|kein|pas|no|non|não|niet|geen|nie) (?:es |è |é )?"
    r"(?:strictly |absolutely |zwingend |unbedingt |strikt |strettamente |estrictamente )?"
)
_NEEDED = (
    r"(?:required|necessary|essential|mandatory|needed|erforderlich|notwendig|voraussetzung|zwingend|muss|bedingung|nötig"
    r"|obligatoires?|indispensables?|nécessaires?|exigée?s?|imprescindibles?|obligatori[oaie]s?|necesari[oa]s?|excluyentes?"
    r"|indispensabil[ei]|necessari[oaie]|richiest[oaie]|vincolant[ei]|obrigatóri[oa]s?|necessári[oa]s?|eliminatóri[oa]s?"
    r"|imprescindíve(?:l|is)|indispensáve(?:l|is)|vereist|noodzakelijk|verplicht|nodig|must|vereiste|wymagan\w+|konieczn\w+"
    r"|niezbędn\w+|obowiązkow\w+)"
)
NICE = (
    rf"(?P<many>\bare )?(?:\b{_NOT}{_NEEDED},? {_THOUGH} (?:\w+ ){{0,2}})?"
    rf"(?:{'|'.join((_NICE_EN, _NICE_DE, _NICE_FR, _NICE_ES, _NICE_IT, _NICE_PT, _NICE_NL, _NICE_PL))})"
    rf"(?:,? {_THOUGH} {_NOT}{_NEEDED}\b)?"
)
"""What is welcome; said behind it ("is a plus", also of several: "are a plus") or at the head of a clause."""

LEADING_NICE = (
    r"\bideally\b|\bpreferably\b|\bbonus (?:points )?(?:if|for)\b|\b(?:preferred|bonus|plus|nice to have|desirable"
    r"|wünschenswert|good to have)\s*:|\bpreference (?:will be )?given to\b|\bwe(?:'d| would) love\b"
    r"|\bit(?:'s| is) (?:a plus|great|a bonus) if\b|\bor willing"
    r"|\bidealerweise\b|\bgerne?\b(?! gesehen)|\bvorzugsweise\b|\bim idealfall\b|\bam besten\b"
    r"|\bidéalement\b|\bde préférence\b|\bune préférence\b"
    r"|\bidealmente\b|\bpreferiblemente\b|\bnos encantaría\b|\bci piacerebbe\b|\bnous aimerions\b|\badoraríamos\b|\bpreferentemente\b|\bde preferencia\b"
    r"|\bpreferibilmente\b|\bmeglio se\b|\bcostituisc\w+ titolo preferenziale\b"
    r"|\bpreferencialmente\b|\bde preferência\b"
    r"|\bbij voorkeur\b|\bliefst\b|\bidealiter\b|\bhet liefst\b"
    r"|\bnajlepiej\b|\bpreferujemy\b|\bchętnie\b"
)
"""What makes all behind it welcome only."""

MUST = (
    r"(?P<many>\bare )?(?:\b(?:is|will be) )?(?:\b(?:a )?must\b(?! (?:be|have|hold|possess))|\bessential\b|\bmandatory\b"
    r"|\b(?<!not )required\b(?!\s*:)|\bneeded\b"
    r"|\bzwingend\b|\berforderlich\b|\bvorausgesetzt\b|\bVoraussetzung\b|\bein muss\b|\bnotwendig\b|\bunerlässlich\b"
    r"|\bunabdingbar\b|\bpflicht\b"
    r"|\bexigée?s?\b|\bindispensables?\b|\bobligatoires?\b|\brequise?s?\b|\bimpérati(?:f|ve)(?:ment)?\b|\bnécessaires?\b"
    r"|\bimprescindibles?\b|\bobligatori[oa]s?\b|\brequerid[oa]s?\b|\besencial(?:es)?\b|\bessencia(?:l|is)\b|\bessenzial[ei]\b|\bnecesari[oa]s?\b|\bse (?:requier|exig)en?\b"
    r"|\bobbligatori[oaei]\b|\bindispensabil[ei]\b|\brichiest[oaie]\b|\bnecessari[oaie]\b|\bsi richied(?:e|ono)\b"
    r"|\bobrigatóri[oa]s?\b|\bindispensáve(?:l|is)\b|\bimprescindíve(?:l|is)\b|\bexigid[oa]s?\b|\bnecessári[oa]s?\b"
    r"|\bvereist\b|\been (?:must|vereiste|eis)\b|\bverplicht\b|\bnoodzakelijk\b|\bonmisbaar\b"
    r"|\bwymagan[yaei]\w*|\bkonieczn[yaei]\w*|\bniezbędn[yaei]\w*|\bobowiązkow[yaeo]\w*|\bwarunek konieczny\b)"
)
"""What is required, said behind it or at the head of a clause."""

EXCLUDED = (
    r"(?P<many>\bare )?(?:\b(?:is |does |do )?(?:not|n't|never|nicht) (?:strictly |absolutely |a |zwingend |unbedingt )?"
    r"(?:required|necessary|needed|essential|mandatory|a must|must|need|require|expected|erforderlich|notwendig|nötig"
    r"|voraussetzung|vorausgesetzt|bedingung|pflicht)\b|\bunnecessary\b|\bkein muss\b"
    r"|\b(?:il )?(?:n['’]est|n['’]es|ne sont|n['’]étant)? ?pas (?:strictement |forcément )?"
    r"(?:requise?s?|nécessaires?|obligatoires?|indispensables?|exigée?s?|demandée?s?)\b|\bnon (?:requise?s?|exigée?s?)\b"
    r"|\bno (?:es |son |se )?(?:estrictamente )?(?:necesari[oa]s?|requerid[oa]s?|imprescindibles?|obligatori[oa]s?"
    r"|indispensables?|requieren?|exigen?|piden?|precisan?|necesitan?)\b"
    r"|\bnon (?:è |sono |si |viene )?(?:strettamente )?(?:richiest[oaie]|necessari[oaie]|obbligatori[oaei]"
    r"|indispensabil[ei]|richied(?:e|ono)|serve)\b"
    r"|\bnão (?:é |são |se )?(?:necessári[oa]s?|obrigatóri[oa]s?|exigid[oa]s?|imprescindíve(?:l|is)|indispensáve(?:l|is)"
    r"|exig\w+|requer\w*|precisa\w*)\b"
    r"|\bniet (?:per se |strikt )?(?:vereist|noodzakelijk|nodig|verplicht|een (?:must|vereiste))\b"
    r"|\bnie (?:jest |są )?(?:wymagan\w+|potrzebn\w+|konieczn\w+|niezbędn\w+|obowiązkow\w+|wymagamy|musisz mieć|potrzebujesz)\b)"
)
"""What is not needed, said behind it or at the head of a clause."""

NO_NEED = (
    r"\b(?:no|kein(?:e|en)?|sin|sem|senza|pas de|pas d['’]|aucune?|nessun[oa]?|nessun['’]|ningun[oa]|nenhum[a]?|geen|bez"
    r"|żadne\w*)\s?(?:[\w'’/-]+\s){1,6}?(?:needed|required|necessary|nötig|erforderlich|notwendig|vorausgesetzt"
    r"|voraussetzung|nécessaires?|exigée?s?|requise?s?|demandée?s?|necesari[ao]s?|requerid[ao]s?|previa|richiest[ao]"
    r"|necessari[ao]|pregress[ao]|exigid[ao]|necessári[ao]|nodig|vereist|noodzakelijk|wymagan\w+|koniecz\w+)\b"
    r"|\b(?:no experience|keine (?:berufs|vor)?erfahrung|sin experiencia|sem experiência|senza esperienza"
    r"|débutante?s? acceptée?s?|zonder ervaring|bez doświadczenia)\b"
    r"|\b(?:pas besoin d\w*|inutile d\w*|no hace falta|no necesitas|non serve|não precisas?|je hoeft geen|nie musisz|keine? \w+ nötig"
    r"|(?:sie|du) brauch(?:en|st) (?:kein\w*|nicht))\b(?:(?!\b(?:but|mais|pero|ma|mas|maar|ale|aber)\b)[^.;])*"
    r"|\b(?:you )?(?:don'?t|do not|need not|needn't) (?:need|have to have|require|expect|insist on|ask for)\b"
    r"(?:(?!\bbut\b)[^.;])*"
)
"""What is said not to be needed, as a whole."""

ASKING = (
    r"preciso|hay que|insist\w*|spent|brauchen|candidates?|il faut|serve|moet(?:en)?|musisz|masz|potrzeb\w+|necesita\w*|attend\w+|essencial|esencial|essenzial\w"
    r"|vous (?:travaillez|utilisez)|considerat\w+|must|requir\w+|(?:months|years)['’]? experience|recru\w+|sucht|zatrudni\w*|hiring|ricerca|assume|contrata\w*|incorpora\w*"
    r"|selecciona\w*|wanted|wünschen|essential|mandatory|look(?:ing)? for|we(?:'re| are|’re) after|seek\w*|you (?:have|hold|speak)"
    r"|you bring|you are|need|minimum|min\.|at least|proficien\w+|fluent|knowledge of|expert\w*|hands-on|proven"
    r"|demonstrated|solid|strong|experienced? (?:with|in|as|of)|years?|degree"
    r"|mindestens|erforderlich|(?:sie|du) (?:haben|hast|bringen|bringst|verfügen|verfügst|sprechen|sprichst|beherrsch\w+"
    r"|besitz\w+)|suchen|\w*kenntnisse|\w*erfahrung|führerschein|abgeschlossen\w*|setzen|gesucht|voraus\w*"
    r"|vous (?:avez|maîtrisez|êtes|justifiez|possédez|disposez|parlez|savez)|expérience|recherch\w+|maîtrise"
    r"|connaissances?|titulaire|diplôme|permis|exigée?s?|requise?s?|indispensables?|obligatoires?"
    r"|experiencia|dominio|busca\w*|se requiere\w*|imprescindibles?|necesari\w+|conocimientos?|titulación|carn[eé]t?"
    r"|manejo|precisa\w*|pedimos|valora\w*|nivel"
    r"|esperienza|richied\w+|richiest\w+|cerca|cerchiamo|conoscenza|diploma|laurea|patente|possesso|necessari\w+"
    r"|obbligatori\w*|indispensabil\w|padronanza"
    r"|experiência|exigid\w+|procura\w*|obrigatóri\w+|conhecimentos?|domínio|necessári\w+|pedimos|habilitação|carta de"
    r"|\w*ervaring|vereist|zoek(?:en|t)|beschik\w*|kennis|rijbewijs|je (?:hebt|bent|spreekt)|minimaal|minstens|ten minste"
    r"|beheers\w*|diploma|een must"
    r"|doświadczeni\w+|wymag\w+|szukamy|poszuku\w+|oczekujemy|znajomoś\w+|wykształceni\w+|prawa? jazdy|umiejętnoś\w+"
    r"|posiada\w*|konieczn\w+|niezbędn\w+|mile widzian\w+"
)
"""Words of sentences, outside of any section, that ask for something."""
