CodeSystem: Precaution
Id: precaution
Title: "Hands-on precautions"
Description: "What is asked before anybody is touched, because it changes where, how firmly or whether to touch."
* insert OurCodes

* #anticoagulant "Takes a blood thinner" "Bruises more easily: no deep pressure."
* #pregnancy "Pregnant" "Changes positions and places."
* #recent-fracture-surgery "Fracture or surgery within 3 months" "No pressure there."
* #fragile-bone "Fragile bones" "No strong force on ribs, spine or hips."
* #skin-wound-rash "Wound or rash" "No contact there."
* #infection-fever "Infection or fever" "Put the session off."
* #clot "Clot, now or suspected" "No work on that limb; urgent route where suspected."
* #cancer-site "Cancer, treated or under treatment" "Ask the treating team first."
* #implant "Implant, port or stimulator" "No pressure there."
* #unstable-joint "Joint that slips or dislocates" "No stretch to the end of range."
* #reduced-sensation "Skin that feels less" "The patient cannot warn of too much pressure."
* #light-touch-hurts "Light touch hurts today" "Ask before each place; stop when asked."
