ValueSet: MovementModes
Id: movement-modes
Title: "Active or passive"
Description: "All codes of the list active or passive."
* insert OurValues
* include codes from system MovementMode
