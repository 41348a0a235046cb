Invariant: phy-5
Description: "The Questionnaire that was answered is named with its version."
Expression: "questionnaire.exists() implies questionnaire.contains('|')"
Severity: #error
