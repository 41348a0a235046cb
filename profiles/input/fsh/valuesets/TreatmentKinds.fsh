ValueSet: TreatmentKinds
Id: treatment-kinds
Title: "Kinds of treatment tried"
Description: "All codes of the list kinds of treatment tried."
* insert OurValues
* include codes from system TreatmentKind
