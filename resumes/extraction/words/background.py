# ruff: noqa: E501 - tables of words read best one language a row
"""Words of faith, of service in an army and of children: what people say of themselves in a sentence."""

_FAITHS = (
    r"baptist|methodist|lutheran|presbyterian|episcopal(?:ian)?|anglican|catholic|evangelical|pentecostal|mormon|adventist|protestant|christian|muslim|islamic|jewish|jew|hindu|sikh|buddhist|jain|atheist|"
    r"baptistisch\w{0,2}|evangelisch\w{0,2}|katholisch\w{0,2}|muslimisch\w{0,2}|jüdisch\w{0,2}|hinduistisch\w{0,2}|buddhistisch\w{0,2}|katholik(?:in)?|muslim(?:in|a)|jude|jüdin|christin|"
    r"catholique|protestante|musulmane?|juive?|chrétien(?:ne)?|hindoue?|bouddhiste|"
    r"católic[ao]|evangélic[ao]|musulm[aá]na?|judí[ao]|judi[ao]|cristian[ao]|budista|muçulman[ao]|cristã|cristão|"
    r"cattolic[ao]|evangelic[ao]|musulman[ao]|ebre[ao]|buddista|"
    r"katholieke?|moslima?|joodse?|hindoeïstisch|boeddhistisch|"
    r"katoli(?:k|czka|cki\w{0,3})|muzułman(?:in|ka)|protestant(?:ka|in)|buddyst(?:a|ka)"
)
_HOUSES = (
    r"church|mosque|synagogue|parish|congregation|(?:pfarr|kirchen)?gemeinde|kirche|moschee|synagoge|église|paroisse|mosquée|"
    r"iglesia|parroquia|mezquita|sinagoga|igreja|paróquia|mesquita|chiesa|parrocchia|moschea|kerk|parochie|moskee|kości(?:ół|oła|ele)|parafi[ai]|meczet\w{0,2}"
)
_TAKES_PART = (
    r"(?:active|actively|involved|engaged|practi[sc]ing|devout|committed|member|members|elder|deacon|volunteer|volunteering|worship(?:per)?|choir|"
    r"aktiv\w{0,4}|engagiert|gläubig\w{0,2}|mitglied|membre|actif|active|pratiquante?|miembro|activ[ao]|practicante|membro|ativ[ao]|attiv[ao]|praticante|lid|actief|członek|członkini|aktywn[aiy])"
)
_LINKS = r"(?:and|in|of|at|with|for|the|my|our|a|an|his|her|their|local|der|die|in|im|einer|de|du|la|le|del|en|una|da|do|na|em|della|van|het|w)"
_LEAD = rf"(?:{_TAKES_PART}\s+(?:{_LINKS}\s+){{0,3}}(?:l['’])?){{1,2}}"
FAITH = rf"(?<![\w@./-])(?:(?:{_LEAD})?(?:(?:{_HOUSES})\s+)?(?:{_FAITHS})(?:\s+(?:{_HOUSES}))?|{_LEAD}(?:{_HOUSES}))(?![\w@-])"
"""What somebody believes, with the community they take part in, in eight languages."""

VETERAN = (
    r"(?<![\w@-])(?:(?:proud|disabled|honorably\s+discharged)\s+)?(?:u\.?s\.?\s+)?"
    r"(?:(?:army|navy|marine(?:\s+corps)?|air\s+force|coast\s+guard|military|war|combat)\s+)?veteran(?![\w@-])"
    r"|(?<!\w)(?:kriegsveteran(?:in)?|ancien\s+combattant|veteran[ao]\s+de\s+guerra|veterano\s+di\s+guerra|oorlogsveteraan)(?!\w)"
)
"""That somebody served in an army."""

_PARENTS = (
    r"mother|father|mum|mom|dad|parent|mutter|vater|mère|père|madre|padre|mãe|pai|mamma|papà|moeder|vader|matka|ojciec"
)
_MANY = (
    r"\d|a|an|one|two|three|four|five|six|twins|ein\w{0,2}|zwei(?:er)?|drei(?:er)?|vier|une?|deux|trois|quatre|un[ao]?|dos|tres|cuatro|"
    r"uma?|dois|duas|três|quatro|due|tre|quattro|een|twee|drie|dwojga|trojga|czworga|jednego"
)
_CHILDREN = r"children|child|kids?|sons?|daughters?|boys?|girls?|kind(?:er|ern|es)?|töchtern?|söhnen?|enfants?|fils|filles?|hij[ao]s?|filh[ao]s?|figli[ao]?|kinderen|dzieci|dziecka"
PARENT = (
    rf"(?<![\w@-])(?:(?:proud|single|devoted|loving|busy|stolze[rn]?|alleinerziehende[rn]?)\s+)?(?:{_PARENTS})\s+(?:(?:of|to|von|de|d['’]|di|van)\s+)?(?:{_MANY})"
    rf"(?:\s+(?:young|small|little|grown|kleinen?|jeunes|pequeñ[ao]s|piccoli|jonge)?\s*(?:{_CHILDREN}))?(?![\w@-])"
)
"""That somebody has children, and how many."""
