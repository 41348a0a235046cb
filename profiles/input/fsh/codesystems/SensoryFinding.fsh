CodeSystem: SensoryFinding
Id: sensory-finding
Title: "Skin sensation"
Description: "What a stimulus felt like at one place, in the words of the patient, beside what the patient calls usual."
* insert OurCodes

* #usual "As usual" "Felt as the patient is used to, or the same as on the other side."
* #heightened "Stronger than usual" "Felt stronger than the stimulus would explain, without hurting."
* #painful "Painful" "A stimulus that does not hurt elsewhere hurt here."
* #unpleasant "Unpleasant" "Felt strange or unpleasant without being painful."
* #reduced "Weaker than usual" "Felt less than elsewhere."
* #absent "Not felt" "Not felt at all."
