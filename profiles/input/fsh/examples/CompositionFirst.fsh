Instance: composition-first
InstanceOf: AssessmentComposition
Title: "The first assessment as a document"
Description: "The first assessment as a document"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/assessment-composition|0.1.0"
* identifier.value = "9b19b3f7-98b8-5620-be6d-dc1cf2c0d081"
* status = #final
* subject = Reference(Patient/amara)
* date = "2025-03-03T09:41:00Z"
* author = Reference(Practitioner/ngozi-okafor)
* title = "Fascial assessment"
* attester.mode = #legal
* attester.time = "2025-03-03T09:41:00Z"
* attester.party = Reference(Practitioner/ngozi-okafor)
* section[summary].title = "Summary"
* section[summary].text.status = #additional
* section[summary].text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Worst pain last 7 days: left hip 7. PEG 6.7. Usual week. Urgent signs asked, none.</p></div>"
* section[safety].title = "Safety"
* section[safety].entry[0] = Reference(Observation/urgent-signs-none)
* section[safety].entry[1] = Reference(Observation/precautions-blood-thinner)
* section[safety].entry[2] = Reference(Consent/touch-but-not-neck)
* section[pain].title = "Where it hurts"
* section[pain].entry[0] = Reference(Observation/pain-site-left-hip)
* section[pain].entry[1] = Reference(Observation/duration-over-five-years)
* section[examination].title = "What was found"
* section[examination].entry[0] = Reference(Observation/restriction-left-hip-earlier)
* section[examination].entry[1] = Reference(Observation/suspected-contributor-uncertain)
* section[scores].title = "Scores"
* section[scores].entry[0] = Reference(Observation/score-peg)
* section[scores].entry[1] = Reference(QuestionnaireResponse/assessment-response-full)
* section[plan].title = "What is next"
* section[plan].entry[0] = Reference(Goal/goal-grandson)
