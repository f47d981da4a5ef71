"""Words that tell a job title, an employer and a department apart."""

TITLE_WORDS = frozenset(
    """accountant accounting-clerk administrator advisor adviser advocate agent aide ambassador analyst animator apprentice
    architect artist assistant associate attendant attorney auditor author baker banker bartender barista bookkeeper
    broker builder butcher buyer captain caregiver carpenter cashier ceo cfo chairman chairperson chauffeur chef chemist
    chief cio clerk cleaner clinician cmo coach co-founder cofounder concierge conductor consultant contractor
    controller coo cook coordinator co-ordinator copywriter counsel counselor counsellor courier cto custodian dealer
    dentist dermatologist designer developer dietitian director dispatcher doctor draftsman drafter driver economist
    editor educator electrician engineer entrepreneur esthetician estimator evaluator examiner executive expert fabricator
    facilitator farmer fellow firefighter fitter florist foreman founder freelancer generalist geologist geographer guard
    guide hairdresser handyman head host hostess housekeeper hygienist illustrator inspector installer instructor intern
    internee internship interpreter interviewer investigator janitor journalist judge laborer labourer lawyer lead leader
    lecturer liaison librarian lifeguard loader logistician machinist maid maintainer manager marketer mason mathematician
    mechanic mediator medic member merchandiser midwife millwright minister mentor model musician negotiator neurologist nurse
    nutritionist officer operator optician optometrist orderly organizer owner packer painter paralegal paramedic
    partner pathologist pediatrician pharmacist phlebotomist photographer physician physicist physiotherapist pilot
    planner plumber police porter postdoc practitioner preparer president presenter principal processor
    producer professor programmer promoter proofreader psychiatrist psychologist publicist radiographer realtor
    receptionist recruiter registrar rep reporter representative researcher reviewer roofer sailor salesman salesperson
    scheduler scholar scientist scrum secretary seller seo-specialist sergeant server shopper sommelier specialist staff
    statistician steward stewardess stocker stylist superintendent supervisor surgeon surveyor sysadmin tailor teacher
    technician technologist teller tester therapist trader trainee trainer translator treasurer trucker tutor typist
    underwriter usher valet veterinarian vp waiter waitress warden washer webmaster welder worker writer vice-president
    associé chargé chargée chef cheffe responsable directeur directrice ingénieur ingénieure développeur développeuse
    assistante stagiaire conseiller conseillère vendeur vendeuse comptable infirmier infirmière enseignant enseignante
    professeur professeure technicien technicienne gestionnaire alternant alternante apprenti cuisinier cuisinière serveur serveuse
    secrétaire rédacteur rédactrice analyste architecte consultante formateur formatrice chercheur acheteur
    gerente ingeniero ingeniera desarrollador desarrolladora programador programadora analista asistente becario becaria
    jefe jefa director directora coordinador coordinadora consultor consultora contable enfermero enfermera profesor
    profesora maestro maestra vendedor vendedora abogado abogada médico médica técnico técnica administrativo
    administrativa auxiliar practicante camarero camarera cocinero cocinera encargado encargada dependiente
    engenheiro engenheira desenvolvedor desenvolvedora estagiário estagiária coordenador coordenadora assistente
    diretor diretora contador contadora enfermeiro enfermeira professora advogado advogada supervisor especialista
    sviluppatore sviluppatrice ingegnere responsabile impiegato impiegata tirocinante stagista direttore direttrice
    consulente commesso commessa infermiere infermiera insegnante docente cameriere cameriera cuoco cuoca contabile
    addetto addetta operaio operatore operatrice progettista ricercatore avvocato tecnico segretaria segretario
    ontwikkelaar medewerker medewerkster stagiair stagiaire leraar lerares docent verpleegkundige verkoper adviseur
    directeur projectleider teamleider boekhouder beheerder hoofd ingenieur assistent monteur kok chauffeur
    inżynier programista programistka specjalista specjalistka kierownik kierowniczka asystent asystentka analityk
    konsultant konsultantka księgowy księgowa nauczyciel nauczycielka pielęgniarka pielęgniarz dyrektor stażysta
    stażystka praktykant sprzedawca kucharz kelner kelnerka koordynator koordynatorka doradca handlowiec kierowca
    leiter leiterin kaufmann kauffrau referent referentin mitarbeiter mitarbeiterin geschäftsführer
    geschäftsführerin berater beraterin werkstudent werkstudentin praktikant praktikantin praktikum auszubildende
    auszubildender azubi sachbearbeiter sachbearbeiterin lehrer lehrerin arzt ärztin koch köchin fahrer pfleger
    pflegerin krankenschwester krankenpfleger gesundheits verkäufer verkäuferin buchhalter buchhalterin techniker
    technikerin meister assistentin volontär trainee kellner kellnerin entwickler entwicklerin ingenieurin redakteur
    redakteurin direktor direktorin aushilfe erzieher erzieherin controller controllerin developers engineers
    holder scribe transporter adjuster assembler pastor attache attaché externship paraeducator correspondent journeyman svp evp avp
    co-op soldier captain lieutenant colonel marine airman seaman superintendant ordnanceman franchisee blogger vlogger influencer youtuber
    gardener landscaper plasterer roofer tiler dancer singer actor actress choreographer curator archivist historian biologist
    microbiologist epidemiologist anesthesiologist radiologist cardiologist oncologist surgeon biochemist geneticist meteorologist
    astronomer hydrologist ecologist agronomist horticulturist forester ranger fisherman diver welder millwright rigger operative teaching nanny babysitter au-pair volunteer tech devops sre crew boss helper underwriter hr-generalist""".split()
)
"""Words that head a job title."""

