Instance: wpi-area-to-acr-region
InstanceOf: ConceptMap
Title: "Area of the widespread pain index to region of the 2016 criteria"
Description: "Which of the five regions an area counts for in the generalised pain rule of the 2016 criteria. Jaw, chest and abdomen count for none."
Usage: #definition
* id = "wpi-area-to-acr-region"
* url = "https://physology.org/fhir/ConceptMap/wpi-area-to-acr-region"
* name = "WpiAreaToAcrRegion"
* title = "Area of the widespread pain index to region of the 2016 criteria"
* description = "Which of the five regions an area counts for in the generalised pain rule of the 2016 criteria. Jaw, chest and abdomen count for none."
* status = #active
* experimental = false
* version = "0.1.0"
* sourceCanonical = "https://physology.org/fhir/ValueSet/wpi-areas|0.1.0"
* targetCanonical = "https://physology.org/fhir/ValueSet/acr-regions|0.1.0"
* group[0].source = "https://physology.org/fhir/CodeSystem/wpi-area"
* group[0].target = "https://physology.org/fhir/CodeSystem/acr-region"
* insert Wider(neck, [[Neck]], axial, [[Axial]])
* insert Wider(shoulder-r, [[Right shoulder]], right-upper, [[Right upper]])
* insert Wider(shoulder-l, [[Left shoulder]], left-upper, [[Left upper]])
* insert Wider(upper-arm-r, [[Right upper arm]], right-upper, [[Right upper]])
* insert Wider(upper-arm-l, [[Left upper arm]], left-upper, [[Left upper]])
* insert Wider(lower-arm-r, [[Right lower arm]], right-upper, [[Right upper]])
* insert Wider(lower-arm-l, [[Left lower arm]], left-upper, [[Left upper]])
* insert Wider(upper-back, [[Upper back]], axial, [[Axial]])
* insert Wider(lower-back, [[Lower back]], axial, [[Axial]])
* insert Wider(hip-r, [[Right hip or buttock]], right-lower, [[Right lower]])
* insert Wider(hip-l, [[Left hip or buttock]], left-lower, [[Left lower]])
* insert Wider(upper-leg-r, [[Right upper leg]], right-lower, [[Right lower]])
* insert Wider(upper-leg-l, [[Left upper leg]], left-lower, [[Left lower]])
* insert Wider(lower-leg-r, [[Right lower leg]], right-lower, [[Right lower]])
* insert Wider(lower-leg-l, [[Left lower leg]], left-lower, [[Left lower]])
