ValueSet: CriteriaConfirmations
Id: criteria-confirmations
Title: "Confirmation by a clinician"
Description: "All codes of the list confirmation by a clinician."
* insert OurValues
* include codes from system CriteriaConfirmation
