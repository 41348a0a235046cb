ValueSet: Sides
Id: sides
Title: "Sides"
Description: "All codes of the list sides."
* insert OurValues
* include codes from system Side
