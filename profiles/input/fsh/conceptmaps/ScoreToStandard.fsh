Instance: score-to-standard
InstanceOf: ConceptMap
Title: "Scores to LOINC and SNOMED CT"
Description: "The code of LOINC or SNOMED CT that means the same score, to be written beside ours. Totals are meant, never panels. Scores without a verified code are left out."
Usage: #definition
* id = "score-to-standard"
* url = "https://physology.org/fhir/ConceptMap/score-to-standard"
* name = "ScoreToStandard"
* title = "Scores to LOINC and SNOMED CT"
* description = "The code of LOINC or SNOMED CT that means the same score, to be written beside ours. Totals are meant, never panels. Scores without a verified code are left out."
* status = #active
* experimental = false
* version = "0.1.0"
* sourceCanonical = "https://physology.org/fhir/ValueSet/instrument-scores|0.1.0"
* group[0].source = "https://physology.org/fhir/CodeSystem/score"
* group[0].target = "http://loinc.org"
* insert Same(0, pain-now, [[Pain now (0 to 10)]], 72514-3, [[Pain severity - 0-10 verbal numeric rating]])
* insert Same(0, phq-9, [[PHQ-9 (0 to 27)]], 44261-6, [[PHQ-9 total score]])
* insert Same(0, gad-7, [[GAD-7 (0 to 21)]], 70274-6, [[GAD-7 total score]])
* group[1].source = "https://physology.org/fhir/CodeSystem/score"
* group[1].target = "http://snomed.info/sct"
* insert Same(1, phq-9, [[PHQ-9 (0 to 27)]], 720433000, [[Patient Health Questionnaire Nine Item score]])
* insert Same(1, gad-7, [[GAD-7 (0 to 21)]], 445455005, [[Generalized Anxiety Disorder 7 item score]])
