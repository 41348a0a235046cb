CodeSystem: TreatmentEffect
Id: treatment-effect
Title: "Effect of a treatment tried"
Description: "What the patient says it did. A judgement of one person, not of the treatment."
* insert OurCodes

* #helped "Helped" "Better, and it lasted."
* #helped-for-a-while "Helped for a while" "Better, and it did not last."
* #no-change "No change" "No difference."
* #worse "Worse" "The pain became worse."
* #stopped-for-effects "Stopped because of other effects" "Stopped because of unwanted effects."
* #not-known "Not known" "Too early or not remembered."
