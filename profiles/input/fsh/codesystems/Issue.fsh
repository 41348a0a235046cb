CodeSystem: Issue
Id: issue
Title: "Codes of issues"
Description: "Permanent codes of what our checks find, as an OperationOutcome carries them. A code is never used again and never changes its meaning. The list grows with the software and is kept with its source, so it is not repeated here."
* insert OurCodes
* ^content = #not-present
