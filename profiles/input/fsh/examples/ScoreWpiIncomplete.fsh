Instance: score-wpi-incomplete
InstanceOf: InstrumentScore
Title: "WPI without a number: not every place was checked"
Description: "WPI without a number: not every place was checked"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/instrument-score|0.1.0"
* insert ExampleObservation(72d8be95-0c8c-5a8c-8ea7-33db5d6bbb93, 2025-03-03T09:41:00Z, Patient/amara)
* code = $score#wpi "Widespread pain index (0 to 19)"
* dataAbsentReason = http://terminology.hl7.org/CodeSystem/data-absent-reason#unknown
* dataAbsentReason.text = "Not all was answered: between 3 and 19"
* derivedFrom = Reference(QuestionnaireResponse/assessment-response-full)
