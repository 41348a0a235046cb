ValueSet: CriteriaStatuses
Id: criteria-statuses
Title: "What answers say about the thresholds"
Description: "All codes of the list what answers say about the thresholds."
* insert OurValues
* include codes from system CriteriaStatus
