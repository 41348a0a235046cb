Instance: education-film
InstanceOf: EducationGiven
Title: "A film was shown after the patient agreed"
Description: "A film was shown after the patient agreed"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/education-given|0.1.0"
* insert ExampleProcedure(85814cc6-cb27-5931-9250-a1933688fbed, Practitioner/jo-lim)
* status = #completed
* code = EducationTopic#dissection-film "Film of a dissection"
* performedDateTime = "2025-03-17T10:45:00Z"
* note.text = "Agreed before it was shown; stopped it half way."
