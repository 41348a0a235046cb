CodeSystem: Side
Id: side
Title: "Side"
Description: "Side of the body as the patient has it, never as the viewer sees it."
* insert OurCodes

* #right "Right" "The patient's right."
* #left "Left" "The patient's left."
* #midline "Midline" "In the midline, neither side."
