ValueSet: AnsweredBys
Id: answered-by
Title: "Who answered"
Description: "All codes of the list who answered."
* insert OurValues
* include codes from system AnsweredBy
