CodeSystem: Position
Id: position
Title: "Position when examined"
Description: "How the patient was placed when a finding was made."
* insert OurCodes

* #standing "Standing" "Standing upright."
* #sitting "Sitting" "Sitting."
* #lying-face-up "Lying face up" "Lying on the back."
* #lying-face-down "Lying face down" "Lying on the front."
* #lying-on-side "Lying on the side" "Lying on one side."
