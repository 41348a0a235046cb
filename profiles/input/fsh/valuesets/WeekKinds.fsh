ValueSet: WeekKinds
Id: week-kinds
Title: "Kinds of week"
Description: "All codes of the list kinds of week."
* insert OurValues
* include codes from system WeekKind
