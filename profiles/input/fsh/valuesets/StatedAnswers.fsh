ValueSet: StatedAnswers
Id: stated-answers
Title: "Stated answers"
Description: "All codes of the list stated answers."
* insert OurValues
* include codes from system StatedAnswer