TITLE_ENDINGS = (
    "entwickler", "entwicklerin", "leiter", "leiterin", "berater", "beraterin", "ingenieur", "ingenieurin", "mitarbeiter",
    "mitarbeiterin", "techniker", "technikerin", "manager", "managerin", "assistent", "assistentin", "fachkraft", "kaufmann",
    "kauffrau", "student", "studentin", "praktikant", "praktikantin", "helfer", "helferin", "lehrer", "lehrerin", "pfleger",
    "pflegerin", "verkäufer", "verkäuferin", "fahrer", "mechaniker", "mechatroniker", "elektroniker", "medewerker", "ontwikkelaar",
    "leider", "kundige", "meister", "arzt", "ärztin", "führer", "führerin", "verwalter", "gestalter", "gestalterin",
    "administrator", "architekt", "architektin", "redakteur", "redakteurin", "referent", "referentin", "koch", "köchin",
)  # fmt: skip
"""How compound job titles of German and Dutch end."""

LEVEL_WORDS = frozenset(
    """senior sr junior jr chief lead principal staff assistant associate deputy vice executive head general regional
    national global international interim temporary graduate entry-level mid-level leitender leitende stellvertretender
    stellvertretende""".split()
)

EMPLOYER_WORDS = frozenset(
    """company inc llc ltd limited gmbh ag kg se plc corp corporation co bv nv srl spa sas sarl sa ltda oy ab as a/s kft
    sl sprl sp pvt pte pty llp lp group holding holdings bank university college school schule universität hochschule
    université universidad universidade università universiteit uniwersytet institute institut institution hospital
    klinik klinikum clinic krankenhaus hôpital centre center restaurant hotel resort agency association foundation
    church ministry department council government army navy force services service solutions technologies systems labs
    laboratories laboratory studio studios media partners consulting enterprises industries international associates
    airlines airways motors pharmaceuticals pharma insurance stores store shop supermarket market museum
    society club authority commission district county city state federal bundesagentur stadt verein stiftung
    krankenkasse verlag werke zakład szpital spółka społka ośrodek firma przedsiębiorstwo groupe société entreprise
    empresa grupo hospital banco ayuntamiento azienda ospedale banca comune ristorante ziekenhuis gemeente bedrijf
    software networks energy healthcare health logistics trading capital ventures financial communications
    construction engineering productions entertainment pharmacy academy inn café cafe grill bistro
    """.split()
)
"""Words that speak for an employer."""

LEGAL_FORMS = frozenset("inc llc ltd limited gmbh ag plc corp corporation co bv nv srl spa sa llp lp pvt pty".split())

DEPARTMENTS = frozenset(
    """marketing sales finance operations engineering product technology hr it human resources development design
    research support accounting legal purchasing procurement logistics communications administration security
    strategy planning training quality compliance analytics data business programs services production maintenance
    emea apac americas europe global north south east west region digital infrastructure platform customer
    success creative""".split()
)
"""What may follow a comma inside a title: "Vice President, Marketing"."""
