CodeSystem: Grade
Id: grade
Title: "Grades"
Description: "What the numbers of a palpation mean. The number is the value; the grade stands beside it as its interpretation."
* insert OurCodes
* ^property[0].code = #value
* ^property[0].type = #integer
* ^property[0].description = "The number that is recorded"
* ^property[1].code = #scale
* ^property[1].type = #code
* ^property[1].description = "texture: loss of glide, stiffness, tone, guarding; tenderness"

* #none "None" "Felt as the examiner expects."
* insert GradeConcept(none, 0, texture)
* #slight "Slight" "Just told from the surroundings."
* insert GradeConcept(slight, 1, texture)
* #moderate "Moderate" "Clearly told from the surroundings."
* insert GradeConcept(moderate, 2, texture)
* #marked "Marked" "The strongest the examiner knows."
* insert GradeConcept(marked, 3, texture)
* #tender-none "Not tender" "No pain on pressure."
* insert GradeConcept(tender-none, 0, tenderness)
* #tender-mild "Mild" "Pain without withdrawal."
* insert GradeConcept(tender-mild, 1, tenderness)
* #tender-moderate "Moderate with a grimace" "Pain with a grimace."
* insert GradeConcept(tender-moderate, 2, tenderness)
* #tender-severe "Severe with withdrawal" "Pain with withdrawal."
* insert GradeConcept(tender-severe, 3, tenderness)
* #tender-untouchable "Cannot be touched" "The patient cannot bear the place being touched."
* insert GradeConcept(tender-untouchable, 4, tenderness)
