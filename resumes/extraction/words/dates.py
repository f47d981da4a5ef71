# ruff: noqa: E501 - tables of words and cases read best one row a line
"""Month names, seasons and the words for "until today"."""

_MONTHS = (
    "jan january januar jänner janvier janv enero ene janeiro gennaio gen januari styczeń stycznia sty",
    "feb february februar février févr fév fevrier febrero fevereiro fev febbraio februari luty lutego lut",
    "mar march märz mär maerz mars marzo março marco maart mrt marzec marca mrz",
    "apr april avril avr abril abr aprile kwiecień kwietnia kwi",
    "may mai mayo maio mag maggio mei maj maja",
    "jun june juni juin junio junho giugno giu czerwiec czerwca cze",
    "jul july juli juillet juil julio julho luglio lug lipiec lipca lip",
    "aug august août aout agosto ago augustus sierpień sierpnia sie",
    "sep sept september septembre septiembre setiembre setembro set settembre wrzesień września wrz",
    "oct october oktober okt octobre octubre outubro out ottobre ott październik października paź",
    "nov november novembre noviembre novembro listopad listopada lis",
    "dec december dezember dez décembre déc decembre diciembre dic dezembro dicembre grudzień grudnia gru",
)
MONTHS: dict[str, int] = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
SEASONS: dict[str, int] = {
    name: month
    for month, names in {
        3: "spring frühling frühjahr printemps primavera lente voorjaar wiosna wiosną",
        6: "summer sommer été verano verão estate zomer lato latem",
        9: "fall autumn herbst automne otoño outono autunno herfst najaar jesień jesienią",
        12: "winter hiver invierno inverno zima zimą",
    }.items()
    for name in names.split()
}
"""The month in which a season begins on the northern half of the globe."""

PRESENT = (
    "till date", "to date", "till now", "until now", "till present", "until present", "up to now", "up to present", "present", "current",
    "currently", "ongoing", "on-going", "now", "today", "bis heute", "heute", "aktuell", "laufend", "jetzt", "gegenwärtig",
    "aujourd'hui", "aujourd’hui", "à ce jour", "a ce jour", "à aujourd'hui", "présent", "actuel", "actuelle", "actuellement", "en cours",
    "la actualidad", "actualidad", "actual", "actualmente", "presente", "el presente", "hoy", "en curso", "a la fecha",
    "o momento", "ao presente", "o presente", "atual", "atualmente", "hoje", "em curso", "data atual", "oggi", "attuale", "attualmente", "in corso",
    "ad oggi", "heden", "nu", "tot heden", "huidig", "obecnie", "teraz", "do dziś", "dziś", "nadal", "aktualnie", "chwili obecnej", "w toku", "la fecha",
    "hasta la fecha", "dato", "till dato", "data odierna", "bis dato", "bis jetzt", "andauernd", "fortlaufend", "derzeit", "zurzeit", "ce jour", "nos jours",
    "à nos jours", "à présent", "maintenant", "en poste", "jusqu'à présent", "jusqu’à présent", "tot op heden", "op heden", "vandaag", "até o momento",
    "até ao momento", "até à data", "até a data", "até hoje", "em andamento", "data de hoje", "a oggi", "tuttora", "tutt'oggi", "tutt’oggi", "in essere",
    "al día de hoy", "día de hoy", "vigente", "do dzisiaj", "dzisiaj", "w trakcie", "trwa", "the present", "to-date", "onwards", "continuing",
)  # fmt: skip
SINCE = (
    "since", "seit", "depuis", "desde", "dal", "da", "sinds", "od", "from", "ab", "starting", "as of", "dès", "à partir de", "a partir de", "a partire da",
    "vanaf", "począwszy od",
)  # fmt: skip
UNTIL = (
    "to", "till", "until", "til", "through", "thru", "bis", "à", "a", "au", "al", "até", "ate", "do", "tot", "t/m", "hasta", "fino al",
    "fino a", "tot en met", "bis einschließlich", "jusqu'à", "jusqu’à", "à la", "and",
)  # fmt: skip
PARTS = (
    r"WS|SS|WiSe|SoSe|Wintersemester|Sommersemester|[1-4]\.?\s?(?:Quartal|Halbjahr|kwartaal|kwartał|półrocze)|[12][\s.]*H|H[12]|T[1-4]|S[12]|"
    r"[1-4]\s?\.?\s?(?:º|ª|°|o|er|e|ème)?\s?(?:trimestre|semestre|quadrimestre)|(?:I{1,3}|IV)\s(?:kwartał|półrocze|trimestre|semestre)|(?:first|second|third|fourth)\s(?:quarter|half)(?:\sof)?"
)
"""Quarters, halves and terms that stand before a year."""
