CodeSystem: Technique
Id: technique
Title: "Techniques of a session"
Description: "What was done at one place in a treatment session. Neutral names of what the hand does, not of schools or brands."
* insert OurCodes

* #sustained-pressure "Sustained pressure" "Pressure held on one point until the examiner feels a change or the patient asks to stop."
* #slow-stretch "Slow stretch" "A long, slow stretch of skin and fascia with little force."
* #cross-fibre "Cross-fibre friction" "Short strokes across the direction of the fibres."
* #gliding-stroke "Gliding stroke" "A stroke along the tissue that keeps its depth."
* #skin-rolling "Skin rolling" "A fold of skin lifted and rolled between the fingers."
* #positional-release "Positional release" "The part is placed where the point is least tender and held there."
* #active-release "Pressure with movement" "The patient moves while the pressure is held."
* #instrument-assisted "Instrument assisted" "A tool is used in place of the hand."
* #breathing-guided "Breathing guided" "Pressure follows the breath of the patient."
* #other "Other" "Another technique, described in words."
