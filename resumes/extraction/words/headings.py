# ruff: noqa: E501 - tables of words and cases read best one row a line
"""Section headings: words that name a section, words that may stand beside them, and whole phrases."""

CORE: dict[str, frozenset[str]] = {
    kind: frozenset(words.split())
    for kind, words in {
        "summary": """zielsetzung kurzvorstellung vorstellung présentation accroche presentación apresentação presentazione profielschets doelstelling objetivos obiettivi objectifs persönlichkeitsprofil charakterystyka
            summary profile objective objectives overview about bio biography profil kurzprofil zusammenfassung
            résumé perfil resumen extracto objetivo resumo sobre profilo sommario obiettivo profiel samenvatting
            podsumowanie""",
        "experience": """berufstätigkeit berufslaufbahn berufstätigkeiten berufsleben berufsweg arbeitsverhältnisse carrière emplois empleos carreira empregos carriera impieghi occupazioni arbeidsverleden beroepservaring werkgeschiedenis loopbaanoverzicht kariera
            experience experiences employment career werdegang berufserfahrung berufspraxis
            arbeitserfahrung praxiserfahrung beschäftigung expérience expériences experiencia experiencias experiência
            experiências esperienza esperienze werkervaring ervaring loopbaan doświadczenie zatrudnienie praktika
            internships internship stages""",
        "education": """berufsausbildung schulausbildung schulbesuch hochschulstudium abschlüsse diplômes escolaridad escolaridade scuola vooropleiding
            education academics academic ausbildung bildung bildungsweg studium schulbildung
            bildungsgang hochschulbildung formation formations études educación formación estudios educação formação
            istruzione formazione opleiding opleidingen onderwijs studie wykształcenie edukacja schooling qualification
            scolarité studies degrees cursus titulación titulaciones studi studia scholing hochschulstudium""",
        "skills": """fachkenntnisse fachkompetenzen kernkompetenzen schlüsselkompetenzen schlüsselqualifikationen softwarekenntnisse computerkenntnisse sachkenntnisse know-how savoir-faire savoir-être qualités capacidades conocimientos conhecimentos qualificações abilità conoscenze kerncompetenties kwaliteiten sleutelvaardigheden kerncompetentie kwalifikacje
            skills skill competencies competences expertise strengths proficiencies technologies
            highlights qualifications toolkit kenntnisse fähigkeiten kompetenzen stärken edv-kenntnisse it-kenntnisse
            compétences habilidades competencias aptitudes destrezas competências aptidões competenze capacità
            vaardigheden competenties kennis umiejętności kompetencje technology abilities""",
        "languages": """sprachkompetenz sprachkompetenzen sprachfertigkeiten sprachliche linguistic linguistics lingüísticas linguísticas linguistiques linguistiche taalvaardigheid taalvaardigheden taalbeheersing taalkennis językowe językowa
            languages language sprachen sprachkenntnisse fremdsprachen langues idiomas lenguas línguas
            lingue talen talenkennis języki""",
        "certificates": """zusatzqualifikation zusatzqualifikationen lehrgänge fortbildung seminare schulungen accreditations habilitations attestations acreditaciones carnés attestati abilitazioni certificeringen cursussen trainingen opleidingscertificaten certificações
            certifications certification certificates certificate licenses licences license licensure
            licensures credentials zertifikate zertifizierungen weiterbildung weiterbildungen fortbildungen führerschein
            certificats certificaciones certificados cursos certificações certificazioni certificati patenti certificaten
            certyfikaty uprawnienia kursy szkolenia trainings training courses courses""",
        "projects": """projects project projekte projets proyectos projetos progetti projecten projekty portfolio""",
        "publications": """scritti aufsätze fachartikel fachpublikationen schriften articles artículos artigos articoli artikelen artykuły
            publications publication papers patents publikationen veröffentlichungen publicaciones
            publicações pubblicazioni publicaties publikacje presentations talks conferences""",
        "awards": """odznaczenia distinciones galardones onorificenze erkenningen distinções borse beurzen
            awards award honors honours achievements accomplishments accomplishment distinctions recognition
            scholarships auszeichnungen preise erfolge prix logros premios prêmios premi prijzen nagrody osiągnięcia
            prizes prémios bolsas distinções stipendien ehrungen récompenses bourses becas reconocimientos reconhecimentos bolsas riconoscimenti onderscheidingen wyróżnienia stypendia""",
        "volunteering": """nevenactiviteiten bestuurswerk ehrenämter bénévolats
            volunteering volunteer volunteerism ehrenamt bénévolat voluntariado volontariato
            vrijwilligerswerk wolontariat community engagement""",
        "interests": """leisure passions passioni lazer liefhebberijen intérêts freizeitinteressen pasatiempos pasje
            interests hobbies hobby interest activities extracurricular extra-curricular extracurriculars
            interessen loisirs intereses aficiones interesses interessi zainteresowania interesses""",
        "references": """reference recommendations empfehlungen referenz referenzgeber zeugnisse arbeitszeugnisse recommandations recomendaciones recomendações raccomandazioni aanbevelingen referenten referentie referenza referência referencia rekomendacje
            references referees referenzen références referencias referências referenze referenties
            referencje""",
        "personal": """personalien personalia anagrafica gegevens persoonsgegevens""",
        "contact": """contatto anschrift adresse kontaktinformationen contáctame contactos contatti recapiti recapito contactinformatie contactgegevens kontaktowe
            contact contacts kontakt coordonnées contacto contato contatti contactgegevens kontaktdaten""",
        "other": """affiliations affiliation memberships membership associations leadership declaration
            additional miscellaneous sonstiges other mitgliedschaften""",
    }.items()
}
"""Words that alone make a heading, by the section they open."""

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
        "summary": """cel zawodowy|sylwetka|sylwetka zawodowa
            |wer ich bin|personal statement|qui suis-je|qui suis-je ?|su di me|wie ben ik|quem sou eu|quién soy|kim jestem
            |career focus|professional focus|about me|who i am|über mich|à propos|a propos|a propos de moi|à propos de moi|sobre mí|sobre mi
            |sobre mim|chi sono|over mij|o mnie|career objective|perfil profesional|profil professionnel|career overview
            |career summary|career profile|professional profile|executive profile|objectif|objectif professionnel
            |qualifications summary|summary of qualifications""",
        "experience": """przebieg pracy zawodowej|przebieg zatrudnienia|przebieg pracy
            |berufliche stationen|vida laboral|atividade profissional|esperienze|praca zawodowa|beruflicher weg|work placements|relevant work|vie professionnelle|attività lavorative|attività professionale|arbeidsloopbaan
            |work history|employment history|career history|professional background|professional history
            |positions held|work|beruflicher werdegang|berufliche laufbahn|berufliche erfahrung|beruflicher hintergrund
            |praktische erfahrung|parcours professionnel|historial laboral|trayectoria profesional|historia laboral
            |histórico profissional|percurso profissional|trajetória profissional|historia zatrudnienia
            |przebieg kariery|kariera zawodowa|job history|relevant history|military service|career progression
            |lebenslauf|carriera|percorso professionale|professional work|career development|academic positions
            |academic appointments|appointments|positions|military experience|postes occupés|cargos""",
        "education": """schul- und berufsausbildung|formation et diplômes|datos académicos|habilitações literárias|formazione accademica|percorso scolastico|schul- und hochschulbildung|nauka
            |study|academic background|educational background|schule und studium|studium und ausbildung
            |parcours académique|diplômes|diplômes et formations|formación académica|historial académico
            |formação acadêmica|formação académica|istruzione e formazione|titoli di studio|education and training
            |education & training|qualifications académicas|schulischer werdegang|akademischer werdegang|schulausbildung
            |academic qualifications|academic qualification|educational qualifications|academic credentials
            |academic history|parcours universitaire|parcours scolaire|percorso di studi|percorso formativo
            |curriculum studiorum|kształcenie i kursy|wykształcenie i kursy|przebieg edukacji|qualifications and education|education and qualifications
            |formation académique|percurso académico|estudios académicos|akademische laufbahn|academic studies
            |academic achievements|academic record|educational history""",
        "skills": """wiedza i umiejętności|wiedza
            |besondere kenntnisse|abilità e competenze|key strengths|what i bring
            |tech stack|technologies|core qualifications|areas of expertise|computer proficiency|toolbox
            |edv kenntnisse|it kenntnisse|savoir-faire|atouts|software|tools|skill highlights|what i know
            |technical proficiency|qualifications|conocimientos|conocimientos técnicos|conhecimentos|conoscenze
            |punti di forza|technische kenntnisse|tools & technologies|tools and technologies|computer knowledge""",
        "certificates": """corsi di formazione
            |permis et certificats|formação complementar|diploma's en certificaten|kursy i szkolenia|formazione continua
            |licenses & certifications|courses & certifications|professional development|kurse
            |weiterbildung & zertifikate|permis|formations complémentaires|formación complementaria|corsi
            |continuing education|rijbewijs|prawo jazdy""",
        "awards": """grants|grants and awards|fellowships|honors & awards|prix et distinctions|premios y reconocimientos|prêmios e reconhecimentos
            |auszeichnungen und stipendien|preise und auszeichnungen|stipendien|ehrungen|bourses et prix|récompenses|distinctions et prix
            |becas y premios|reconocimientos|reconhecimentos|riconoscimenti|premi e riconoscimenti|onderscheidingen|prijzen en onderscheidingen
            |wyróżnienia|nagrody i wyróżnienia|wyróżnienia i nagrody|stypendia|awards and recognition|awards and honours|awards and honors""",
        "publications": """published work|gepubliceerd werk|travaux publiés|travaux scientifiques
            |selected publications|papers and talks|publications and talks|publications & talks|conference papers|articles
            |wissenschaftliche veröffentlichungen|publications et communications|artículos|artículos publicados|obra publicada|trabajos publicados|obras publicadas|artigos|artigos publicados|trabalhos publicados|produção científica|produção bibliográfica|articoli
            |artikelen|artykuły|patents and publications""",
        "projects": """project experience|projets personnels|projets perso|proyectos propios|projetos próprios|eigen projecten|progetti propri|doświadczenie projektowe|projekterfahrung|expérience de projets|projektliste|project highlights""",
        "volunteering": """doświadczenie w wolontariacie|zaangażowanie społeczne
            |compromiso social|expérience associative|impegno sociale|attività sociali|servizio volontario|serviço voluntário|experiência voluntária|maatschappelijke betrokkenheid|vrijwillige inzet|servicio voluntario
            |volunteering experience|volunteer activities|voluntary work|voluntary experience|charity work|unpaid work
            |ehrenamtliche tätigkeit|ehrenamtliche tätigkeiten|ehrenamtliche arbeit|freiwilligenarbeit|soziales engagement|gesellschaftliches engagement
            |expérience bénévole|expériences bénévoles|activités bénévoles|engagements|engagements bénévoles|engagement bénévole|engagement associatif|engagements associatifs|vie associative
            |experiencia de voluntariado|trabajo voluntario|labor social|acción social|actividades de voluntariado|experiência de voluntariado|trabalho voluntário
            |atividades voluntárias|esperienza di volontariato|esperienze di volontariato|attività di volontariato|vrijwilligerservaring
            |działalność społeczna|praca społeczna|praca wolontariacka|działalność wolontariacka|doświadczenie wolontariackie|volunteer experience|volunteer work|community service|ehrenamtliches engagement
            |community involvement|civic activities""",
        "interests": """tiempo libre|tempos livres|czas wolny|leisure activities|interests and hobbies
            |centres d'intérêt|centres d’intérêt|centres d'interet|tempo libero|freizeit|vrije tijd|hobbys|hobbies and interests
            |interests and hobbies|hobbys und interessen|interessen und hobbys|passe-temps|loisirs et intérêts|centres d'intérêts|centres d’intérêts|pasatiempos
            |aficiones e intereses|passatempos|hobby e interessi|hobby's|hobby's en interesses|hobby i zainteresowania|zainteresowania i hobby""",
        "references": """personnes à contacter|listy polecające|osoby polecające|polecenia|cartas de recomendação|cartas de recomendación|lettres de recommandation|lettere di referenza|references on request
            |references available upon request|references upon request|references available on request""",
        "personal": """zur person|información personal|données personnelles|informações pessoais|dane personalne|donnée personnelles
            |personal information|personal details|personal data|persönliche daten|persönliche angaben
            |angaben zur person|informations personnelles|état civil|datos personales|dados pessoais|dati personali
            |informazioni personali|persoonlijke gegevens|personalia|dane osobowe|personal particulars""",
        "contact": """datos de contacto|informations de contact|me contacter|informacje kontaktowe|kontaktdaten
            |contact details|contact information|contact me|get in touch|dane kontaktowe""",
        "languages": """language skills|znajomość języków|znajomość języków obcych|języki obce|competenze linguistiche
            |competências linguísticas|foreign languages""",
        "other": """additional information|further information|military status""",
    }.items()
    for phrase in (item.strip() for item in phrases.split("|"))
}
"""Whole headings, for what single words do not decide."""
