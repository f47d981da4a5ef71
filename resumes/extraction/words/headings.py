# ruff: noqa: E501 - tables of words and cases read best one row a line
"""Section headings: words that name a section, words that may stand beside them, and whole phrases."""

CORE: dict[str, frozenset[str]] = {
    kind: frozenset(words.split())
    for kind, words in {
        "summary": """summary profile objective objectives overview about bio biography profil kurzprofil zusammenfassung
            résumé perfil resumen extracto objetivo resumo sobre profilo sommario obiettivo profiel samenvatting
            podsumowanie""",
        "experience": """experience experiences employment career werdegang berufserfahrung berufspraxis
            arbeitserfahrung praxiserfahrung beschäftigung expérience expériences experiencia experiencias experiência
            experiências esperienza esperienze werkervaring ervaring loopbaan doświadczenie zatrudnienie praktika
            internships internship stages""",
        "education": """education academics academic ausbildung bildung bildungsweg studium schulbildung
            bildungsgang hochschulbildung formation formations études educación formación estudios educação formação
            istruzione formazione opleiding opleidingen onderwijs studie wykształcenie edukacja schooling qualification
            scolarité studies degrees cursus titulación titulaciones studi studia scholing hochschulstudium""",
        "skills": """skills skill competencies competences expertise strengths proficiencies technologies
            highlights qualifications toolkit kenntnisse fähigkeiten kompetenzen stärken edv-kenntnisse it-kenntnisse
            compétences habilidades competencias aptitudes destrezas competências aptidões competenze capacità
            vaardigheden competenties kennis umiejętności kompetencje technology abilities""",
        "languages": """languages language sprachen sprachkenntnisse fremdsprachen langues idiomas lenguas línguas
            lingue talen talenkennis języki""",
        "certificates": """certifications certification certificates certificate licenses licences license licensure
            licensures credentials zertifikate zertifizierungen weiterbildung weiterbildungen fortbildungen führerschein
            certificats certificaciones certificados cursos certificações certificazioni certificati patenti certificaten
            certyfikaty uprawnienia kursy szkolenia trainings training courses courses""",
        "projects": """projects project projekte projets proyectos projetos progetti projecten projekty portfolio""",
        "publications": """publications publication papers patents publikationen veröffentlichungen publicaciones
            publicações pubblicazioni publicaties publikacje presentations talks conferences""",
        "awards": """awards award honors honours achievements accomplishments accomplishment distinctions recognition
            scholarships auszeichnungen preise erfolge prix logros premios prêmios premi prijzen nagrody osiągnięcia
            prizes prémios bolsas distinções stipendien ehrungen récompenses bourses becas reconocimientos reconhecimentos bolsas riconoscimenti onderscheidingen wyróżnienia stypendia""",
        "volunteering": """volunteering volunteer volunteerism ehrenamt bénévolat voluntariado volontariato
            vrijwilligerswerk wolontariat community engagement""",
        "interests": """interests hobbies hobby interest activities extracurricular extra-curricular extracurriculars
            interessen loisirs intereses aficiones interesses interessi zainteresowania interesses""",
        "references": """references referees referenzen références referencias referências referenze referenties
            referencje""",
        "personal": """personalien""",
        "contact": """contact contacts kontakt coordonnées contacto contato contatti contactgegevens kontaktdaten""",
        "other": """affiliations affiliation memberships membership associations leadership declaration
            additional miscellaneous sonstiges other mitgliedschaften""",
    }.items()
}
"""Words that alone make a heading, by the section they open."""

