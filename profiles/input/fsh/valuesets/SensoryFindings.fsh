ValueSet: SensoryFindings
Id: sensory-findings
Title: "Skin sensation"
Description: "All codes of the list skin sensation."
* insert OurValues
* include codes from system SensoryFinding
