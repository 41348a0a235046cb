ValueSet: Positions
Id: positions
Title: "Positions"
Description: "All codes of the list positions."
* insert OurValues
* include codes from system Position
