CodeSystem: ConsentPurpose
Id: consent-purpose
Title: "What consent is for"
Description: "One purpose a record: each can be withdrawn without the others."
* insert OurCodes

* #touch "To be touched" "Hands-on examination and treatment."
* #messages "To receive messages" "Follow-up questionnaires by message."
* #photographs "To be photographed" "Photographs of posture."
* #graphic-film "To see a film of a dissection" "A graphic film used for education."
* #research "Use for research" "Use of de-identified data for research."
