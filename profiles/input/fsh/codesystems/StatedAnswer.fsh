CodeSystem: StatedAnswer
Id: stated-answer
Title: "Stated answers"
Description: "What was answered to one point of a list. A point that was not asked about has no answer."
* insert OurCodes

* #yes "Yes" "Stated to be so."
* #no "No" "Stated not to be so."
* #not-sure "Not sure" "Asked, and the person was not sure."
* #prefer-not-to-say "Prefers not to say" "Asked, and the person chose not to answer."