MODIFIERS = frozenset(
    [
        "professional",
        "work",
        "working",
        "relevant",
        "key",
        "core",
        "selected",
        "technical",
        "personal",
        "executive",
        "brief",
        "career",
        "additional",
        "other",
        "related",
        "employment",
        "history",
        "background",
        "summary",
        "of",
        "and",
        "&",
        "the",
        "my",
        "for",
        "with",
        "in",
        "to",
        "me",
        "a",
        "soft",
        "hard",
        "it",
        "computer",
        "software",
        "areas",
        "area",
        "main",
        "major",
        "industry",
        "general",
        "statement",
        "page",
        "continued",
        "details",
        "information",
        "educational",
        "academic",
        "notable",
        "significant",
        "top",
        "prior",
        "previous",
        "past",
        "recent",
        "current",
        "research",
        "teaching",
        "clinical",
        "military",
        "field",
        "qualifications",
        "qualification",
        "highlights",
        "tools",
        "systems",
        "service",
        "professionnelle",
        "professionnelles",
        "professionnel",
        "parcours",
        "et",
        "de",
        "des",
        "du",
        "la",
        "le",
        "les",
        "mes",
        "moi",
        "beruflicher",
        "berufliche",
        "berufliches",
        "fachliche",
        "persönliche",
        "und",
        "über",
        "mich",
        "meine",
        "akademische",
        "akademischer",
        "schulische",
        "profesional",
        "profesionales",
        "laboral",
        "laborales",
        "académica",
        "académicas",
        "y",
        "mi",
        "sobre",
        "mí",
        "personales",
        "trabajo",
        "profissional",
        "profissionais",
        "acadêmica",
        "académicos",
        "e",
        "minha",
        "mim",
        "pessoais",
        "trabalho",
        "professionale",
        "professionali",
        "lavorativa",
        "lavorative",
        "ed",
        "personali",
        "di",
        "tecniche",
        "professionele",
        "persoonlijk",
        "persoonlijke",
        "werk",
        "en",
        "over",
        "mij",
        "mijn",
        "zawodowe",
        "zawodowy",
        "i",
        "o",
        "mnie",
        "osobiste",
        "języków",
        "obcych",
        "znajomość",
        "informatiques",
        "linguistiques",
        "techniques",
        "lingüísticas",
        "informáticas",
        "linguistiche",
        "informatiche",
        "profile",
        "social",
        "volunteer",
        "interests",
        "activities",
        "honors",
        "awards",
        "certifications",
        "licenses",
        "training",
        "education",
        "skills",
        "experience",
        "competencies",
        "accomplishments",
        "achievements",
        "projects",
        "publications",
        "presentations",
    ]
)
"""Words that may stand in a heading beside its core words."""

TRADE_MODIFIERS = frozenset(
    [
        "business",
        "management",
        "leadership",
        "sales",
        "marketing",
        "nursing",
        "engineering",
        "accounting",
        "healthcare",
        "legal",
        "customer",
        "office",
        "administrative",
        "creative",
        "design",
        "development",
        "managerial",
        "culinary",
        "retail",
        "hospitality",
        "financial",
        "it",
    ]
)
"""Words of a trade, which make a heading only with these kinds: "Leadership experience", but not "Project management"."""
TRADE_KINDS = frozenset(["experience", "skills", "summary"])

WEAK = frozenset(
    [
        "leadership",
        "presentations",
        "conferences",
        "talks",
        "project",
        "technology",
        "technologies",
        "training",
        "trainings",
        "courses",
        "about",
        "engagement",
        "community",
        "language",
        "contact",
        "contacts",
        "activities",
        "software",
        "tools",
        "academic",
        "academics",
        "associations",
        "abilities",
        "stages",
        "volunteer",
        "recognition",
        "award",
        "other",
        "additional",
        "certificate",
        "license",
        "licenses",
        "licence",
        "formation",
        "studie",
        "biography",
        "overview",
        "strengths",
        "papers",
        "achievement",
        "accomplishment",
        "career",
        "employment",
        "qualifications",
        "work",
        "community",
        "skill",
        "interest",
    ]
)
"""Single words that running text also breaks into a line: they make a heading only in type that stands out."""

