ValueSet: NextSteps
Id: next-steps
Title: "Next steps"
Description: "All codes of the list next steps."
* insert OurValues
* include codes from system NextStep
