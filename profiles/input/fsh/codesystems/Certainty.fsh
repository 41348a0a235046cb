CodeSystem: Certainty
Id: certainty
Title: "Certainty of a suspected contribution"
Description: "How sure the examiner is that a restriction contributes to a pain elsewhere. Always a hypothesis."
* insert OurCodes

* #suspected "Suspected" "A first impression, worth looking at again."
* #probable "Probable" "Several findings point the same way."
* #uncertain "Uncertain" "Considered, with little to go on."
