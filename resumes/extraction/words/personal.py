# ruff: noqa: E501 - tables of words and cases read best one row a line
"""Labels of personal data that is no business of a hiring decision, and words that give away gender."""

LABELS: dict[str, str] = {
    "birth_date": r"date\s+of\s+birth|birth\s?date|d\.?o\.?b\.?|born(?:\s+on)?|geburtsdatum|geburtstag|geboren(?:\s+am)?|geb\.|date\s+de\s+naissance|né(?:e)?\s+le|"
    r"fecha\s+de\s+nacimiento|nacid[oa]\s+el|data\s+de\s+nascimento|nascid[oa]\s+em|data\s+di\s+nascita|nat[oa]\s+il|luogo\s+e\s+data\s+di\s+nascita|geboortedatum|data\s+urodzenia|"
    r"place\s+of\s+birth|birth\s?place|geburtsort|lieu\s+de\s+naissance|lugar\s+de\s+nacimiento|naturalidade|luogo\s+di\s+nascita|geboorteplaats|miejsce\s+urodzenia",
    "age": r"age|alter|âge|edad|idade|età|leeftijd|wiek",
    "gender": r"gender|sex|geschlecht|sexe|genre|sexo|género|gênero|sesso|genere|geslacht|płeć|pronouns",
    "nationality": r"nationality|citizenship|nationalität|staatsangehörigkeit|staatsbürgerschaft|nationalité|nacionalidad|nacionalidade|nazionalità|cittadinanza|nationaliteit|"
    r"narodowość|obywatelstwo|religion|konfession|ethnicity|race|caste|religión|religião",
    "marital_status": r"marital\s+status|civil\s+status|family\s+status|familienstand|état\s+civil|situation\s+(?:de\s+famille|familiale)|situation\s+matrimoniale|estado\s+civil|stato\s+civile|"
    r"burgerlijke\s+staat|stan\s+cywilny|children|kinder|enfants|hijos|filhos|figli|kinderen|father[’']?s\s+name|mother[’']?s\s+name|spouse(?:[’']?s\s+name)?|husband[’']?s\s+name",
    "identity_number": r"passport(?:\s+(?:no|number|id))?|ssn|social\s+security(?:\s+(?:no|number))?|national\s+(?:id|insurance)(?:\s+(?:no|number))?|id\s+(?:no|number|card)|aadhaa?r(?:\s+(?:no|number|card))?|pan(?:\s+(?:no|card))|"
    r"nino|reisepass(?:nummer)?|personalausweis(?:nummer)?|sozialversicherungsnummer|steuer-?id|numéro\s+de\s+sécurité\s+sociale|dni|nie|nif|cpf|rg|cartão\s+de\s+cidadão|codice\s+fiscale|bsn|"
    r"pesel|nr\s+dowodu|dowód\s+osobisty|driver[’']?s?\s+licen[cs]e\s+(?:no|number)|tax\s+id|cédula|curp|rut|rfc",
    "address": r"address|home\s+address|permanent\s+address|current\s+address|residence|postal\s+address|adresse|anschrift|wohnort|wohnhaft(?:\s+in)?|domicile|dirección|domicilio|"
    r"endereço|morada|residência|indirizzo|residenza|adres|woonplaats|miejsce\s+zamieszkania|adres\s+zamieszkania",
    "photo": r"photo|photograph|lichtbild|foto|bewerbungsfoto",
}
"""Labels by kind of personal data; what follows one up to the end of its cell is the data."""

GENDER_WORDS = (
    "mr", "mrs", "ms", "miss", "mister", "madam", "sir", "he", "she", "him", "his", "her", "hers", "himself", "herself", "male", "female",
    "herr", "herrn", "frau", "männlich", "weiblich", "monsieur", "madame", "mademoiselle", "mme", "mlle", "homme", "femme", "masculin",
    "féminin", "señor", "señora", "señorita", "sr", "sra", "srta", "hombre", "mujer", "masculino", "femenino", "feminino",
    "senhor", "senhora", "signor", "signora", "signorina", "sig.ra", "maschio", "femmina", "maschile", "femminile", "meneer", "mevrouw",
    "dhr", "mevr", "mw", "vrouw", "pan", "pani", "kobieta", "mężczyzna", "he/him", "she/her", "they/them",
    "husband", "wife", "widow", "widower", "mother of", "father of", "ehefrau", "ehemann", "mutter von", "vater von",
)  # fmt: skip
"""Titles, pronouns and nouns that tell a person's gender, in lower case."""

_PRONOUN = r"(?:she|her|hers|he|him|his|they|them|theirs?|ze|zir|xe|xem|hir|sie|ihr|er|ihm|ihn|elle|il|iel|ella|él|elle|ela|ele|lei|lui|zij|haar|hij|hem|hen|ona|jej|on|jego|any)"
PRONOUNS = rf"[(\[]?\s?(?<![\w/]){_PRONOUN}(?:\s?/\s?{_PRONOUN}){{1,3}}(?![\w/])\s?[)\]]?"
"""The pronouns that somebody goes by, such as "(they/their)"."""

MARITAL_WORDS = (
    "married", "unmarried", "divorced", "widowed", "verheiratet", "ledig", "geschieden", "verwitwet", "marié", "mariée", "célibataire",
    "divorcé", "divorcée", "casado", "casada", "soltero", "soltera", "solteiro", "solteira", "divorciado", "divorciada", "sposato", "sposata",
    "nubile", "celibe", "coniugato", "coniugata", "gehuwd", "ongehuwd", "żonaty", "zamężna", "kawaler", "panna", "rozwiedziony", "rozwiedziona",
)  # fmt: skip
STREETS = (
    r"street|st\.|road|rd\.?|avenue|ave\.?|boulevard|blvd\.?|lane|ln\.|drive|court|ct\.|square|place|terrace|parkway|pkwy|highway|hwy|circle|"
    r"suite|apt\.?|apartment|unit|p\.?\s?o\.?\s?box|postfach"
)
"""Words after the number or name of a street, in English."""

STREETS_ABROAD = (
    r"\w{0,30}(?:[Ss]traße|[Ss]trasse|[Ss]tr\.|[Ww]eg|[Gg]asse|[Aa]llee|[Pp]latz|ufer|damm|straat|laan|plein|gracht|kade|singel)\s+\d{1,4}\s?[a-zA-Z]?\b|"
    r"\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Cc]hemin|[Aa]llée|[Ii]mpasse|[Qq]uai|[Rr]oute|[Cc]ours)\s+[^\n,|•\t]{2,40}|"
    r"(?:Calle|C/|Avenida|Avda?\.|Plaza|Paseo|Rua|R\.|Travessa|Praça|Via|Viale|Piazza|Corso|Largo|[Uu]l\.|[Uu]lica|Al\.|[Aa]leja|[Oo]s\.|Pl\.)\s+[^\n,|•\t]{2,40}?,?\s+(?:n[.º°]?\s?)?\d{1,4}(?:[/-]\d{1,4})?\b"
)
"""Streets with their numbers in the other seven languages."""
