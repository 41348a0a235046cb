ValueSet: UrgentSignAnswers
Id: urgent-sign-answers
Title: "Urgent signs, and none of them"
Description: "All codes of the list urgent signs, and none of them."
* insert OurValues
* include codes from system UrgentSign
