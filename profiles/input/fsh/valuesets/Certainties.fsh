ValueSet: Certainties
Id: certainties
Title: "Certainties of a suspected contribution"
Description: "All codes of the list certainties of a suspected contribution."
* insert OurValues
* include codes from system Certainty
