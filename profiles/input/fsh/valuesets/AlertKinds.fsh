ValueSet: AlertKinds
Id: alert-kinds
Title: "Alerts"
Description: "All codes of the list alerts."
* insert OurValues
* include codes from system AlertKind
