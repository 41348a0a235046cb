ValueSet: RestrictionTypes
Id: restriction-types
Title: "Kinds of restriction"
Description: "All codes of the list kinds of restriction."
* insert OurValues
* include codes from system RestrictionType
