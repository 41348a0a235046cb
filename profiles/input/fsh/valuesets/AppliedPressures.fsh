ValueSet: AppliedPressures
Id: applied-pressures
Title: "Pressure applied"
Description: "All codes of the list pressure applied."
* insert OurValues
* include codes from system AppliedPressure
