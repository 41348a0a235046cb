CodeSystem: SensorySymptom
Id: sensory-symptom
Title: "Skin symptoms"
Description: "What the patient feels in the skin without being touched. A list of words, not a validated score of small nerve fibres."
* insert OurCodes

* #burning "Burning" "A burning feeling."
* #stinging "Stinging" "A stinging or prickling feeling."
* #tingling "Tingling" "Tingling, or pins and needles."
* #numbness "Numbness" "The skin feels numb."
* #itch "Itch" "Itching without a rash."
* #hot-cold "Heat or cold" "The skin feels hot or cold without being so."
* #clothing "Clothing hurts" "Clothes or bedding are hard to bear."
