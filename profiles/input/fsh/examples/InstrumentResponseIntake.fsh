Instance: instrument-response-intake
InstanceOf: InstrumentResponse
Title: "The story so far, before the first visit"
Description: "The story so far, before the first visit"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/instrument-response|0.1.0"
* identifier.value = "3b0f8c2e-97d1-5f64-8a49-2f5f4c1f0d22"
* subject = Reference(Patient/amara)
* status = #completed
* questionnaire = "https://physology.org/fhir/Questionnaire/symptom-intake|0.1.0"
* authored = "2025-03-01T19:10:00Z"
* author = Reference(Patient/amara)
* source = Reference(Patient/amara)
* item[0].linkId = "symptom"
* item[0].item[0].linkId = "symptom.aching-burning"
* item[0].item[0].answer[0].valueCoding = StatedAnswer#yes "Yes"
* item[0].item[1].linkId = "symptom.tired"
* item[0].item[1].answer[0].valueCoding = StatedAnswer#yes "Yes"
* item[0].item[2].linkId = "symptom.headache"
* item[0].item[2].answer[0].valueCoding = StatedAnswer#no "No"
* item[1].linkId = "pathway"
* item[1].item[0].linkId = "pathway.onset"
* item[1].item[0].answer[0].valueDate = "2020-04"
* item[1].item[1].linkId = "pathway.manner"
* item[1].item[1].answer[0].valueCoding = OnsetManner#after-infection "After an infection"
* item[1].item[2].linkId = "pathway.seen-by"
* item[1].item[2].answer[0].valueString = "Rheumatology"
* item[1].item[2].answer[1].valueString = "Pain clinic"
* item[1].item[3].linkId = "pathway.imaging"
* item[1].item[3].answer[0].valueCoding = ImagingResult#nothing-found "Nothing found"
* item[1].item[4].linkId = "pathway.tried"
* item[1].item[4].item[0].linkId = "pathway.tried.kind"
* item[1].item[4].item[0].answer.valueCoding = TreatmentKind#exercise "Exercise or physiotherapy"
* item[1].item[4].item[1].linkId = "pathway.tried.detail"
* item[1].item[4].item[1].answer.valueString = "Pool exercise twice a week for 3 months in 2022"
* item[1].item[4].item[2].linkId = "pathway.tried.effect"
* item[1].item[4].item[2].answer.valueCoding = TreatmentEffect#helped-for-a-while "Helped for a while"
