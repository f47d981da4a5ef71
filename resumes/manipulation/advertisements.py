"""What only an employer writes: signs of a job advertisement pasted into a resume, in eight languages."""

from resumes.manipulation.phrases import PhraseBook

_CALLING = (
    "we are looking|we're looking|we are hiring|we're hiring|we are seeking|we are searching|we are currently looking|"
    "is looking for a|is looking for an|is hiring|is seeking a|is seeking an|we seek|join our|join us|wir suchen|"
    "nous recherchons|nous recrutons|buscamos|estamos buscando|procuramos|cerchiamo|siamo alla ricerca|wij zoeken|"
    "we zoeken|szukamy|poszukujemy"
)
_TASKS = (
    "you will be|you will work|you will have|you will lead|you will join|you will report|you will help|you will own|"
    "you will build|you will manage|you will develop|you will design|you will support|what you will do|"
    "what you'll do|your tasks|your role|your responsibilities|your mission|your main tasks|ihre aufgaben|"
    "deine aufgaben|vos missions|tus funciones|as suas funcoes|i tuoi compiti|jouw taken|wat ga je doen|twoje zadania|"
    "zakres obowiazkow"
)
_BENEFITS = (
    "we offer|what we offer|our benefits|benefits include|wir bieten|nous offrons|nous proposons|ofrecemos|oferecemos|"
    "offriamo|wij bieden|oferujemy"
)
_WANTED = (
    "the ideal candidate|the successful candidate|the successful applicant|ideal candidate|"
    "you have at least|you have a|you have experience|you have strong|you bring|you possess|you should have|"
    "you must have|must have|must-have|nice to have|what you bring|about you|ihr profil|dein profil|"
    "das bringst du mit|votre profil|tu perfil|"
    "o seu perfil|il tuo profilo|jouw profiel|wymagania|candidates must|candidates should|requirements|"
    "qualifications required|required qualifications"
)
_APPLYING = (
    "equal opportunity employer|without regard to race|apply now|apply today|apply online|how to apply|"
    "send us your|send your cv|send your resume|send your application|jetzt bewerben|bewerben sie sich|bewirb dich|"
    "postulez|envianos tu|candidature-se|invia la tua candidatura|solliciteer|aplikuj|wyslij cv"
)
_FRAME = (
    "competitive salary|salary range|annual salary|full-time position|full time position|job description|job title|"
    "job type|job posting|reports to the|about us|about the role|about the job|about the company|"
    "stellenbeschreibung|uber uns|description du poste|descripcion del puesto|over ons|chi siamo|quem somos"
)
SIGNS = PhraseBook(
    *((sign, words, "") for sign, words in enumerate((_CALLING, _TASKS, _BENEFITS, _WANTED, _APPLYING, _FRAME)))
)
"""Calling for people, tasks, benefits, the person wanted, how to apply, the frame: each counts once."""
