"""Words of grades: labels, marks in words and degrees with distinction, in eight languages."""

LABELS = (
    r"c?gpa|cpi|grade(?:\s+(?:point\s+)?average)?|final\s+(?:grade|mark|result|score)|overall\s+(?:grade|mark)|score|average|marks?|percentage|result|classification|class(?=\s*:)|"
    r"(?:abschluss|gesamt|prüfungs|abitur|end|durchschnitts|fach|diplom|master|bachelor)?note|notendurchschnitt|durchschnitt|abschluss(?=\s*:)|gesamturteil|prädikat|"
    r"mention|moyenne(?:\s+générale)?|note(?:\s+(?:finale|moyenne))?|"
    r"nota(?:\s+(?:media|final|finale|média|de\s+(?:egreso|curso|conclusão|expediente)))?|promedio(?:\s+(?:general|final))?|calificación(?:\s+(?:media|final))?|expediente|"
    r"média(?:\s+(?:final|geral))?|classificação(?:\s+final)?|voto(?:\s+(?:di\s+(?:laurea|diploma|maturità)|finale))?|votazione(?:\s+finale)?|punteggio|valutazione|media(?:\s+(?:ponderata|finale))?|"
    r"(?:eind|gemiddeld\s+)?cijfer|gemiddelde?|eindbeoordeling|ocena(?:\s+(?:końcowa|z\s+dyplomu|na\s+dyplomie))?|średnia(?:\s+ocen)?|wynik"
)
"""What stands before a grade."""

MARKS = (
    r"sehr\s+gut|gut|befriedigend|ausreichend|ausgezeichnet|mit\s+auszeichnung(?:\s+bestanden)?|très\s+bien(?:\s+avec\s+félicitations[^\n,;|]{0,20})?|assez\s+bien|bien|passable|honorable|"
    r"sobresaliente(?:\s+cum\s+laude)?|notable(?:\s+alto)?|aprobado|matrícula\s+de\s+honor|mención\s+honorífica|excelente|muito\s+bom|bom|suficiente|com\s+distinção|ottimo|distinto|buono|sufficiente|"
    r"uitmuntend|zeer\s+goed|goed|ruim\s+voldoende|voldoende|celujący|bardzo\s+dobry|dobry(?:\s+plus)?|dostateczny|z\s+wyróżnieniem|"
    r"(?:high\s+)?(?:distinction|merit|pass|credit)|excellent|very\s+good|good|outstanding|first(?:[\s-]class(?:\s+honou?rs)?)?"
)
"""Marks in words, which are grades behind a label only."""

HONORS = (
    r"(?:summa|magna|insigni)\s+cum\s+laude|cum\s+laude|first[\s-]class(?:\s+honou?rs(?:\s+degree)?)?|(?:upper|lower)\s+second(?:[\s-]class)?(?:\s+honou?rs)?|second[\s-]class\s+honou?rs(?:\s+\((?:upper|lower)(?:\s+division)?\))?|"
    r"third[\s-]class(?:\s+honou?rs)?|(?<![\d:])2[:.][12]\s+(?:honou?rs|degree|classification)|with\s+(?:(?:high(?:est)?|great)\s+)?(?:distinction|honou?rs|merit)|mit\s+auszeichnung|mention\s+(?:très\s+bien|assez\s+bien|bien|honorable)|"
    r"avec\s+(?:mention|félicitations|distinction|grande\s+distinction)|félicitations\s+du\s+jury|matrícula\s+de\s+honor|mención\s+(?:honorífica|de\s+honor)|sobresaliente\s+cum\s+laude|premio\s+extraordinario|"
    r"com\s+(?:distinção|louvor|mérito)|con\s+lode|con\s+il\s+massimo\s+dei\s+voti|met\s+(?:lof|onderscheiding|grote\s+onderscheiding)|z\s+wyróżnieniem"
)
"""What is a grade without any label."""
