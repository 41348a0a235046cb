ValueSet: PostureFindings
Id: posture-findings
Title: "Posture"
Description: "All codes of the list posture."
* insert OurValues
* include codes from system PostureFinding
