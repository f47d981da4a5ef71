# ruff: noqa: E501 - tables of words and cases read best one row a line
"""Words that may stand in a heading beside the ones that name a section, by language."""

_WORDS = {
    "en": """professional work working relevant key core selected technical personal executive brief career additional other related employment history
        background summary of and & the my for with in to me a soft hard it computer software areas area main major industry general statement page
        continued details information educational academic notable significant top prior previous past recent current research teaching clinical
        military field qualifications qualification highlights tools systems service profile social volunteer interests activities honors awards
        certifications licenses training education skills experience competencies accomplishments achievements projects publications presentations
        proficiency spoken request upon available on side published""",
    "de": """beruflich beruflicher berufliche berufliches beruflichen fachliche fachlicher persönliche persönliches persönlicher besondere besonderer
        sonstige weitere weiterer relevante relevanter ausgewählte ausgewählter eigene private wissenschaftliche akademische akademischer akademisches
        schulische schulischer schulisches praktische und über mich meine mein im in der die das zur zum auf anfrage niveau stationen kenntnisse
        erfahrung erfahrungen tätigkeit tätigkeiten technische soziale methodische digitale freiwilliges freiwillige ehrenamtliche ehrenamtliches
        ehrenamtlicher bildungsabschlüsse schul hochschul berufs""",
    "fr": """professionnelle professionnelles professionnel professionnels parcours et de des du d la le les l mes mon ma moi informatiques techniques
        personnelles personnelle personnel clés clé principales principaux principale outils domaines domaine connaissances autres autre parlées
        vivantes étrangères niveau réalisés réalisées publiés publiées scientifiques complémentaires complémentaire continue initiale académique
        académiques universitaire universitaires scolaire sur demande occupés occupées associative associatives sociales transversales
        comportementales certificats habilitations diplômes permis outils coordonnées données informations contact travaux""",
    "es": """profesional profesionales laboral laborales académica académicas académico académicos y e mi mis de del la las los el en con sobre mí otros otras
        otro principales principal personales personal trabajo informáticas informáticos técnicas técnicos digitales idiomas nivel niveles datos
        información realizados realizadas reglada complementaria complementarios complementaria continua seleccionados seleccionadas destacados
        relevante relevantes relacionada clave conocimiento conocimientos dominio científicas publicados bajo petición sociales blandas""",
    "pt": """profissional profissionais acadêmica acadêmicas académica académicas acadêmico académico e de do da dos das em com minha meu mim sobre pessoais pessoal
        trabalho técnicas técnicos digitais informáticas principais relevantes realizados selecionados complementares complementar conhecimento
        conhecimentos domínio dados informações contato contacto níveis nível estrangeiras científicas publicados atividade atividades literárias
        outras outros sociais chave interpessoais""",
    "it": """professionale professionali lavorativa lavorative ed e personali personale di del della delle dei in su con me mio mie tecniche informatiche
        digitali principali selezionati rilevanti scientifiche pubblicati accademica accademiche universitaria scolastica parlate conosciute
        straniere linguistica corsi dati informazioni contatto altre altri relazionali organizzative comunicative trasversali livello chiave
        richiesta""",
    "nl": """professionele persoonlijk persoonlijke werk en over mij mijn van de het een in op aanvraag relevante belangrijkste geselecteerde gepubliceerde
        gepubliceerd wetenschappelijke academische gevolgde overige andere technische digitale vreemde kennis taal niveau behaalde vrijwillige
        maatschappelijke sociale opleiding cursussen""",
    "pl": """najważniejsze najważniejszy projektowe społeczne społeczna opublikowane pracy zawodowe zawodowy zawodowa zawodowego i o oraz w z mnie moje mój osobiste osobisty osobowe osobowy kluczowe główne dodatkowe dodatkowy techniczne
        informatyczne miękkie twarde języków obcych obce znajomość poziom poziomy wybrane własne naukowe opublikowane akademickie szkolne
        kontaktu życzenie na komputerowe praktyczne""",
}  # fmt: skip
MODIFIERS = frozenset(word for words in _WORDS.values() for word in words.split())
"""Words that may stand in a heading beside its core words."""
