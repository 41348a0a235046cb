Instance: region-to-wpi-area
InstanceOf: ConceptMap
Title: "Body map region to area of the widespread pain index"
Description: "Which of the 19 areas a region of the body map lies in. Regions that lie in none are left out; front and back of one segment share an area and count once."
Usage: #definition
* id = "region-to-wpi-area"
* url = "https://physology.org/fhir/ConceptMap/region-to-wpi-area"
* name = "RegionToWpiArea"
* title = "Body map region to area of the widespread pain index"
* description = "Which of the 19 areas a region of the body map lies in. Regions that lie in none are left out; front and back of one segment share an area and count once."
* status = #active
* experimental = false
* version = "0.1.0"
* sourceCanonical = "https://physology.org/fhir/ValueSet/body-map-regions|0.1.0"
* targetCanonical = "https://physology.org/fhir/ValueSet/wpi-areas|0.1.0"
* group[0].source = "https://physology.org/fhir/CodeSystem/body-map-region"
* group[0].target = "https://physology.org/fhir/CodeSystem/wpi-area"
* insert Wider(f-jaw-r, [[Right jaw]], jaw-r, [[Right jaw]])
* insert Wider(f-jaw-l, [[Left jaw]], jaw-l, [[Left jaw]])
* insert Wider(f-neck, [[Neck, front]], neck, [[Neck]])
* insert Wider(f-shoulder-r, [[Right shoulder, front]], shoulder-r, [[Right shoulder]])
* insert Wider(f-shoulder-l, [[Left shoulder, front]], shoulder-l, [[Left shoulder]])
* insert Wider(f-chest-r, [[Right chest]], chest, [[Chest]])
* insert Wider(f-chest-l, [[Left chest]], chest, [[Chest]])
* insert Wider(f-upper-arm-r, [[Right upper arm, front]], upper-arm-r, [[Right upper arm]])
* insert Wider(f-upper-arm-l, [[Left upper arm, front]], upper-arm-l, [[Left upper arm]])
* insert Wider(f-forearm-r, [[Right forearm, front]], lower-arm-r, [[Right lower arm]])
* insert Wider(f-forearm-l, [[Left forearm, front]], lower-arm-l, [[Left lower arm]])
* insert Wider(f-upper-abdomen, [[Upper abdomen]], abdomen, [[Abdomen]])
* insert Wider(f-lower-abdomen, [[Lower abdomen]], abdomen, [[Abdomen]])
* insert Wider(f-outer-hip-r, [[Right outer hip]], hip-r, [[Right hip or buttock]])
* insert Wider(f-outer-hip-l, [[Left outer hip]], hip-l, [[Left hip or buttock]])
* insert Wider(f-thigh-r, [[Right thigh, front]], upper-leg-r, [[Right upper leg]])
* insert Wider(f-thigh-l, [[Left thigh, front]], upper-leg-l, [[Left upper leg]])
* insert Wider(f-shin-r, [[Right shin]], lower-leg-r, [[Right lower leg]])
* insert Wider(f-shin-l, [[Left shin]], lower-leg-l, [[Left lower leg]])
* insert Wider(b-neck, [[Neck, back]], neck, [[Neck]])
* insert Wider(b-shoulder-r, [[Right shoulder, back]], shoulder-r, [[Right shoulder]])
* insert Wider(b-shoulder-l, [[Left shoulder, back]], shoulder-l, [[Left shoulder]])
* insert Wider(b-upper-back-r, [[Right upper back]], upper-back, [[Upper back]])
* insert Wider(b-upper-back-l, [[Left upper back]], upper-back, [[Upper back]])
* insert Wider(b-upper-arm-r, [[Right upper arm, back]], upper-arm-r, [[Right upper arm]])
* insert Wider(b-upper-arm-l, [[Left upper arm, back]], upper-arm-l, [[Left upper arm]])
* insert Wider(b-forearm-r, [[Right forearm, back]], lower-arm-r, [[Right lower arm]])
* insert Wider(b-forearm-l, [[Left forearm, back]], lower-arm-l, [[Left lower arm]])
* insert Wider(b-lower-back-r, [[Right lower back]], lower-back, [[Lower back]])
* insert Wider(b-lower-back-l, [[Left lower back]], lower-back, [[Lower back]])
* insert Wider(b-sacrum, [[Base of spine]], lower-back, [[Lower back]])
* insert Wider(b-buttock-r, [[Right buttock]], hip-r, [[Right hip or buttock]])
* insert Wider(b-buttock-l, [[Left buttock]], hip-l, [[Left hip or buttock]])
* insert Wider(b-thigh-r, [[Right thigh, back]], upper-leg-r, [[Right upper leg]])
* insert Wider(b-thigh-l, [[Left thigh, back]], upper-leg-l, [[Left upper leg]])
* insert Wider(b-calf-r, [[Right calf]], lower-leg-r, [[Right lower leg]])
* insert Wider(b-calf-l, [[Left calf]], lower-leg-l, [[Left lower leg]])