PHRASES: dict[str, str] = {
    phrase: kind
    for kind, phrases in {
        "summary": """career focus|professional focus|about me|who i am|über mich|à propos|a propos|a propos de moi|à propos de moi|sobre mí|sobre mi
            |sobre mim|chi sono|over mij|o mnie|career objective|perfil profesional|profil professionnel|career overview
            |career summary|career profile|professional profile|executive profile|objectif|objectif professionnel
            |qualifications summary|summary of qualifications""",
        "experience": """work history|employment history|career history|professional background|professional history
            |positions held|work|beruflicher werdegang|berufliche laufbahn|berufliche erfahrung|beruflicher hintergrund
            |praktische erfahrung|parcours professionnel|historial laboral|trayectoria profesional|historia laboral
            |histórico profissional|percurso profissional|trajetória profissional|historia zatrudnienia
            |przebieg kariery|kariera zawodowa|job history|relevant history|military service|career progression
            |lebenslauf|carriera|percorso professionale|professional work|career development|academic positions
            |academic appointments|appointments|positions|military experience|postes occupés|cargos""",
        "education": """study|academic background|educational background|schule und studium|studium und ausbildung
            |parcours académique|diplômes|diplômes et formations|formación académica|historial académico
            |formação acadêmica|formação académica|istruzione e formazione|titoli di studio|education and training
            |education & training|qualifications académicas|schulischer werdegang|akademischer werdegang|schulausbildung
            |academic qualifications|academic qualification|educational qualifications|academic credentials
            |academic history|parcours universitaire|parcours scolaire|percorso di studi|percorso formativo
            |curriculum studiorum|przebieg edukacji|qualifications and education|education and qualifications
            |formation académique|percurso académico|estudios académicos|akademische laufbahn|academic studies
            |academic achievements|academic record|educational history""",
        "skills": """tech stack|technologies|core qualifications|areas of expertise|computer proficiency|toolbox
            |edv kenntnisse|it kenntnisse|savoir-faire|atouts|software|tools|skill highlights|what i know
            |technical proficiency|qualifications|conocimientos|conocimientos técnicos|conhecimentos|conoscenze
            |punti di forza|technische kenntnisse|tools & technologies|tools and technologies|computer knowledge""",
        "certificates": """licenses & certifications|courses & certifications|professional development|kurse
            |weiterbildung & zertifikate|permis|formations complémentaires|formación complementaria|corsi
            |continuing education|rijbewijs|prawo jazdy""",
        "awards": """grants|grants and awards|fellowships|honors & awards|prix et distinctions|premios y reconocimientos|prêmios e reconhecimentos
            |auszeichnungen und stipendien|preise und auszeichnungen|stipendien|ehrungen|bourses et prix|récompenses|distinctions et prix
            |becas y premios|reconocimientos|reconhecimentos|riconoscimenti|premi e riconoscimenti|onderscheidingen|prijzen en onderscheidingen
            |wyróżnienia|nagrody i wyróżnienia|wyróżnienia i nagrody|stypendia|awards and recognition|awards and honours|awards and honors""",
        "publications": """selected publications|papers and talks|publications and talks|publications & talks|conference papers|articles
            |wissenschaftliche veröffentlichungen|publications et communications|artículos|artículos publicados|obra publicada|trabajos publicados|obras publicadas|artigos|artigos publicados|trabalhos publicados|produção científica|produção bibliográfica|articoli
            |artikelen|artykuły|patents and publications""",
        "volunteering": """volunteering experience|volunteer activities|voluntary work|voluntary experience|charity work|unpaid work
            |ehrenamtliche tätigkeit|ehrenamtliche tätigkeiten|ehrenamtliche arbeit|freiwilligenarbeit|soziales engagement|gesellschaftliches engagement
            |expérience bénévole|expériences bénévoles|activités bénévoles|engagements|engagements bénévoles|engagement bénévole|engagement associatif|engagements associatifs|vie associative
            |experiencia de voluntariado|trabajo voluntario|labor social|acción social|actividades de voluntariado|experiência de voluntariado|trabalho voluntário
            |atividades voluntárias|esperienza di volontariato|esperienze di volontariato|attività di volontariato|vrijwilligerservaring
            |działalność społeczna|praca społeczna|praca wolontariacka|działalność wolontariacka|doświadczenie wolontariackie|volunteer experience|volunteer work|community service|ehrenamtliches engagement
            |community involvement|civic activities""",
        "interests": """centres d'intérêt|centres d’intérêt|centres d'interet|tempo libero|freizeit|vrije tijd|hobbys|hobbies and interests
            |interests and hobbies|hobbys und interessen|interessen und hobbys|passe-temps|loisirs et intérêts|centres d'intérêts|centres d’intérêts|pasatiempos
            |aficiones e intereses|passatempos|hobby e interessi|hobby's|hobby's en interesses|hobby i zainteresowania|zainteresowania i hobby""",
        "references": """references available upon request|references upon request|references available on request""",
        "personal": """personal information|personal details|personal data|persönliche daten|persönliche angaben
            |angaben zur person|informations personnelles|état civil|datos personales|dados pessoais|dati personali
            |informazioni personali|persoonlijke gegevens|personalia|dane osobowe|personal particulars""",
        "contact": """contact details|contact information|contact me|get in touch|dane kontaktowe""",
        "languages": """language skills|znajomość języków|znajomość języków obcych|języki obce|competenze linguistiche
            |competências linguísticas|foreign languages""",
        "other": """additional information|further information|military status|zusatzqualifikationen""",
    }.items()
    for phrase in (item.strip() for item in phrases.split("|"))
}
"""Whole headings, for what single words do not decide."""
