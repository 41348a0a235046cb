ValueSet: ContributingFactors
Id: contributing-factors
Title: "Contributing factors"
Description: "All codes of the list contributing factors."
* insert OurValues
* include codes from system ContributingFactor
