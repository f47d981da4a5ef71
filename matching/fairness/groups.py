"""The categories that people may say they belong to, as EEO-1 reports and New York City's Local Law 144 name them."""

DECLINED = "declined"

SEX = {"female": "Female", "male": "Male", "other": "Another gender"}
RACE = {
    "hispanic": "Hispanic or Latino",
    "white": "White",
    "black": "Black or African American",
    "pacific": "Native Hawaiian or Pacific Islander",
    "asian": "Asian",
    "native": "Native American or Alaska Native",
    "several": "Two or more races",
}
NOT_SAID = {DECLINED: "I prefer not to say"}
