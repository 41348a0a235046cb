ValueSet: PainDurations
Id: pain-durations
Title: "How long the pain has lasted"
Description: "All codes of the list how long the pain has lasted."
* insert OurValues
* include codes from system PainDuration
